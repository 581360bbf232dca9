import { diffArrays } from 'diff';
import type { Edit } from '../text/edit.ts';
import { span } from '../text/span.ts';
import { paired } from './paired-lines.ts';
import { type PlacedLine, wordChanges } from './word-changes.ts';

/**
 * The edits that make `after` of `before`, each within a line or of whole lines, as a Word file can take them: a paragraph that was cut in two is one
 * that lost its end and one that is new. Lines end with LF. Takes time by how many lines differ; where very
 * many do, all of them are held to be written anew, each in its place.
 */
export function changesBetween(before: string, after: string): Edit[] {
  if (before === after) return [];
  const [old, now] = [placed(before), placed(after)];
  const edits: Edit[] = [];
  let [i, j] = [0, 0];
  const parts =
    diffArrays(
      old.map(l => l.text),
      now.map(l => l.text),
      { maxEditLength: MOST_DIFFERENT },
    ) ?? anew(old.length, now.length);
  for (let p = 0; p < parts.length; ) {
    const [gone, come] = [{ count: 0 }, { count: 0 }];
    for (; parts[p] && (parts[p]!.added || parts[p]!.removed); p++)
      (parts[p]!.added ? come : gone).count += parts[p]!.count;
    const taken = old.slice(i, i + gone.count);
    const given = now.slice(j, j + come.count).map(l => l.text);
    edits.push(...blockChanges(old, i, taken, given));
    i += gone.count;
    j += come.count;
    const same = parts[p];
    if (same && !same.added && !same.removed) {
      i += same.count;
      j += same.count;
      p++;
    }
  }
  return edits;
}

/** More lines than this that are gone or new are no edit of a draft. */
const MOST_DIFFERENT = 1500;

function anew(gone: number, come: number): ChangeOf[] {
  return [
    { count: gone, added: false, removed: true },
    { count: come, added: true, removed: false },
  ];
}

interface ChangeOf {
  readonly count: number;
  readonly added: boolean;
  readonly removed: boolean;
}

function placed(text: string): PlacedLine[] {
  let start = 0;
  return text.split('\n').map(line => {
    const own = { start, text: line };
    start += line.length + 1;
    return own;
  });
}

/** Edits for lines that differ, of which the first is the i-th. */
function blockChanges(
  all: readonly PlacedLine[],
  i: number,
  taken: readonly PlacedLine[],
  given: readonly string[],
): Edit[] {
  const edits: Edit[] = [];
  let kept = i - 1;
  let [gone, come]: [PlacedLine[], string[]] = [[], []];
  const flush = (next: number) => {
    // One that is gone and one that is new are one that was written anew: it keeps its style.
    const both = Math.min(gone.length, come.length);
    edits.push(...gone.slice(0, both).flatMap((line, n) => wordChanges(line, come[n]!)));
    kept += both;
    [gone, come] = [gone.slice(both), come.slice(both)];
    if (gone.length > 0) edits.push(removal(all, gone, kept >= 0));
    if (come.length > 0) edits.push(insertion(all[kept], all[next], come));
    [gone, come] = [[], []];
  };
  for (const [a, b] of paired(
    taken.map(l => l.text),
    given,
  )) {
    if (a !== null && b !== null) {
      flush(i + a);
      kept = i + a;
      edits.push(...wordChanges(taken[a]!, given[b]!));
    } else if (a !== null) gone.push(taken[a]!);
    else come.push(given[b!]!);
  }
  flush(i + taken.length);
  return edits.sort((x, y) => x.span.start - y.span.start);
}

/** Whole lines with one of their line ends: the one behind them, or at the text's end the one before. */
function removal(all: readonly PlacedLine[], gone: readonly PlacedLine[], hasBefore: boolean): Edit {
  const [first, last] = [gone[0]!, gone.at(-1)!];
  const end = last.start + last.text.length;
  const isLast = last === all.at(-1);
  return {
    span: isLast && hasBefore ? span(first.start - 1, end) : span(first.start, isLast ? end : end + 1),
    text: '',
  };
}

/** New lines go with the one that is like them: behind a row if they are rows, before a paragraph if they are paragraphs. */
function insertion(above: PlacedLine | undefined, below: PlacedLine | undefined, lines: readonly string[]): Edit {
  const tabs = (text: string) => text.split('\t').length;
  const own = tabs(lines[0]!);
  const isBelow = above === undefined || (below !== undefined && tabs(above.text) !== own && tabs(below.text) === own);
  const at = isBelow ? (below?.start ?? 0) : above.start + above.text.length;
  return { span: span(at, at), text: isBelow ? `${lines.join('\n')}\n` : `\n${lines.join('\n')}` };
}
