import { describe, expect, it } from 'vitest';
import { openDraft } from '../../../../server/src/exchange/open.ts';
import { packedTexts } from '../../../support/office-package.ts';
import { n, opened, placed, r, rowOf, STRUCK, STYLES, s } from './aside-cells.ts';
import { workbookOfRows } from './changed-cells.ts';

describe('a figure beside digits that are set aside', () => {
  const written = (file: ReturnType<typeof opened>, from: number, to: number, text: string) => {
    const edits = [{ span: { start: from, end: to }, text }];
    return file.refusalOf(edits) ?? openDraft(file.write(edits), '').text;
  };

  it('is written where its whole cell looks so, within the mark, and nothing else changes', () => {
    const cells = rowOf(s('<x:t>规章</x:t>'), n('31', 2), n('5'));
    const bytes = workbookOfRows(cells, { styles: STYLES });
    const file = openDraft(bytes, '');
    expect(file.text).toBe('规章\t〔上标：31〕\t5');
    const after = packedTexts(file.write([{ span: { start: 7, end: 9 }, text: '44' }]));
    const before = packedTexts(bytes);
    const part = 'xl/worksheets/sheet1.xml';
    expect(after).toEqual({ ...before, [part]: before[part]!.replace('<v>31</v>', '<v>44</v>') });
  });

  it('keeps its mark: it is not taken away, nor written as words', () => {
    const file = opened(s('<x:t>规章</x:t>'), n('31', 2), n('32', 1), n('5'));
    expect(file.text).toBe('规章\t〔上标：31〕\t〔划去：32〕\t5');
    expect(written(file, 3, 10, '44')).toContain('格式请在 Excel 中改');
    expect(written(file, 11, 18, '44')).toContain('格式请在 Excel 中改');
    expect(written(file, 19, 20, '〔划去：9〕5')).toContain('标记不能当作文字写进');
    expect(written(file, 15, 17, '44')).toBe('规章\t〔上标：31〕\t〔划去：44〕\t5');
  });

  it.each([
    ['its own', 't="inlineStr"><x:is>', '</x:is></x:c>', 'inlineStr'],
    ['shared', 't="s"><x:v>0', '</x:v></x:c>', 's'],
  ])('is written into its own run where the others look otherwise, in words that are %s', (_, head, end, type) => {
    const item = r('9', STRUCK) + r('3&amp;1') + r('&#10;件', '<x:b/>');
    const strings = `<x:si>${item}</x:si>`;
    const cells = `<x:row r="1">${placed('A1', s('<x:t>规章</x:t>'))}<x:c r="B1" s="0" ${head}${type === 's' ? '' : item}${end}<x:c r="C1" t="s"><x:v>0</x:v></x:c></x:row>`;
    const bytes = workbookOfRows(cells, { styles: STYLES, strings });
    const file = openDraft(bytes, '');
    expect(file.text).toBe('规章\t〔划去：9〕3&1 件\t〔划去：9〕3&1 件');
    const [part, now] = ['xl/worksheets/sheet1.xml', item.replace('3&amp;1', '42&amp;1').replaceAll('x:', '')];
    const before = packedTexts(bytes);
    const sheet = before[part]!.replace(
      /<c r="B1" s="0".*?<\/c>/s,
      `<c r="B1" s="0" t="inlineStr"><is>${now}</is></c>`,
    );
    expect(packedTexts(file.write([{ span: { start: 9, end: 10 }, text: '42' }]))).toEqual({
      ...before,
      [part]: sheet,
    });
    // Digits that are struck out stay so, and new ones do not join them.
    expect(written(file, 7, 8, '8')).toContain('\t〔划去：8〕3&1 件\t〔划去：9〕');
    expect(written(file, 9, 9, '7')).toContain('\t〔划去：9〕73&1 件\t');
    expect(written(file, 13, 14, ' 个')).toContain('3&1  个\t');
    // They go with their mark, as in Word, and with nothing less than it.
    expect(written(file, 3, 9, '')).toBe('规章\t3&1 件\t〔划去：9〕3&1 件');
    expect(written(file, 10, 14, '')).toBe('规章\t〔划去：9〕3\t〔划去：9〕3&1 件');
    // A column in which nothing stands is left out.
    expect(written(file, 3, 14, '')).toBe('规章\t〔划去：9〕3&1 件');
    for (const [from, to, text] of [
      [8, 10, '4'],
      [3, 8, ''],
      [4, 9, ''],
      [7, 10, ''],
      [11, 14, '个'],
      [12, 14, ' 个'],
    ] as const)
      expect(written(file, from, to, text), `${from}–${to}`).toContain('请在 Excel 中改');
  });

  it('is refused in words whose sound is told, or whose run would look otherwise', () => {
    const spoken = '<x:rPh sb="0" eb="1"><x:t>cu</x:t></x:rPh>';
    const file = opened(s('<x:t>规章</x:t>'), s(r('9', STRUCK) + r('31') + spoken), s(r('无', STRUCK) + r('5')));
    expect(file.text).toBe('规章\t〔划去：9〕31\t无5');
    expect(written(file, 9, 11, '44')).toBe('这一格里的字有几种格式，请在 Excel 中改');
    expect(written(file, 12, 13, '3')).toBe('这一格里的字有几种格式，请在 Excel 中改');
    expect(written(file, 13, 14, '6')).toBe('规章\t〔划去：9〕31\t无6');
  });

  it('is put into no cell that would strike it out', () => {
    const file = opened(
      s('<x:t>规章</x:t>'),
      { xml: 's="1">', style: 1 },
      n('5'),
      s('<x:t>无</x:t>', 1),
      s('<x:t>完</x:t>'),
    );
    expect(file.text).toBe('规章\t5\t无\t完');
    expect(written(file, 5, 6, '7')).toContain('会把 7 显示成“〔划去：7〕”');
    expect(written(file, 5, 6, '没有')).toBe('规章\t5\t没有\t完');
    const head =
      '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1"><x:v>2</x:v></x:c><x:c r="C1"><x:v>3</x:v></x:c></x:row>';
    const gap = '<x:row r="2"><x:c r="A2" s="1" t="str"><x:v>甲</x:v></x:c><x:c r="C2"><x:v>4</x:v></x:c></x:row>';
    const other = openDraft(workbookOfRows(head + gap, { styles: STYLES }), '');
    expect(other.text).toBe('1\t2\t3\n甲\t\t4');
    expect(written(other, 8, 8, '7')).toContain('会把 7 显示成“〔划去：7〕”');
  });
});
