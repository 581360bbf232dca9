import { oncePerReport } from '../report/memo.ts';
import type { Report } from '../report/model.ts';
import { lineAbove, lineEnd, lineStart } from '../text/line-bounds.ts';
import { type Line, plainLines } from '../text/lines.ts';
import { matchSpan, within } from '../text/piece.ts';
import { type Mark, markAmongWords, markIn, mayHoldMarks } from '../text/silence-mark.ts';
import { byPlace, lastBegun, type Span, span } from '../text/span.ts';
import type { Finding, Fix } from './rule.ts';

/** The rule that speaks of marks without a reason; no mark silences it. */
export const SILENCE_CODE = 'report/silence';

/** What a quick fix once put where the reason belongs: drafts still have it. It is none. */
export const NO_REASON = '【原因】';

/** A mark that silences rules, where it stands and what it covers. */
export interface Silence {
  /** The comment. */
  readonly span: Span;
  readonly kind: 'disable' | 'disable-next-line';
  readonly codes: readonly string[];
  /** Empty when none is given. */
  readonly reason: string;
  /** Findings that begin here are silenced: to the `nianbao-enable` or the end, or on the next line with words. */
  readonly covers: Span;
}

/** A mark as it stands there, also one that does nothing. */
export interface WrittenMark {
  /** The comment. */
  readonly span: Span;
  /** `unknown`: a word that no mark has; `among-words`: not on a line of its own. Both do nothing. */
  readonly kind: Mark['kind'] | 'among-words';
  readonly word: string;
  readonly codes: readonly string[];
  readonly reason: string;
}

const CODE = /^[a-z]+\/[a-z]+(?:-[a-z]+)*/;
const SEPARATOR = /^[ \t]*[,，、][ \t]*/;

/** All marks of a draft that silence something, in order. */
const silencesOf = oncePerReport((report): readonly Silence[] =>
  mayHoldMarks(report.text) ? read(plainLines(report.text)) : [],
);

/** All marks of a draft in order, those that do nothing too. */
export const marksOf = oncePerReport((report): readonly WrittenMark[] =>
  mayHoldMarks(report.text) ? plainLines(report.text).flatMap(line => writtenIn(line) ?? []) : [],
);

function writtenIn(line: Line): WrittenMark | null {
  const mark = markIn(line.text);
  if (mark !== null) return { span: commentIn(line), kind: mark.kind, word: mark.word, ...parse(mark) };
  const place = markAmongWords(line.text);
  if (place === null) return null;
  return { span: within(line, ...place), kind: 'among-words', word: '', codes: [], reason: '' };
}

/** What is silenced for each code: spans in order that do not meet. */
const coverage = oncePerReport((report): ReadonlyMap<string, readonly Span[]> => {
  const all = new Map<string, Span[]>();
  for (const { codes, covers } of silencesOf(report).toSorted((a, b) => byPlace(a.covers, b.covers))) {
    for (const code of codes) {
      const spans = all.get(code) ?? [];
      const last = spans.at(-1);
      // What begins in another's cover ends there too: both run to the same `nianbao-enable`, or one is a line in the other.
      if (last === undefined || covers.start > last.end) spans.push(covers);
      all.set(code, spans);
    }
  }
  return all;
});

/** The findings that no mark silences. Marks only ever take findings away. */
export function withoutSilenced(report: Report, findings: readonly Finding[]): Finding[] {
  const covered = coverage(report);
  if (covered.size === 0) return [...findings];
  return findings.filter(f => f.code === SILENCE_CODE || !holds(covered.get(f.code) ?? [], f.span.start));
}

/** Both ends count: a finding may stand at the end of a line. */
function holds(spans: readonly Span[], offset: number): boolean {
  const last = lastBegun(spans, offset, s => s.start)?.item;
  return last !== undefined && offset <= last.end;
}

