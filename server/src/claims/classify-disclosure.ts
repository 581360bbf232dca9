import type { ColumnKey, RowKey } from '../forms/form.ts';
import { isColumnKey } from '../forms/index.ts';
import { type Context, FOREIGN_READING, PLAIN, type Reading } from './context.ts';
import { FOREIGN } from './lexicon.ts';
import { disclosure, type Quantity, sumOf } from './quantities.ts';

const ROWS: readonly (readonly [row: RowKey, words: RegExp])[] = [
  ['normative', /规范性文件/],
  ['rules', /规章(?!制度|范)/],
];

type Columns = readonly (readonly [column: ColumnKey, words: RegExp])[];
const COLUMNS_2021: Columns = [
  ['inForce', /现行有效|继续有效|有效/],
  ['repealed', /废止|失效/],
  ['made', /制发|制定|出台|印发|发布|新增|新制|颁布/],
];
/** The form of 2019 counts what was made, published and can be read, not what is in force. */
const COLUMNS_2019: Columns = [
  ['publicTotal', /对外公开(?:规章|(?:行政)?规范性文件)?总/],
  ['published', /新公开/],
  ['produced', /新制作|制发|制定|出台|印发/],
];
const DECISIONS: readonly (readonly [row: RowKey, words: RegExp])[] = [
  ['licence', /行政许可/],
  ['penalty', /行政处罚/],
  ['compulsion', /行政强制/],
];
const NOT_MADE =
  /信息|合法性|备案|审核|清理|解读|公开|公示|草案|征求|修订|修改|评估|网站|平台|专栏|栏目|公众号|公报|目录|汇编|办件|异议|涉及/;
const NO_DECISION =
  /类#|引起|引发|撤销|纠正|变更|维持|信息|公示|公开|事项|目录|清单|案卷|文书|权力|标准|流程|申请|办件|复议|诉讼|结果|网站|平台|专栏|数据|案例|裁量|执法人员|听证/;
/** `公示行政许可450条、行政处罚32条`: entries on a website, however many are listed behind the verb. */
const PUBLISHED =
  /(?:公示|上传|归集|推送|录入|报送|公开|发布|公布|信息)(?![^；]*(?:作出|办理|办结|实施|决定))[^；]{0,60}$/;
/** Longer than this, words without the name of a document are about something else. */
const SHORT = 16;

/** The row of 表二 that the words name, for the figures that follow. */
export function rowNamed(words: string): RowKey | null {
  return ROWS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** A figure of 表二; null when the words are about something else. */
export function classifyDisclosure(words: string, context: Context, money: boolean): Reading | null {
  if (money) return fees(words, context);
  if (context.parent?.kind === 'foreign') return null;
  const decisions = DECISIONS.filter(([, pattern]) => pattern.test(words)).map(([row]) => row);
  if (decisions.length > 0) return PUBLISHED.test(context.words) ? FOREIGN_READING : decided(decisions, words, context);
  return documents(words, context);
}

function fees(words: string, context: Context): Reading | null {
  const stated = /行政事业性收费/.test(words) && context.section !== 6 && !/信息处理费|政府信息公开/.test(words);
  return stated ? reading([disclosure('fees', ['amount'])], 'sure') : null;
}

/** Several kinds before one figure are added up where the words say so. */
function decided(rows: readonly RowKey[], words: string, { edition }: Context): Reading {
  if (NO_DECISION.test(words)) return FOREIGN_READING;
  const parts = rows.map(row => disclosure(row, [edition === '2021' ? 'decisions' : 'handled']));
  if (rows.length === 1) return reading(parts, /决定|[政可罚制]#/.test(words) ? 'sure' : 'likely');
  return /共|合计|总计|均/.test(words) ? reading([sumOf(parts)], 'likely') : FOREIGN_READING;
}

function documents(written: string, context: Context): Reading | null {
  const words = written.replace('清理废止', '废止');
  const named = ROWS.filter(([, pattern]) => pattern.test(words)).map(([row]) => row);
  const row = named[0] ?? context.row;
  if (row === null) return null;
  const all = context.edition === '2021' ? COLUMNS_2021 : COLUMNS_2019;
  const columns = all.filter(([, pattern]) => pattern.test(words));
  if (columns.length === 0) {
    if (named.length === 0) return null;
    return NOT_MADE.test(words) ? FOREIGN_READING : sameVerb(row, words, context);
  }
  const rest = columns.reduce((text, [, pattern]) => text.replace(pattern, ''), words);
  if (NOT_MADE.test(rest)) return FOREIGN_READING;
  const vague =
    words.length > SHORT || FOREIGN.test(rest) || !/现行有效|继续有效|废止|失效|制|出台|印发|新公开|总/.test(words);
  if (named.length === 0 && vague) return null;
  const rows = named.length === 0 ? [row] : named;
  const joined = /均|(?:制发|制定|出台)(?:和|及|、|与)废止/.test(words);
  const keys = joined ? columns.map(([key]) => key) : [nearest(words, columns)];
  const parts = rows.map(r => disclosure(r, keys));
  return parts.length === 1 ? reading(parts, keys.length === 1 ? 'sure' : 'likely') : reading([sumOf(parts)], 'likely');
}

/** `制定规章1件、行政规范性文件8件`: the verb holds for both. */
function sameVerb(row: RowKey, words: string, context: Context): Reading {
  const [column] = context.before.at(-1)?.base ?? [];
  const short =
    context.before.at(-1)?.kind === 'disclosure' && /^[、和及与]?(?:行政)?(?:规范性文件|规章)#$/.test(words);
  return short && column !== undefined && isColumnKey(column)
    ? reading([disclosure(row, [column])], 'sure')
    : { ...PLAIN, kind: 'disclosure' };
}

/** Of several columns named before the figure, the last; else the first behind it. */
function nearest(words: string, columns: Columns): ColumnKey {
  const before = words.slice(0, words.indexOf('#'));
  const inFront = columns.map(([key, pattern]) => ({ key, at: before.search(pattern) })).filter(c => c.at >= 0);
  if (inFront.length > 0) return inFront.sort((a, b) => b.at - a.at)[0]!.key;
  return [...columns].sort(([, a], [, b]) => words.search(a) - words.search(b))[0]![0];
}

function reading(about: readonly Quantity[], confidence: 'sure' | 'likely'): Reading {
  return { kind: 'disclosure', about, confidence, base: about[0]!.cells.slice(0, 1).map(c => c.column) };
}
