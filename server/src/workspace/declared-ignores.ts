import { isPlaceGone } from '../rules/ignored.ts';
import { RULES } from '../rules/index.ts';
import type { IgnoredFinding } from '../rules/rule.ts';
import { NO_REASON, SILENCE_CODE } from '../rules/silence.ts';
import type { JsonNode } from '../text/json.ts';
import type { Range } from '../text/line-index.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { withoutSpace } from '../text/squeezed.ts';
import { matcher, readGlob } from './glob.ts';
import type { Complain, OfficeProblem } from './office-problems.ts';
import type { IndexedReport, ReportIndex } from './report-index.ts';

/** A finding that nianbao.json says to ignore. */
export interface DeclaredIgnore extends IgnoredFinding {
  /** Path or glob of the report it stands in. */
  readonly file: string;
  /** Empty where none is given. */
  readonly reason: string;
  /** Where nianbao.json says so. */
  readonly at: Range;
}

/** What nianbao.json says of a finding that is ignored: the fields of an entry, without those that say nothing. */
export type IgnoreEntry = Readonly<Partial<Record<'place' | 'words' | 'after' | 'message', string>>> &
  Readonly<Record<'file' | 'rule' | 'reason', string>>;

/** The name of the list that entries stand in. */
export const IGNORE_LIST = 'ignore';

/** An entry in the order that people read it. */
export function ignoreEntry(one: Omit<DeclaredIgnore, 'at'>): IgnoreEntry {
  const { file, rule, place, words, after, message, reason } = one;
  return {
    file,
    rule,
    ...(place === null ? {} : { place }),
    ...(words === '' ? {} : { words }),
    ...(after === '' ? {} : { after }),
    ...(message === null ? {} : { message }),
    reason,
  };
}

const FIELDS = ['file', 'rule', 'place', 'words', 'after', 'message', 'reason'] as const;
type Field = (typeof FIELDS)[number];

/** Reads what is to be ignored. Of what is wrong `complain` is told; an item with a mistake ignores nothing. */
export function readIgnored(list: JsonNode, complain: Complain, rangeOf: (at: Span) => Range): DeclaredIgnore[] {
  if (list.kind !== 'list') {
    complain('“ignore”应为一个列表，写在 [ ] 里', list.span);
    return [];
  }
  return list.items.flatMap((item, i) => {
    const inItem: Complain = (message, at) => complain(`“ignore”第 ${i + 1} 项${message}，这一项不起作用`, at);
    return readItem(item, inItem, rangeOf) ?? [];
  });
}

function readItem(item: JsonNode, complain: Complain, rangeOf: (at: Span) => Range): DeclaredIgnore | null {
  const fields = fieldsOf(item, complain);
  if (fields === null) return null;
  const text = (field: Field) => fields.get(field)?.value.trim() ?? '';
  const [file, rule] = [fields.get('file'), fields.get('rule')];
  if (file === undefined || rule === undefined) return complain('缺“file”（年报）或“rule”（规则）', item.span);
  const glob = readGlob(file.value);
  if (!glob.ok) return complain(`的“file”${glob.reason}`, file.span);
  const wrong = wrongRule(text('rule'));
  if (wrong !== null) return complain(wrong, rule.span);
  const [place, words, after] = [text('place'), withoutSpace(text('words')), withoutSpace(text('after'))];
  if (place === '' && words === '' && after === '')
    return complain('没有写明在哪里：缺“place”（行和栏）或“words”（文字）', item.span);
  const reason = text('reason');
  return {
    file: glob.glob,
    rule: text('rule'),
    place: place === '' ? null : place,
    words,
    after,
    message: text('message') || null,
    reason: reason === NO_REASON ? '' : reason,
    at: rangeOf(item.span),
  };
}

type TextNode = Extract<JsonNode, { kind: 'text' }>;

function fieldsOf(item: JsonNode, complain: Complain): ReadonlyMap<Field, TextNode> | null {
  if (item.kind !== 'record') return complain('写法不对：应写在 { } 里', item.span);
  const fields = new Map<Field, TextNode>();
  for (const [name, node] of item.entries) {
    const field = FIELDS.find(f => f === name);
    if (field === undefined) return complain(`不认识“${name}”${didYouMean(nearest(name, FIELDS))}`, node.span);
    if (node.kind !== 'text') return complain(`的“${name}”应为文字，写在半角双引号里`, node.span);
    fields.set(field, node);
  }
  return fields;
}

function wrongRule(code: string): string | null {
  if (code === SILENCE_CODE) return `不能忽略规则“${code}”`;
  const codes = RULES.map(r => r.code);
  return codes.includes(code) ? null : `没有“${code}”这条规则${didYouMean(nearest(code, codes))}`;
}

function didYouMean(word: string | null): string {
  return word === null ? '' : `（是否为“${word}”？）`;
}

/** What is to be ignored in the report at a path. */
export function ignoredAt(all: readonly DeclaredIgnore[], path: string): readonly DeclaredIgnore[] {
  return all.filter(i => matcher(i.file)(path));
}

/** What of it does nothing at this moment, as its report or its place is gone, and what gives no reason. */
export function idleIgnores(index: ReportIndex, all: readonly DeclaredIgnore[], root: string): OfficeProblem[] {
  return all.flatMap(one => {
    const gone = goneText(one, index.matching(root, one.file));
    const lacking = one.reason === '' ? ['没有写明忽略的原因（“reason”）'] : [];
    return (gone === null ? lacking : [gone]).map(message => ({ message, range: one.at }));
  });
}

function goneText(one: DeclaredIgnore, reports: readonly IndexedReport[]): string | null {
  if (reports.length === 0)
    return `没有年报与“${one.file}”相符，这一项不起作用；文件改了名的，请改这里，不再需要的，可以删去`;
  if (!reports.every(({ report }) => isPlaceGone(report, one))) return null;
  const what = one.place ?? `“${one.after}${one.words}”`;
  return `“${one.file}”里已经没有${what}，这一项不起作用，不再需要的，可以删去`;
}
