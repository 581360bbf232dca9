/** A cell of what was copied elsewhere. */
export interface BlockCell {
  readonly text: string;
  /** True where a merged cell goes on: nothing stands there. */
  readonly covered: boolean;
}

/** A block of cells from the clipboard; rows may differ in length. */
export type CopiedBlock = readonly (readonly BlockCell[])[];

/** Most cells that are looked at: the largest of the three tables has 270. A whole sheet that was copied is refused, not read. */
export const MOST_CELLS = 5000;

const isBlank = (cell: BlockCell) => cell.covered || cell.text === '';

/** The block without the empty rows at its end, which programs add. */
export function withoutTrailingRows(block: CopiedBlock): CopiedBlock {
  const last = block.findLastIndex(row => !row.every(isBlank));
  // One empty cell is a figure to be cleared.
  return block.slice(0, Math.max(last + 1, Math.min(1, block.length)));
}
