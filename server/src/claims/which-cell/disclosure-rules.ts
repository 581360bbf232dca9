import type { ColumnKey, RowKey } from '../../forms/form.ts';
import { isColumnKey } from '../../forms/index.ts';
import {
  COLUMNS_2019,
  COLUMNS_2021,
  type Columns,
  DECISION_ROWS,
  DOCUMENT_ROWS,
  NO_DECISION,
  NOT_MADE,
  PUBLISHED,
} from '../lexicon/documents.ts';
import { FOREIGN } from '../lexicon/other-work.ts';
import { disclosure, type Quantity, sumOf } from '../quantities.ts';
import { FOREIGN_WORK, type Reading, type Spoken, UNKNOWN } from './reading.ts';
import { any, type CellRule, type FigureInWords, type RuleGroup } from './rule.ts';

/** A figure that may count something of 表二. */
interface DisclosureFigure {
  readonly figure: FigureInWords;
  readonly spoken: Spoken;
  /** Rows of decisions that its words name, where it is no part of other work. */
  readonly decisions: readonly RowKey[];
  /** The words, 清理废止 taken for 废止. */
  readonly words: string;
  /** Rows of documents that its words name. */
  readonly named: readonly RowKey[];
  /** The row that its words name, or that was spoken of before; null where it is a part of other work. */
  readonly row: RowKey | null;
  /** Columns that its words name. */
  readonly columns: Columns;
  /** The words without those of the columns. */
  readonly left: string;
}

/** Longer than this, words without the name of a document are about something else. */
const SHORT = 16;

/** Null where nothing speaks of 表二. */
export function disclosureFigure(figure: FigureInWords, spoken: Spoken): DisclosureFigure | null {
  const own = spoken.parent?.kind !== 'foreign';
  const words = figure.words.replace('清理废止', '废止');
  const named = own ? rowsIn(DOCUMENT_ROWS, words) : [];
  const row = own ? (named[0] ?? spoken.row) : null;
  const decisions = own ? rowsIn(DECISION_ROWS, figure.words) : [];
  if (row === null && decisions.length === 0 && !figure.money) return null;
  const all = spoken.edition === '2021' ? COLUMNS_2021 : COLUMNS_2019;
  const columns = row === null ? [] : all.filter(([, pattern]) => pattern.test(words));
  const left = columns.reduce((text, [, pattern]) => text.replace(pattern, ''), words);
  return { figure, spoken, decisions, words, named, row, columns, left };
}

function rowsIn(rows: readonly (readonly [row: RowKey, words: RegExp])[], words: string): RowKey[] {
  return rows.filter(([, pattern]) => pattern.test(words)).map(([row]) => row);
}

/** The row of 表二 that the words name, for the figures that follow. */
export function rowNamed(words: string): RowKey | null {
  return rowsIn(DOCUMENT_ROWS, words)[0] ?? null;
}

const MADE = /有效|保留|现有|现存|废止|失效|制|出台|印发|新公开|总/;

const MONEY_RULES: readonly CellRule<DisclosureFigure>[] = [
  {
    id: 'fees',
    when: ({ figure: { words, lead }, spoken }) =>
      /行政事业性收费/.test(words) &&
      !/应收|减免/.test(lead) &&
      spoken.section !== 6 &&
      !/信息处理费|政府信息公开/.test(words),
    reading: () => reading([disclosure('fees', ['amount'])], 'sure'),
    examples: [
      { text: '行政事业性收费【3080.699万元】。', section: 2, means: 'fees.amount' },
      { text: '行政事业性收费为【0】。', section: 2, means: 'fees.amount' },
    ],
  },
  {
    id: 'other-money',
    when: any,
    reading: FOREIGN_WORK,
    examples: [
      { text: '收取信息处理费【12万元】。', section: 2, means: 'foreign' },
      { text: '行政事业性收费和信息处理费共【3万元】。', section: 6, means: 'foreign' },
    ],
  },
];

