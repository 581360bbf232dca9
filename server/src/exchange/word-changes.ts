import { diffArrays } from 'diff';
import type { Edit } from '../text/edit.ts';
import { span } from '../text/span.ts';

/** A line of the text and where it begins. */
export interface PlacedLine {
  readonly start: number;
  readonly text: string;
}

/** A line with more differences than this is taken as written anew between its first and its last one. */
const MOST_DIFFERENCES = 400;

/** The edits that make `now` of a line: in a row cell by cell, where the number of cells is the same. */
export function wordChanges({ start, text }: PlacedLine, now: string): Edit[] {
  const [old, cells] = [text.split('\t'), now.split('\t')];
  if (old.length !== cells.length) return characterChanges(start, text, now);
  let at = start;
  return old.flatMap((cell, i) => {
    const edits = characterChanges(at, cell, cells[i]!);
    at += cell.length + 1;
    return edits;
  });
}

/** Figures are changed as a whole: half of one that stays would have nothing to tell. */
const UNITS = /\d+|[\s\S]/gu;

function characterChanges(start: number, old: string, now: string): Edit[] {
  if (old === now) return [];
  const parts = diffArrays(old.match(UNITS) ?? [], now.match(UNITS) ?? [], { maxEditLength: MOST_DIFFERENCES });
  if (parts === undefined) return [between(start, old, now)];
  const edits: Edit[] = [];
  let at = start;
  for (const { value, added, removed } of parts) {
    const words = value.join('');
    const last = edits.at(-1);
    const goesOn = last?.span.end === at && edits.length > 0;
    if (removed) {
      const gone = span(at, at + words.length);
      if (goesOn) edits[edits.length - 1] = { span: span(last!.span.start, gone.end), text: last!.text };
      else edits.push({ span: gone, text: '' });
      at = gone.end;
    } else if (added) {
      if (goesOn) edits[edits.length - 1] = { span: last!.span, text: last!.text + words };
      else edits.push({ span: span(at, at), text: words });
    } else at += words.length;
  }
  return edits;
}

/** One edit from the first character that differs to the last; no character is cut in two. */
function between(start: number, old: string, now: string): Edit {
  const [from, to] = [Array.from(old), Array.from(now)];
  let head = 0;
  while (head < Math.min(from.length, to.length) && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < Math.min(from.length, to.length) - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  const length = (part: readonly string[]) => part.join('').length;
  return {
    span: span(start + length(from.slice(0, head)), start + old.length - length(from.slice(from.length - tail))),
    text: to.slice(head, to.length - tail).join(''),
  };
}
