import type { Severity } from '../../rules/rule.ts';
import type { Position } from '../../text/line-index.ts';
import { SEVERITY_NAMES } from '../../text/severity-names.ts';
import { wrapLines } from '../../text/wrap-lines.ts';
import type { FileResult, PrintedFinding } from '../examine.ts';
import type { MendedFile } from '../mended.ts';
import type { RunOutcome } from '../outcome.ts';
import { printable, shownName } from '../printable.ts';
import type { Colour, Paint } from '../screen.ts';
import { type QuotedText, quotedLine, sourcesOf } from './quote.ts';
import { shownLine } from './shown-line.ts';
import { summaryOf } from './summary.ts';

/** So many changes of one file are listed; the rest are counted. */
const MOST_MENDED = 20;
/** Longer words are shown by their ends. */
const LONGEST_SHOWN = 30;

const INDENT = '  ';
/** A mark that closes may hang over the edge. */
const HANGING = 2;

/** How a text looks. */
export interface Look {
  /** Columns of the terminal; null where none shows it: then a finding is one line, whatever its length. */
  readonly columns: number | null;
  readonly paint: Paint;
  /** The files whose findings are listed; absent: all. The summary is of all. */
  readonly only?: ReadonlySet<string>;
}

const COLOURS: Readonly<Record<Severity, Colour>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'grey',
};

/**
 * `file:line:col 已改 “2、”改为“二、” [code]` a change, `file:line:col 错误 message [code]` a finding, lines and columns from 1, a blank line
 * between files; then the summary. On a terminal a finding is told below its place, with the line of the draft that it stands in.
 */
export function formatText(outcome: RunOutcome, look: Look): string {
  const sourceOf = sourcesOf(outcome);
  const mended = outcome.fixed.map(file => formatMended(file, outcome.dryRun ? '将改' : '已改'));
  const found = outcome.results.filter(r => r.findings.length > 0 && (look.only?.has(r.file) ?? true));
  const blocks = found.map(r =>
    look.columns === null ? formatFile(r, look.paint) : formatShown(r, sourceOf(r.file), look.columns, look.paint),
  );
  const told =
    look.columns === null ? summaryOf(outcome) : wrapLines(summaryOf(outcome), look.columns - HANGING).join('\n');
  return `${[...mended, ...blocks, told].join('\n\n')}\n`;
}

function formatFile(result: FileResult, paint: Paint): string {
  const places = result.findings.map(f => placeOf(result, f));
  // The names are the same within a file: padding by length lines the rest up, however wide their characters are.
  const width = places.reduce((most, p) => Math.max(most, p.length), 0);
  return result.findings
    .map(({ severity, message, code }, i) => {
      const level = paint(COLOURS[severity], SEVERITY_NAMES[severity]);
      return `${places[i]!.padEnd(width)} ${level} ${printable(message)} ${paint('grey', `[${code}]`)}`;
    })
    .join('\n');
}

/** A finding below its place, and the line of the draft below it, the place marked. */
function formatShown(result: FileResult, source: QuotedText, columns: number, paint: Paint): string {
  const width = Math.max(columns - INDENT.length - HANGING, 1);
  return result.findings
    .flatMap(finding => {
      const { severity, message, code, range, place } = finding;
      const colour = COLOURS[severity];
      const [first = '', ...more] = wrapLines(`${SEVERITY_NAMES[severity]} ${printable(message)} [${code}]`, width);
      const level = SEVERITY_NAMES[severity];
      const said = [paint(colour, level) + first.slice(level.length), ...more].map(line => INDENT + line);
      const quote = quotedLine(source, range);
      const [line, marks] = shownLine(quote, width - INDENT.length);
      const isQuoted = place !== null && line.trim() !== '';
      const quoted = isQuoted ? [INDENT.repeat(2) + line, INDENT.repeat(2) + paint(colour, marks)] : [];
      return [paint('bold', placeOf(result, finding)), ...said, ...quoted];
    })
    .join('\n');
}

/** Where a finding is: in a text by line and column, else as a person finds it. */
function placeOf({ file, kind }: FileResult, { range, place }: PrintedFinding): string {
  return placeIn(shownName(file), range.start, kind === 'text' ? null : (place ?? '文首'));
}

/** `file:line:col 已改 …`, a line a change; of a total `file:line:col 表三“…”行“…”栏 已改 …`. `verb`: 已改, or what would be done. */
export function formatMended({ file, kind, mended }: MendedFile, verb = '已改'): string {
  const name = printable(file);
  const lines = mended.slice(0, MOST_MENDED).map(({ start, place, was, now, code }) => {
    // Of a total the line does not say whose it is.
    const cell = kind === 'text' && code === null ? ` ${place}` : '';
    const rule = code === null ? '' : ` [${code}]`;
    return `${placeIn(name, start, kind === 'text' ? null : place)}${cell} ${verb} ${printable(change(was, now))}${rule}`;
  });
  const more = mended.length - lines.length;
  return [...lines, ...(more > 0 ? [`${name} ${verb} 另有 ${more} 处`] : [])].join('\n');
}

function change(was: string, now: string): string {
  if (now === '' && UNSEEN.test(was)) return '删去看不见的字符';
  if (now === '') return `删去“${clipped(was)}”`;
  return was === '' ? `加上“${clipped(now)}”` : `“${clipped(was)}”改为“${clipped(now)}”`;
}

const UNSEEN = /^[\s\p{Cf}]+$/u;

function clipped(words: string): string {
  const letters = Array.from(words);
  const half = LONGEST_SHOWN / 2;
  return letters.length <= LONGEST_SHOWN
    ? words
    : `${letters.slice(0, half).join('')}…${letters.slice(-half).join('')}`;
}

/** @param words how a person finds it in a file that shows no numbers of lines */
function placeIn(name: string, { line, character }: Position, words: string | null): string {
  return words !== null ? `${name}：${words}` : `${name}:${line + 1}:${character + 1}`;
}
