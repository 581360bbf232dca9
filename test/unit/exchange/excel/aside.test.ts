import { describe, expect, it } from 'vitest';
import { openDraft } from '../../../../server/src/exchange/open.ts';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { excelPackage } from '../../../support/excel/package.ts';
import { APPLICATIONS, draft, seen } from '../../rules/draft.ts';
import {
  type Content,
  cellText,
  LOWERED,
  n,
  opened,
  RAISED,
  r,
  rowOf,
  STRUCK,
  STYLES,
  s,
  TINY,
} from './aside-cells.ts';
import { workbookOfRows } from './changed-cells.ts';

const FIGURE = '987654';

/** What is read of a report's figure as an Excel file that has this cell for it, and what is told of it. */
function readOf(cell: Content) {
  const rows = draft({ cells: { ...APPLICATIONS, 'granted.naturalPerson': FIGURE } })
    .split('\n')
    .map(line => {
      const cells = line.split('\t').map(words => (words === FIGURE ? cell : s(`<x:t>${words}</x:t>`)));
      return `<x:row>${cells.map(({ xml }) => `<x:c ${xml}</x:c>`).join('')}</x:row>`;
    });
  const xml = `<x:sheetData>${rows.join('')}</x:sheetData>`;
  const { text } = openDraft(excelPackage({ sheets: [{ name: '年报', xml }], styles: STYLES }), '年报.xlsx');
  const granted = parseReport(text)
    .tables.flatMap(t => t.rows)
    .find(found => found.key === 'granted');
  return {
    value: granted?.cells.find(c => c.column === 'naturalPerson')?.value,
    told: seen(text, 'cell/not-a-number').map(f => f.message),
  };
}

describe('digits of an Excel file that are set aside', () => {
  it.each([
    [s(r('9', STRUCK) + r('31', '')), '〔划去：9〕31'],
    [s(r('3', STRUCK) + r('1', STRUCK) + r('12')), '〔划去：31〕12'],
    [s(r('31') + r('2', RAISED) + r('4', LOWERED)), '31〔上标：2〕〔下标：4〕'],
    // A run without a format has the cell's, one with a format nothing of it.
    [s(r('9') + r('31', '<x:b/>'), 1), '〔划去：9〕31'],
    [s(r('31', STRUCK)), '〔划去：31〕'],
    [s('<x:t>31</x:t>', 1), '〔划去：31〕'],
    [n('31', 1), '〔划去：31〕'],
    [n('31', 2), '〔上标：31〕'],
    [s(r('31') + r('注1', RAISED)), '31〔上标：注1〕'],
  ])('stand apart from the figure in a cell: %o', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });

  it.each([
    [n('31', 3), '31'],
    [s(r('31', '<x:vertAlign val="baseline"/>')), '31'],
    [s(r('31') + r('[1]', RAISED)), '31[1]'],
    [s(r('规章') + r('2', RAISED)), '规章2'],
    [s('<x:t>2.重复申请</x:t>', 1), '2.重复申请'],
    [s('<x:t>31</x:t><x:rPh sb="0" eb="1"><x:t>9</x:t></x:rPh>'), '31'],
    // Nobody can see them.
    [s(r('9', TINY) + r('31')), '31'],
    [s(r('9', '<x:sz val="1.5"/>') + r('31')), '931'],
  ])('are no others: %o', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });

  it('are told of in words that cells share, each cell by its own font', () => {
    const strings = `<x:si>${r('9', STRUCK)}${r('31')}</x:si><x:si><x:t>7</x:t></x:si>`;
    const shared = (index: number, style: number) => ({ xml: `s="${style}" t="s"><x:v>${index}</x:v>`, style });
    const cells = [shared(0, 0), shared(1, 0), shared(1, 1), shared(0, 2)];
    expect(openDraft(workbookOfRows(rowOf(...cells), { styles: STYLES, strings }), '').text).toBe(
      '〔划去：9〕31\t7\t〔划去：7〕\t〔划去：9〕〔上标：31〕',
    );
  });

  it('are told of, and the figure is read without them', () => {
    expect(readOf(s(r('9', STRUCK) + r('3')))).toEqual({
      value: 3,
      told: ['“3”旁边有划去的“9”，分不清算不算：按 3 核对，不算的请删去'],
    });
    expect(readOf(s(r('3') + r('2', RAISED))).value).toBe(3);
    expect(readOf(n('3', 2))).toEqual({ value: 3, told: ['“3”是上标：按 3 核对，请改成平常的字'] });
    expect(readOf(n('3', 1))).toEqual({ value: null, told: ['“〔划去：3〕”不是数'] });
    expect(readOf(s(r('3') + r('注1', RAISED)))).toEqual({ value: 3, told: [] });
  });

  it('are not taken for a number that its format shows as another', () => {
    expect(opened(n('31', 1)).notes).toEqual([]);
  });

  it('are not read where the whole cell is too small to be seen, which is said', () => {
    const file = opened(s('<x:t>规章</x:t>'), n('3', 4), n('4'));
    expect(file.text).toBe('规章\t4');
    expect(file.notes).toEqual(['有 1 个数看不见（如工作表“表三”B1：单元格格式不显示它，或者字号太小），没有读']);
  });
});

