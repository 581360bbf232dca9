import type { ColumnKey } from '../forms/form.ts';
import { type Context, FOREIGN_READING, type Reading } from './context.ts';
import { APPLICANTS, APPLICATION, FOREIGN, OTHERS } from './lexicon.ts';
import { applications, ORGANISATIONS, RECEIVED_BASE } from './quantities.ts';

/** A figure of one column of 表三; null when the words name no kind of applicant, or all. */
export function applicant(words: string, context: Context): Reading | null {
  const found = APPLICANTS.find(([, pattern]) => pattern.test(words));
  const sibling = context.before.at(-1);
  if (found === undefined && !(OTHERS.test(words) && sibling?.kind === 'applicant')) return null;
  if (isEverybody(words)) return null;
  if (!context.applications && !/申请/.test(words) && context.parent === null) return null;
  if (FOREIGN.test(words.replace(APPLICATION, ''))) return FOREIGN_READING;
  const flows = [context.parent, ...[...context.before].reverse()].find(
    r => r?.kind === 'flow' || r?.kind === 'result',
  );
  // Behind figures of something else the applicants are of that.
  if (flows === undefined && context.before.some(r => r.kind !== 'applicant')) return FOREIGN_READING;
  const base = context.parent === null && sibling?.kind === 'applicant' ? sibling.base : (flows?.base ?? baseOf(words));
  const kind = found?.[0] ?? 'otherOrg';
  const columns = kind === 'organisations' ? ORGANISATIONS : [kind];
  const about = base.map(row => applications(row, context.edition, columns));
  if (kind === 'otherOrg') {
    // Behind some of the kinds 其他组织 may be all the rest.
    const rest: ColumnKey[] = [...KINDS.filter(k => !context.before.some(r => isAbout(r, k))), 'otherOrg'];
    about.push(...base.map(row => applications(row, context.edition, rest)));
  }
  const sure = base.length === 1 && context.parent !== null && !/企业|个人|公民|律/.test(words.replace('商业企业', ''));
  return { kind: 'applicant', about, confidence: sure ? 'sure' : 'likely', base };
}

/** `自然人申请办结34件` is of those done, unless all are. */
function baseOf(words: string): readonly string[] {
  return /(?:办理|处理|答复)结果|办结|办毕|答复/.test(words) ? ['processed', ...RECEIVED_BASE] : RECEIVED_BASE;
}

const KINDS = ['commercial', 'research', 'social', 'legalService'] as const;

function isAbout({ kind, about }: Reading, column: ColumnKey): boolean {
  return kind === 'applicant' && about[0]?.cells[0]?.column === column;
}

/** `公民、法人和其他组织提出的申请` */
export function isEverybody(words: string): boolean {
  return /自然人|公民|个人/.test(words) && /法人|组织|企业/.test(words);
}
