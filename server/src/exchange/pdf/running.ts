import { joinedChunks, type TextLine } from './lines.ts';

/** Higher or lower than this in the text (points) is not the same place. */
const SAME_PLACE = 4;
const PAGE_NUMBER = /^[-—–－·•\s第]{0,4}(\d{1,4})(?:\s*[/／]\s*\d{1,4}|\s*页.{0,12})?[-—–－·•\s]{0,4}$/;

/** What has so many parts is a row of a table. */
const COLUMNS = 3;

/** What stands at the top or foot of each page: the same words, or a number that counts the pages. They are no part of the report. */
export function runningLines(pages: readonly (readonly TextLine[])[]): ReadonlySet<TextLine> {
  const running = new Set<TextLine>();
  for (const end of [0, -1]) {
    for (let depth = 0; depth < 2; depth++) {
      const at = pages.map(lines => lines.at(end === 0 ? depth : -1 - depth));
      for (const line of repeated(at)) running.add(line);
    }
  }
  return running;
}

/** Lines of several pages that stand at one height and say the same, or count. Null where a page has none. */
function repeated(lines: readonly (TextLine | undefined)[]): TextLine[] {
  return lines.flatMap((line, page) => {
    if (line === undefined) return [];
    const own = wordsIn(line);
    const number = numberIn(own);
    const others = lines.filter((other, i) => {
      if (other === undefined || i === page || Math.abs(other.y - line.y) > SAME_PLACE) return false;
      if (Math.abs(other.size - line.size) > 0.1 * line.size) return false;
      const words = wordsIn(other);
      const counted = numberIn(words);
      return number !== null && counted !== null ? counted - number === i - page : words === own && /\D{2}/.test(own);
    });
    // The head of a table without lines, printed again on each page, stays once.
    const isHead = line.chunks.length >= COLUMNS && !lines.slice(0, page).some(other => others.includes(other));
    const isNumber = number !== null && others.length > 0;
    if (isHead && !isNumber) return [];
    return isNumber || others.length >= Math.max(1, lines.length / 2 - 1) ? [line] : [];
  });
}

function wordsIn(line: TextLine): string {
  return joinedChunks(line).trim();
}

function numberIn(words: string): number | null {
  const found = PAGE_NUMBER.exec(words);
  return found ? Number(found[1]) : null;
}
