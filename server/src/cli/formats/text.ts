import type { Position } from '../../text/line-index.ts';
import { SEVERITY_NAMES } from '../../text/severity-names.ts';
import type { FileResult } from '../examine.ts';
import type { MendedFile } from '../mended.ts';
import type { RunOutcome } from '../outcome.ts';
import { printable, shownName } from '../printable.ts';
import { summaryOf } from './summary.ts';

/** So many changes of one file are listed; the rest are counted. */
const MOST_MENDED = 20;
/** Longer words are shown by their ends. */
const LONGEST_SHOWN = 30;

/**
 * `file:line:col 已改 “2、”改为“二、” [code]` a change, `file:line:col 错误 message [code]` a finding, lines and columns from 1, a blank line
 * between files; then the summary.
 */
export function formatText(outcome: RunOutcome): string {
  const mended = outcome.fixed.map(file => formatMended(file));
  const blocks = outcome.results.filter(r => r.findings.length > 0).map(formatFile);
  return `${[...mended, ...blocks, summaryOf(outcome)].join('\n\n')}\n`;
}

function formatFile(result: FileResult): string {
  const name = shownName(result.file);
  const places = result.findings.map(f =>
    placeIn(name, f.range.start, result.kind === 'text' ? null : (f.place ?? '文首')),
  );
  // The names are the same within a file: padding by length lines the rest up, however wide their characters are.
  const width = places.reduce((most, p) => Math.max(most, p.length), 0);
  return result.findings
    .map((f, i) => `${places[i]!.padEnd(width)} ${SEVERITY_NAMES[f.severity]} ${printable(f.message)} [${f.code}]`)
    .join('\n');
}

/** `file:line:col 已改 …`, a line a change. `verb`: 已改, or what would be done. */
export function formatMended({ file, kind, mended }: MendedFile, verb = '已改'): string {
  const name = printable(file);
  const lines = mended
    .slice(0, MOST_MENDED)
    .map(
      ({ start, place, was, now, code }) =>
        `${placeIn(name, start, kind === 'text' ? null : place)} ${verb} ${printable(change(was, now))}${code === null ? '' : ` [${code}]`}`,
    );
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
