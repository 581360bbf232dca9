import type { ColumnKey } from '../../forms/form.ts';
import { APPLICANTS, isOneKind, OTHERS } from '../lexicon/applicants.ts';
import { APPLICATION } from '../lexicon/applications.ts';
import { AND } from '../lexicon/joined.ts';
import { resultsIn } from '../lexicon/results.ts';
import { applications, ORGANISATIONS, type Quantity } from '../quantities.ts';
import type { ApplicationFigure } from './application-figure.ts';
import { type Reading, UNKNOWN } from './reading.ts';

/** The columns of 表三 that words name, those of several kinds that are joined (`企业和律师事务所`, `企业和其他组织`) together; undefined where they name none. */
export function columnsNamed(words: string): readonly ColumnKey[] | undefined {
  const named = APPLICANTS.flatMap(([kind, pattern]) => {
    const found = pattern.exec(words);
    return found === null ? [] : [{ kind, from: found.index, to: found.index + found[0].length }];
  });
  const [first] = named;
  if (first === undefined) return undefined;
  if (first.kind === 'organisations') return ORGANISATIONS;
  const columns: ColumnKey[] = [];
  let end: number | null = null;
  for (const { kind, from, to } of named.toSorted((a, b) => a.from - b.from)) {
    if (kind === 'organisations') continue;
    if (end !== null && !JOINED_KINDS.test(words.slice(end, from))) return [first.kind];
    columns.push(kind);
    end = to;
  }
  return OTHERS_JOINED.test(words.slice(end!)) ? [...columns, 'otherOrg'] : columns;
}

/** `企业和其他组织` may be all 法人或其他组织, whatever sort they are. */
export function mayBeAllOrganisations(columns: readonly ColumnKey[]): boolean {
  return (
    columns !== ORGANISATIONS &&
    columns.includes('otherOrg') &&
    columns.length > 1 &&
    !columns.includes('naturalPerson')
  );
}

const AND_SO_ON = new RegExp(`(?:${APPLICANTS.map(([, kind]) => kind.source).join('|')})等(?!待|额|各类法人|法人)`);

/** `企业等组织申请8件`: of more kinds than they name. `企业等法人` are all. */
export function nameOnlySomeKinds(words: string): boolean {
  return AND_SO_ON.test(words);
}

const JOINED_KINDS = new RegExp(`^${AND}$`);
const OTHERS_JOINED = new RegExp(`^${AND}其[他它]`);

/** `予以公开企业登记信息3件`: what was given tells of them, who asked is not said. */
const ABOUT_THEM = /信息|隐私|资料|材料|档案|文件|名单|数据/;
/** Words beside who asked that say nothing else. */
const NOTHING_ELSE =
  /^(?:其中|对|由|向|的|中|有|共|类|申请人?|和|及|与|方面|办理|处理|答复|结果|情况|部分|提出|提交|递交|，|、)*$/;

/** `予以公开自然人3件`, `自然人3件予以公开`: the words beside the result that name who asked. Where it stands before the figure, none behind are the figure's. */
function whoAsked({ labels: [label], figure: { before, after } }: ApplicationFigure): string {
  if (after !== '' || label === undefined) return before;
  const behind = before.slice(label.to);
  const ahead = before.slice(0, label.from);
  return columnsNamed(behind) === undefined && namesOnlySome(ahead) ? ahead : behind;
}

/** `自然人提出的申请`, `自然人和企业的申请`: one kind or some, with no word of what they are about. */
export function namesOnlySome(words: string): boolean {
  const named = APPLICANTS.filter(([, pattern]) => pattern.test(words));
  const isAll = named.length > 1 && named.some(([kind]) => kind === 'organisations');
  const left = named.reduce((rest, [, pattern]) => rest.replace(pattern, ''), words.replace(APPLICATION, ''));
  return named.length > 0 && !isAll && NOTHING_ELSE.test(left);
}

/** The rule by which a result is of one kind of applicant: its own words name both. */
export const OF_APPLICANTS = 'result-for-one-kind-of-applicant';

export function isResultOfApplicants(figure: ApplicationFigure): boolean {
  if (figure.labels.length !== 1) return false;
  const who = whoAsked(figure);
  return (isOneKind(who) && !ABOUT_THEM.test(who.replace(APPLICATION, ''))) || isOfOthers(figure, who);
}

/** `其他组织1件予以公开` behind other kinds. */
function isOfOthers({ spoken }: ApplicationFigure, who: string): boolean {
  return OTHERS.test(`${who.replace(/^[和与及以]+/, '')}#`) && listed(spoken.before).length > 0;
}

