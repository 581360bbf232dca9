import { printedWidth } from '../text/display-width.ts';
import type { DocumentBlock } from './blocks.ts';
import { SIZE, TEXT_WIDTH, TWIPS_A_POINT } from './word/measures.ts';

/** A title of one line that is too long for one goes on where its words do: behind office and year. */
export function titleLines(lines: readonly string[]): readonly string[] {
  const [only = '', ...others] = lines;
  const parts = /^(.*?年度?)((?:政府|政务)?信息公开.+|政务公开.+)$/.exec(only)?.slice(1) ?? [];
  return others.length > 0 || parts.length === 0 || (printedWidth(only) / 2) * SIZE.title * TWIPS_A_POINT <= TEXT_WIDTH
    ? lines
    : parts;
}

/** A block as it stands on paper: a title in the lines that it has there. */
export function onPaper(block: DocumentBlock): DocumentBlock {
  return block.kind === 'title' ? { kind: 'title', lines: titleLines(block.lines) } : block;
}