const DECISION_RULES: readonly CellRule<DisclosureFigure>[] = [
  {
    id: 'published-decisions',
    when: ({ figure }) => PUBLISHED.test(figure.lead),
    reading: FOREIGN_WORK,
    examples: [{ text: '公示行政许可【450条】。', section: 2, means: 'foreign' }],
  },
  {
    id: 'about-decisions',
    when: ({ figure }) => NO_DECISION.test(figure.words),
    reading: FOREIGN_WORK,
    examples: [{ text: '行政许可事项【45项】。', section: 2, means: 'foreign' }],
  },
  {
    id: 'some-compulsion',
    when: ({ figure: { words, lead, rest } }) =>
      (/强制措施/.test(words) && /强制执行[^，。；\d]{0,6}\d/.test(rest)) ||
      (/强制执行/.test(words) && /强制措施[^，。；\d]{0,6}\d/.test(lead)),
    reading: FOREIGN_WORK,
    examples: [
      { text: '实施行政强制措施【41件】、行政强制执行16件。', section: 2, means: 'foreign' },
      { text: '实施行政强制措施41件、行政强制执行【16件】。', section: 2, means: 'foreign' },
    ],
  },
  {
    id: 'decisions',
    when: ({ decisions }) => decisions.length === 1,
    reading: ({ decisions, spoken, figure }) =>
      reading([decided(decisions[0]!, spoken)], /决定|[政可罚制]#/.test(figure.words) ? 'sure' : 'likely'),
    examples: [
      { text: '作出行政许可决定【1280件】。', section: 2, means: 'licence.decisions' },
      { text: '作出行政处罚【45件】。', section: 2, year: 2020, means: 'penalty.handled' },
    ],
  },
  {
    id: 'decisions-added-up',
    when: ({ figure }) => /共|合计|总计|均/.test(figure.words),
    reading: ({ decisions, spoken }) => reading([sumOf(decisions.map(row => decided(row, spoken)))], 'likely'),
    examples: [{ text: '行政许可、行政处罚共【58件】。', section: 2, means: 'licence.decisions+penalty.decisions' }],
  },
  {
    id: 'several-decisions',
    when: any,
    reading: FOREIGN_WORK,
    examples: [{ text: '作出行政许可、行政处罚【58件】。', section: 2, means: 'foreign' }],
  },
];

const DOCUMENT_RULES: readonly CellRule<DisclosureFigure>[] = [
  {
    id: 'about-documents',
    when: ({ named, columns, words, left }) =>
      (named.length > 0 || columns.length > 0) && NOT_MADE.test(columns.length > 0 ? left : words),
    reading: FOREIGN_WORK,
    examples: [
      { text: '审核规范性文件【12件】。', section: 2, means: 'foreign' },
      { text: '制发规范性文件解读【12件】。', section: 2, means: 'foreign' },
      { text: '制发规范性文件8件，公开现行有效文件【120件】。', section: 2, means: 'foreign' },
    ],
  },
  {
    id: 'documents-by-the-verb-before',
    when: ({ named, columns, words, spoken }) =>
      named.length > 0 && columns.length === 0 && isShort(words) && columnBefore(spoken) !== undefined,
    reading: ({ row, spoken }) => reading([disclosure(row!, [columnBefore(spoken)!])], 'sure'),
    examples: [{ text: '制定规章1件、行政规范性文件【8件】。', section: 2, means: 'normative.made' }],
  },
  {
    id: 'documents-without-a-verb',
    when: ({ named, columns }) => named.length > 0 && columns.length === 0,
    reading: { ...UNKNOWN, kind: 'disclosure' },
    examples: [{ text: '行政规范性文件【8件】。', section: 2, means: 'disclosure' }],
  },
  {
    id: 'documents',
    when: ({ columns, named, words, left }) => columns.length > 0 && (named.length > 0 || !isVague(words, left)),
    reading: documents,
    examples: [
      { text: '全年制发行政规范性文件【8件】。', section: 2, means: 'normative.made' },
      { text: '行政规范性文件现行有效【30件】。', section: 2, means: 'normative.inForce' },
      { text: '制发行政规范性文件8件，废止【5件】。', section: 2, means: 'normative.repealed' },
      { text: '制发行政规范性文件8件，目前有效【30件】。', section: 2, means: 'normative.inForce' },
      { text: '制发行政规范性文件8件，保留【30件】。', section: 2, means: 'normative.inForce' },
      { text: '制发规范性文件8件，现有规范性文件【30件】。', section: 2, means: 'normative.inForce' },
      { text: '制发规范性文件8件，现行有效文件【30件】。', section: 2, means: 'normative.inForce' },
      { text: '制发规范性文件8件，清理废止文件【5件】。', section: 2, means: 'normative.repealed' },
    ],
  },
];

/** A figure of 表二. */
export const DISCLOSURE_RULES: readonly RuleGroup<DisclosureFigure>[] = [
  { of: ({ figure }) => figure.money, rules: MONEY_RULES },
  { of: ({ decisions }) => decisions.length > 0, rules: DECISION_RULES },
  { of: ({ row }) => row !== null, rules: DOCUMENT_RULES },
];

function decided(row: RowKey, { edition }: Spoken): Quantity {
  return disclosure(row, [edition === '2021' ? 'decisions' : 'handled']);
}

/** `制定规章1件、行政规范性文件8件`: the verb holds for both. */
function isShort(words: string): boolean {
  return /^[、和及与]?(?:行政)?(?:规范性文件|规章)#$/.test(words);
}

function columnBefore({ before }: Spoken): ColumnKey | undefined {
  const last = before.at(-1);
  const column = last?.kind === 'disclosure' ? last.base[0] : undefined;
  return column !== undefined && isColumnKey(column) ? column : undefined;
}

/** Words that name no document and may be about something else. */
function isVague(words: string, left: string): boolean {
  return words.length > SHORT || FOREIGN.test(left) || !MADE.test(words);
}

function documents({ words, columns, named, row }: DisclosureFigure): Reading {
  const joined = /均|(?:制发|制定|出台)(?:和|及|、|与)废止/.test(words);
  const keys = joined ? columns.map(([key]) => key) : [nearest(words, columns)];
  const parts = (named.length === 0 ? [row!] : named).map(r => disclosure(r, keys));
  return parts.length === 1 ? reading(parts, keys.length === 1 ? 'sure' : 'likely') : reading([sumOf(parts)], 'likely');
}

/** Of several columns named before the figure, the last; else the first behind it. */
function nearest(words: string, columns: Columns): ColumnKey {
  const before = words.slice(0, words.indexOf('#'));
  const inFront = columns.map(([key, pattern]) => ({ key, at: before.search(pattern) })).filter(c => c.at >= 0);
  if (inFront.length > 0) return inFront.sort((a, b) => b.at - a.at)[0]!.key;
  return [...columns].sort(([, a], [, b]) => words.search(a) - words.search(b))[0]![0];
}

function reading(about: readonly Quantity[], confidence: 'sure' | 'likely'): Reading {
  return { kind: 'disclosure', about, confidence, base: about[0]!.cells.slice(0, 1).map(c => c.column), rule: '' };
}
