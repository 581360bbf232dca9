import type { ColumnKey } from '../../forms/form.ts';
import { FOREIGN } from '../lexicon/other-work.ts';
import { applications, ORGANISATIONS, RECEIVED_BASE } from '../quantities.ts';
import type { ApplicationFigure } from './application-figure.ts';
import { FOREIGN_WORK, type Reading, UNKNOWN } from './reading.ts';
import {
  columnsNamed,
  isOfOneKind,
  mayBeAllOrganisations,
  nameOnlySomeKinds,
  sharedResult,
  withResult,
} from './result-of-applicants.ts';
import { any, type CellRule } from './rule.ts';

const OF_CASES = /(?:复议|诉讼)(?:案件)?(?:\d+件)?[中里]，/;

/** A column of 表三: `自然人28件`. */
export const APPLICANT_RULES: readonly CellRule<ApplicationFigure>[] = [
  {
    id: 'applicants-of-cases',
    when: ({ figure: { lead }, spoken: { before } }) =>
      OF_CASES.test(lead) || before.at(-1)?.kind === 'dispute' || before.at(-1)?.kind === 'outcome',
    reading: FOREIGN_WORK,
    examples: [
      { text: '政府信息公开申请已办结。行政复议中，申请人为自然人的【8件】。', means: 'foreign' },
      { text: '政府信息公开申请引起行政复议10件，自然人【8件】。', means: 'foreign' },
    ],
  },
  {
    id: 'applicants-of-those-carried-over',
    when: ({ words }) => /#[^，。；]{0,4}(?:结转|转结)/.test(words),
    reading: UNKNOWN,
    examples: [{ text: '新收政府信息公开申请20件，【4件】结转申请由自然人提出。', means: 'unknown' }],
  },
  {
    id: 'applicants-of-other-work',
    when: f => FOREIGN.test(f.unnamed),
    reading: FOREIGN_WORK,
    examples: [{ text: '新收政府信息公开申请20件，自然人信访【8件】。', means: 'foreign' }],
  },
  {
    id: 'applicants-and-others',
    when: ({ words }) => nameOnlySomeKinds(words),
    reading: UNKNOWN,
    examples: [{ text: '新收政府信息公开申请20件，企业等组织申请【8件】。', means: 'unknown' }],
  },
  {
    id: 'applicants-behind-other-figures',
    when: f => whole(f) === undefined && f.spoken.before.some(r => r.kind !== 'applicant'),
    reading: FOREIGN_WORK,
    examples: [{ text: '公开培训120人，自然人申请【8件】。', means: 'foreign' }],
  },
  {
    id: 'applicants-who-share-a-result',
    when: f => sharedResult(f) !== null,
    reading: f => withResult(f, sharedResult(f)!, applicants(f)),
    examples: [
      {
        text: '新收政府信息公开申请8件，其中自然人【5件】和商业企业2件均予以公开。',
        means: 'granted.naturalPerson',
      },
      {
        text: '新收政府信息公开申请8件，其中自然人【5件】、商业企业2件和社会公益组织1件的申请均不予公开。',
        means: 'deny.naturalPerson',
      },
      {
        text: '新收政府信息公开申请8件，其中自然人【5件】、商业企业2件予以公开。',
        means: 'granted.naturalPerson | new.naturalPerson',
      },
    ],
  },
  {
    id: 'applicants',
    when: any,
    reading: applicants,
    examples: [
      { text: '新收政府信息公开申请30件，其中自然人【28件】。', means: 'new.naturalPerson' },
      {
        text: '新收政府信息公开申请30件，其中商业企业和其他组织【3件】。',
        means: 'new.organisations | new.organisations',
      },
      { text: '新收政府信息公开申请30件，其中法人或其他组织【2件】。', means: 'new.organisations' },
      {
        text: '新收政府信息公开申请30件，其中自然人25件、商业企业3件，其余【2件】为其他法人和组织。',
        means: 'new.organisations | new.organisations',
      },
      {
        text: '自然人申请办结【34件】。',
        means: 'processed.naturalPerson | new.naturalPerson | new+carriedIn.naturalPerson',
      },
    ],
  },
];

/** The applications whose applicants are told. */
function whole({ spoken }: ApplicationFigure): Reading | undefined {
  const isWhole = (r: Reading | null) => r?.kind === 'flow' || r?.kind === 'result';
  if (isWhole(spoken.parent)) return spoken.parent!;
  return spoken.before.findLast(r => isWhole(r) && !isOfOneKind(r));
}

function applicants(figure: ApplicationFigure): Reading {
  const { words, spoken } = figure;
  const { parent, before, edition } = spoken;
  const sibling = before.findLast(r => !isOfOneKind(r));
  const base = parent === null && sibling?.kind === 'applicant' ? sibling.base : rowsOf(whole(figure), words);
  const columns = columnsNamed(words) ?? OTHER;
  const about = base.map(row => applications(row, edition, columns));
  if (columns === OTHER || (columns === ORGANISATIONS && THE_REST.test(words))) {
    // Behind some of the kinds 其他组织 may be all the rest, as are `其余5件为其他法人和组织`.
    const rest: ColumnKey[] = [...KINDS.filter(k => !before.some(r => isAbout(r, k))), 'otherOrg'];
    about.push(...base.map(row => applications(row, edition, rest)));
  }
  // `法人17件，其他组织1件`
  if (columns === ORGANISATIONS && !/组织|机关法人/.test(words))
    about.push(...base.map(row => applications(row, edition, KINDS)));
  // Beside other kinds it is one of those that the form has no column for.
  if (/机关法人/.test(words)) about.push(...base.map(row => applications(row, edition, OTHER)));
  if (mayBeAllOrganisations(columns)) about.push(...base.map(row => applications(row, edition, ORGANISATIONS)));
  // `公民和企业`: two kinds, or whoever asked.
  if (columns.length > 1 && columns.includes('naturalPerson'))
    about.push(...base.map(row => applications(row, edition)));
  const sure = base.length === 1 && parent !== null && !/企业|个人|公民|律/.test(words.replace('商业企业', ''));
  return { kind: 'applicant', about, confidence: sure ? 'sure' : 'likely', base, rule: '' };
}

/** The rows that a whole may be of, those of a result in loose words (`公开类答复24件`) too. */
function rowsOf(of: Reading | undefined, words: string): readonly string[] {
  if (of === undefined) return baseOf(words);
  return of.kind === 'result' && !isOfOneKind(of) ? of.about.map(q => q.key) : of.base;
}

/** `自然人申请办结34件` is of those done, unless all are. */
function baseOf(words: string): readonly string[] {
  return /(?:办理|处理|答复)结果|办结|办毕|答复/.test(words) ? ['processed', ...RECEIVED_BASE] : RECEIVED_BASE;
}

const THE_REST = /其余|余下|剩余|其[他它]法人/;
const OTHER: readonly ColumnKey[] = ['otherOrg'];
const KINDS = ['commercial', 'research', 'social', 'legalService'] as const;

function isAbout({ kind, about }: Reading, column: ColumnKey): boolean {
  return kind === 'applicant' && about[0]?.cells[0]?.column === column;
}
