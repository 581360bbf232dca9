import { looksLikeHtml } from '../layouts/html.ts';
import type { Report } from '../report/model.ts';
import { lineEnd, lineStart } from '../text/line-bounds.ts';
import { type Line, plainLines } from '../text/lines.ts';
import { type Mark, markIn, mayHoldMarks } from '../text/silence-mark.ts';
import { type Span, span } from '../text/span.ts';
import type { Finding, Fix } from './rule.ts';

/** The rule that speaks of marks without a reason; no mark silences it. */
export const SILENCE_CODE = 'report/silence';

/** What a quick fix puts where the reason belongs. */
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

const CODE = /^[a-z]+\/[a-z]+(?:-[a-z]+)*/;
const SEPARATOR = /^[ \t]*[,，、][ \t]*/;

const known = new WeakMap<Report, readonly Silence[]>();

/** All marks of a draft that silence something, in order. */
export function silencesOf(report: Report): readonly Silence[] {
  const found = known.get(report) ?? (mayHoldMarks(report.text) ? read(plainLines(report.text)) : []);
  known.set(report, found);
  return found;
}

/** The findings that no mark silences. Marks only ever take findings away. */
export function withoutSilenced(report: Report, findings: readonly Finding[]): Finding[] {
  const silences = silencesOf(report);
  if (silences.length === 0) return [...findings];
  return findings.filter(f => f.code === SILENCE_CODE || !silences.some(s => silencesIt(s, f)));
}

function silencesIt({ codes, covers }: Silence, { code, span: at }: Finding): boolean {
  return codes.includes(code) && covers.start <= at.start && at.start <= covers.end;
}

function read(lines: readonly Line[]): Silence[] {
  const marks = lines.flatMap((line, index) => {
    const mark = markIn(line.text);
    return mark === null ? [] : { mark, index, line, ...parse(mark) };
  });
  const end = lines.at(-1)?.end ?? 0;
  return marks.flatMap(({ mark, line, index, codes, reason }, i): Silence[] => {
    if (mark.kind === 'enable') return [];
    const own = { span: commentIn(line), kind: mark.kind, reason };
    if (mark.kind === 'disable-next-line') {
      const next = lines.slice(index + 1).find(l => l.text.trim() !== '' && markIn(l.text) === null);
      return [{ ...own, codes, covers: next === undefined ? span(end, end) : span(next.start, next.end) }];
    }
    if (codes.length === 0) return [{ ...own, codes, covers: span(line.end, line.end) }];
    return codes.map(code => {
      const later = marks.slice(i + 1).filter(m => m.mark.kind === 'enable');
      const stop = later.find(m => m.codes.length === 0 || m.codes.includes(code));
      return { ...own, codes: [code], covers: span(line.end, stop?.line.start ?? end) };
    });
  });
}

function commentIn(line: Line): Span {
  return span(line.start + line.text.indexOf('<'), line.start + line.text.trimEnd().length);
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
 * Silences one finding: a mark on the line above it, where the writer fills in the reason. Null where no line can be put (in the
 * middle of a tag). A line in a Markdown table would end the table, so there the rule is silenced from its head to its end.
 */
export function silenceFix(report: Report, finding: Finding): Fix | null {
  if (finding.code === SILENCE_CODE) return null;
  const { text, eol } = report;
  const title = '忽略这条（写明原因）';
  const table = report.tables.find(
    t => t.layout === 'markdown' && t.span.start <= finding.span.start && finding.span.start <= t.span.end,
  );
  if (table !== undefined) {
    const [from, to] = [tableStart(text, table.span.start), lineEnd(text, table.span.end)];
    return {
      title,
      kind: 'suggestion',
      all: false,
      edits: [
        { span: span(from, from), text: `<!-- nianbao-disable ${finding.code} ${NO_REASON} -->${eol}` },
        { span: span(to, to), text: `${eol}<!-- nianbao-enable ${finding.code} -->` },
      ],
    };
  }
  const at = Math.max(lineStart(text, finding.span.start), text.startsWith('\ufeff') ? 1 : 0);
  if (isInTag(text, at)) return null;
  const mark = `<!-- nianbao-disable-next-line ${finding.code} ${NO_REASON} -->${eol}`;
  return { title, kind: 'suggestion', all: false, edits: [{ span: span(at, at), text: mark }] };
}

/** True between a tag's `<` and its `>`, where a comment would be part of the tag. */
function isInTag(text: string, at: number): boolean {
  if (at === 0 || !looksLikeHtml(text)) return false;
  return text.lastIndexOf('<', at - 1) > text.lastIndexOf('>', at - 1);
}

/** The first of the lines with pipes that a place in a Markdown table stands among. */
function tableStart(text: string, offset: number): number {
  let start = lineStart(text, offset);
  while (start > 0) {
    const above = lineStart(text, start - (text.startsWith('\r\n', start - 2) ? 2 : 1));
    if (!text.startsWith('|', above)) break;
    start = above;
  }
  return start;
}