describe('figures in the colour of their ground', () => {
  const white = '<x:color rgb="FFFFFFFF"/>';
  const same = '<x:color rgb="001F4E78"/>';
  const fonts = [
    '',
    white,
    '<x:color theme="0"/>',
    '<x:color theme="0" tint="-0.5"/>',
    '<x:color indexed="9"/>',
    same,
    '<x:color auto="1"/>',
  ];
  const dark =
    '<x:patternFill patternType="solid"><x:fgColor rgb="FF1F4E78"/><x:bgColor indexed="64"/></x:patternFill>';
  const pale = '<x:patternFill patternType="solid"><x:fgColor rgb="FFFFFFFF"/></x:patternFill>';
  const fills = [
    '<x:patternFill patternType="none"/>',
    '<x:patternFill patternType="gray125"/>',
    dark,
    pale,
    '<x:patternFill patternType="solid"><x:fgColor auto="1"/></x:patternFill>',
  ];
  const xf = (font: number, fill: number) => `<x:xf fontId="${font}" fillId="${fill}"/>`;
  const styles =
    `<x:fonts>${fonts.map(font => `<x:font>${font}</x:font>`).join('')}</x:fonts>` +
    `<x:fills>${fills.map(fill => `<x:fill>${fill}</x:fill>`).join('')}</x:fills>` +
    `<x:cellXfs>${xf(0, 0)}${xf(1, 0)}${xf(2, 3)}${xf(3, 0)}${xf(4, 0)}${xf(1, 2)}${xf(5, 2)}${xf(5, 0)}${xf(6, 4)}</x:cellXfs>`;
  const notesOf = (...cells: Content[]) => openDraft(workbookOfRows(rowOf(...cells), { styles }), '').notes;

  it('are read, and said to be so', () => {
    expect(
      notesOf(n('1'), n('2', 3), n('3', 5), n('4', 7), n('5', 8), s('<x:t>件</x:t>', 1), s('<x:t>2.重复申请</x:t>', 1)),
    ).toEqual([]);
    const told = '（如工作表“表三”B1），可能看不见，照样读了';
    expect(notesOf(n('1'), n('2', 1), n('3', 2), n('4', 6), s('<x:t>5</x:t>', 4))).toEqual([
      `有 4 个数里有与底色相同的字${told}`,
    ]);
    const some = [s(r('31')), s(r('9', white) + r('31')), s(r('9', white) + r('31'), 5)];
    expect(notesOf(...some)).toEqual([`有 1 个数里有与底色相同的字${told}`]);
  });

  it.each([
    '<x:tableParts count="1"><x:tablePart r:id="rId1"/></x:tableParts>',
    '<x:conditionalFormatting sqref="A1:B1"><x:cfRule type="expression" dxfId="0" priority="1"/></x:conditionalFormatting>',
  ])('are not told of in a sheet that may colour its cells otherwise: %s', painting => {
    const xml = `<x:sheetData>${rowOf(n('1'), n('2', 1))}</x:sheetData>`;
    const notes = (behind: string) =>
      openDraft(excelPackage({ sheets: [{ name: '表三', xml: xml + behind }], styles }), '').notes;
    expect([notes('').length, notes(painting).length]).toEqual([1, 0]);
  });
});