/** From the last line to the first, so that it is known where each mark's cover ends. */
function read(lines: readonly Line[]): Silence[] {
  const found: Silence[] = [];
  const end = lines.at(-1)?.end ?? 0;
  const enabled = new Map<string, number>();
  let allEnabled = end;
  let next: Span = span(end, end);
  for (const line of lines.toReversed()) {
    const mark = markIn(line.text);
    if (mark === null) {
      if (line.text.trim() !== '') next = span(line.start, line.end);
      continue;
    }
    if (mark.kind === 'unknown') continue;
    const { codes, reason } = parse(mark);
    if (mark.kind === 'enable') {
      for (const code of codes) enabled.set(code, line.start);
      if (codes.length === 0) {
        enabled.clear();
        allEnabled = line.start;
      }
      continue;
    }
    const own = { span: commentIn(line), kind: mark.kind, reason };
    if (mark.kind === 'disable-next-line') found.push({ ...own, codes, covers: next });
    else if (codes.length === 0) found.push({ ...own, codes, covers: span(line.end, line.end) });
    else
      for (const code of codes)
        found.push({ ...own, codes: [code], covers: span(line.end, enabled.get(code) ?? allEnabled) });
  }
  return found.reverse();
}

function commentIn(line: Line): Span {
  return matchSpan(line, /<[\s\S]*\S/.exec(line.text)!);
}

/** `table/row-total, cell/blank 县级已核对` */
function parse({ rest }: Mark): { codes: string[]; reason: string } {
  const codes: string[] = [];
  let left = rest;
  for (let code = CODE.exec(left); code !== null; code = CODE.exec(left)) {
    codes.push(code[0]);
    left = left.slice(code[0].length);
    const separator = SEPARATOR.exec(left);
    if (separator === null) break;
    left = left.slice(separator[0].length);
  }
  const reason = left.replace(/^[\s:：,，、-]+/, '').trim();
  return { codes, reason: reason === NO_REASON ? '' : reason };
}

/**
 * Silences one finding: a mark on the line above it, without a reason: only the writer has one, and is asked for it by `report/silence`. Null where no line can be put (in the
 * middle of a tag) and of a note on the check itself. A line in a Markdown table would end the table, so there the rule is silenced from its head to its end.
 */
export function silenceFix(report: Report, finding: Finding): Fix | null {
  if (finding.code === SILENCE_CODE || finding.note) return null;
  const { text, eol } = report;
  const table = report.tables.find(
    t => t.layout === 'markdown' && t.span.start <= finding.span.start && finding.span.start <= t.span.end,
  );
  if (table !== undefined) {
    const [from, to] = [tableStart(text, table.span.start), lineEnd(text, table.span.end)];
    return {
      title: ignoreTitle('在表格前后各加一行注释，原因补写在第一行里，本表同样的提示也忽略', finding),
      kind: 'suggestion',
      all: false,
      edits: [
        { span: span(from, from), text: `<!-- nianbao-disable ${finding.code} -->${eol}` },
        { span: span(to, to), text: `${eol}<!-- nianbao-enable ${finding.code} -->` },
      ],
    };
  }
  const at = Math.max(lineStart(text, finding.span.start), text.startsWith('\ufeff') ? 1 : 0);
  if (isInTag(report, at)) return null;
  const mark = `<!-- nianbao-disable-next-line ${finding.code} -->${eol}`;
  const title = ignoreTitle('在文稿里加一行注释，原因补写在注释里', finding);
  return { title, kind: 'suggestion', all: false, edits: [{ span: span(at, at), text: mark }] };
}

/** So much of a finding's words is in a menu's entry (characters). */
const MOST_TITLE = 24;

/** Two findings can stand at one place: an entry of the menu says which it ignores, and where that is kept. */
export function ignoreTitle(how: string, { message }: Finding): string {
  const words = message.length > MOST_TITLE ? `${message.slice(0, MOST_TITLE)}…` : message;
  return `忽略这条（${how}）：${words}`;
}

/** True between a tag's `<` and its `>`, where a comment would be part of the tag. */
function isInTag({ text, markup }: Report, at: number): boolean {
  if (at === 0 || markup !== 'html') return false;
  const head = text.slice(0, at);
  return head.lastIndexOf('<') > head.lastIndexOf('>');
}

/** The first of the lines with pipes that a place in a Markdown table stands among. */
function tableStart(text: string, offset: number): number {
  let start = lineStart(text, offset);
  for (
    let above = lineAbove(text, start);
    above !== null && text.startsWith('|', above);
    above = lineAbove(text, start)
  ) {
    start = above;
  }
  return start;
}
