import { nameOfPlace, type SheetPlace } from './address.ts';
import { figureShown, isSameNumber } from './number-shown.ts';
import { placeName, type SheetCell } from './sheet-cells.ts';
import type { Workbook } from './workbook.ts';

/** A place in a sheet, by its index. */
interface Placed extends SheetPlace {
  readonly sheet: number;
}

/** A cell and its sheet. */
export type CellOfSheet = SheetCell & Placed;

/** A field of the text: the cell that it shows, null where the sheet has none. */
interface PlacedText extends Placed {
  readonly cell: SheetCell | null;
  /** A merged cell lies over it. */
  readonly covered: boolean;
}

/** Cells with figures that were passed over: by their format or font nobody sees them, or a merged cell lies over them. */
export interface PassedOver {
  readonly unseen: readonly CellOfSheet[];
  readonly covered: readonly CellOfSheet[];
}

/** What a person should know of how figures were read, Chinese sentences without their ends. `stale`: by sheet, the places of formulas that come to something else than was saved. */
export function notesOnFigures(
  fields: readonly PlacedText[],
  { unseen, covered }: PassedOver,
  book: Workbook,
  stale: readonly ReadonlySet<string>[],
): string[] {
  const those = (has: (cell: SheetCell, field: PlacedText) => boolean) =>
    fields.filter(field => field.cell !== null && !field.covered && has(field.cell, field));
  const told = (all: readonly Placed[], say: (count: number, where: string) => string) => {
    const [first] = all;
    return first === undefined ? [] : [say(all.length, `如${placeName(book.sheets[first.sheet]!.name, first)}`)];
  };
  return [
    ...told(
      those(cell => cell.formula !== null && cell.text.startsWith('=')),
      (count, where) => `有 ${count} 个公式没有算出的结果（${where}），没有读出数；请在 Excel 中打开并保存后再用`,
    ),
    ...told(
      those((cell, field) => cell.number !== null && stale[field.sheet]!.has(nameOfPlace(field))),
      (count, where) =>
        `有 ${count} 个公式的结果与各项不符（${where}），可能没有重新计算；请在 Excel 中打开并保存后再用`,
    ),
    ...told(
      those(cell => cell.number !== null && cell.inner === 0 && cell.text.startsWith('〔')),
      (count, where) => `有 ${count} 个数的单元格格式使它显示成另一个数（${where}），没有当作数读`,
    ),
    ...told(
      those(isRounded),
      (count, where) => `有 ${count} 个数按单元格格式显示时舍去了小数（${where}），按显示的数检查`,
    ),
    ...told(
      those(cell => cell.pale),
      (count, where) => `有 ${count} 个数里有与底色相同的字（${where}），可能看不见，照样读了`,
    ),
    ...told(unseen, (count, where) => `有 ${count} 个数看不见（${where}：单元格格式不显示它，或者字号太小），没有读`),
    ...told(
      book.sheets.flatMap(({ boxes }, sheet) => boxes.map(place => ({ ...place, sheet }))),
      (count, where) => `有 ${count} 个数在文本框里（${where} 处），没有读`,
    ),
    ...told(covered, (count, where) => `有 ${count} 个数被合并单元格盖住，看不见（${where}），没有读`),
  ];
}

/** True where the cell shows fewer decimals than the number has. Dates and parts of a hundred are no such figures. */
function isRounded({ number, text, style }: SheetCell): boolean {
  const shown = number === null ? null : figureShown(text, style.format);
  return number !== null && shown !== null && !isSameNumber(shown, number);
}