/** Such a figure, of the row of its result. */
export function applicantsOfResult(figure: ApplicationFigure): Reading {
  const { key } = figure.labels[0]!;
  const { edition, before } = figure.spoken;
  if (nameOnlySomeKinds(whoAsked(figure))) return UNKNOWN;
  const columns = columnsNamed(whoAsked(figure));
  const told = new Set(listed(before).flat());
  const rest = ORGANISATIONS.filter(c => c === 'otherOrg' || !told.has(c));
  const own = columns && mayBeAllOrganisations(columns) ? [columns, ORGANISATIONS] : columns && [columns];
  const about = (own ?? [['otherOrg'] as const, rest]).map(c => applications(key, edition, c));
  return { kind: 'applicant', about, confidence: 'likely', base: [key], rule: '' };
}

/** Behind a kind of applicant: others that are listed with it, and what they share. */
const SHARED = new RegExp(
  `^(?:的?申请)?(?<others>(?:${AND}[^，。；：（）\\d]{1,16}\\d+[件宗份])+)(?<shared>[^，。；：（）\\d]+)(?=[，。；：（）]|$)`,
);

/** What several kinds of applicant share. */
interface SharedResult {
  readonly key: string;
  /** False where it may be the last one's alone. */
  readonly ofAll: boolean;
}

/** `自然人5件和商业企业2件均予以公开` */
export function sharedResult({ labels, figure: { rest } }: ApplicationFigure): SharedResult | null {
  const found = labels.length === 0 ? SHARED.exec(rest)?.groups : undefined;
  const [result, ...more] = found ? resultsIn(found['shared']!) : [];
  if (found === undefined || result === undefined || more.length > 0 || !namesOthers(found['others']!)) return null;
  return { key: result.key, ofAll: /^(?:的?申请)?[均都皆全]/.test(found['shared']!) };
}

function namesOthers(words: string): boolean {
  return columnsNamed(words) !== undefined || /其[他它]/.test(words);
}

/** A figure of applicants, of the row of the result that it shares. */
export function withResult({ spoken }: ApplicationFigure, shared: SharedResult, alone: Reading): Reading {
  const about = alone.about
    .filter((q, i, all) => all.findIndex(other => columnsOf(other).join() === columnsOf(q).join()) === i)
    .map(q => applications(shared.key, spoken.edition, columnsOf(q)));
  const others = shared.ofAll ? [] : alone.about;
  return { ...alone, about: [...about, ...others], confidence: 'likely', base: [shared.key] };
}

/** The columns of 表三 that a quantity adds up. */
export function columnsOf({ cells }: Quantity): readonly ColumnKey[] {
  return [...new Set(cells.map(cell => cell.column))];
}

/** A result that may be one kind of applicant's: it is no whole that others are a part of. */
export function isOfOneKind({ askedBy }: Reading): boolean {
  return askedBy?.length === 1;
}

/** The kinds of applicant told right before a result, the last first. */
function listed(before: readonly Reading[]): readonly (readonly ColumnKey[])[] {
  const last = before.at(-1);
  if (last?.askedBy !== undefined) return last.askedBy;
  const kinds: (readonly ColumnKey[])[] = [];
  for (const { kind, about } of before.toReversed()) {
    if (kind !== 'applicant' || about[0] === undefined) break;
    kinds.push(columnsOf(about[0]));
  }
  return kinds;
}

/** Behind a bracket that is closed its parts are spoken of no more. */
const BEHIND_BRACKET = /\d[^\d（]*）[^\d]*$/;

/** In the same part of the sentence: behind `；` it goes on about all (`其中商业企业1件；予以公开2件`). */
const BESIDE_FIGURES = /\d/;

/** Behind several kinds, none of which has results of its own, a result is of all. */
export function isBehindApplicants({ spoken: { before }, figure: { lead } }: ApplicationFigure): boolean {
  const kinds = listed(before);
  const isOfThem =
    (kinds.length === 1 && BESIDE_FIGURES.test(lead)) || (kinds.length > 0 && isOfThemForSure(before.at(-1)!));
  return isOfThem && !BEHIND_BRACKET.test(lead);
}

/** `自然人5件，予以公开3件`, `自然人3件予以公开、2件不予公开`: of the last kind, of all kinds listed, or of all. */
export function resultBehindApplicants({ spoken: { before, edition } }: ApplicationFigure, ofAll: Reading): Reading {
  const kinds = listed(before);
  const columns = [...new Set([kinds[0]!, [...new Set(kinds.flat())]])];
  const ofThem = columns.flatMap(c => ofAll.about.map(q => applications(q.key, edition, c)));
  const about = isOfThemForSure(before.at(-1)!) ? [...ofThem, ...ofAll.about] : [...ofAll.about, ...ofThem];
  const unique = about.filter((q, i) => about.findIndex(other => other.key === q.key) === i);
  return { ...ofAll, about: unique, confidence: 'likely', askedBy: kinds };
}

/** `自然人3件予以公开` */
function isOfThemForSure({ kind, rule, about: [first] }: Reading): boolean {
  return rule === OF_APPLICANTS || (kind === 'result' && first !== undefined && columnsOf(first)[0] !== 'total');
}
