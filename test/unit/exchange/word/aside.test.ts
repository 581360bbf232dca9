import { describe, expect, it } from 'vitest';
import { openWord } from '../../../../server/src/exchange/word/word-draft.ts';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { packedText } from '../../../support/office-package.ts';
import { wordPackage } from '../../../support/word/package.ts';
import { APPLICATIONS, draft, seen } from '../../rules/draft.ts';

const p = (inner: string, properties = '') => `<w:p>${properties}${inner}</w:p>`;
const r = (text: string, format = '') =>
  `<w:r>${format && `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const row = (...cells: string[]) => `<w:tr>${cells.map(c => `<w:tc><w:tcPr/>${c}</w:tc>`).join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
const cellText = (cell: string, styles?: string) =>
  openWord(wordPackage({ body: table(row(p(r('规章')), cell)), ...(styles && { styles }) })).text.split('\t')[1];

const STRUCK = '<w:strike/>';
const RAISED = '<w:vertAlign w:val="superscript"/>';
const LOWERED = '<w:vertAlign w:val="subscript"/>';
const ruby = (above: string, base: string) =>
  `<w:r><w:ruby><w:rubyPr/><w:rt>${r(above)}</w:rt><w:rubyBase>${r(base)}</w:rubyBase></w:ruby></w:r>`;

const FIGURE = '987654';

/** A report as a Word file, in which one figure's cell is this one. */
function reportWith(cell: string): Uint8Array {
  let body = '';
  let rows: string[] = [];
  const text = draft({ cells: { ...APPLICATIONS, 'granted.naturalPerson': FIGURE } });
  for (const line of [...text.split('\n'), '']) {
    if (line.includes('\t')) rows.push(row(...line.split('\t').map(words => (words === FIGURE ? cell : p(r(words))))));
    else {
      if (rows.length > 0) body += table(...rows);
      rows = [];
      body += p(r(line));
    }
  }
  return wordPackage({ body });
}

/** What is read of that figure, and what is told of it. */
function readOf(cell: string) {
  const { text } = openWord(reportWith(cell));
  const granted = parseReport(text)
    .tables.flatMap(t => t.rows)
    .find(found => found.key === 'granted');
  return {
    value: granted?.cells.find(c => c.column === 'naturalPerson')?.value,
    told: seen(text, 'cell/not-a-number').map(f => f.message),
  };
}

describe('digits of a Word file that are set aside', () => {
  it.each([
    [r('9', STRUCK) + r('31'), '〔划去：9〕31'],
    [r('9', '<w:dstrike/>') + r('31'), '〔划去：9〕31'],
    [r('3', STRUCK) + r('1', STRUCK) + r('12'), '〔划去：31〕12'],
    [r('31') + r('2', RAISED) + r('4', LOWERED), '31〔上标：2〕〔下标：4〕'],
    [r('31') + r('2', '<w:position w:val="8"/>') + r('4', '<w:position w:val="-8"/>'), '31〔上标：2〕〔下标：4〕'],
    [r('31', STRUCK), '〔划去：31〕'],
    [r('31', RAISED), '〔上标：31〕'],
    [r('9', '<w:position w:val="8"/>') + r('31', '<w:position w:val="-8"/>'), '〔上标：9〕〔下标：31〕'],
    [ruby('9', '31'), '〔上标：9〕31'],
    [r('31') + r('注1', RAISED), '31〔上标：注1〕'],
  ])('stand apart from the figure in a cell: %s', (cell, text) => {
    expect(cellText(p(cell))).toBe(text);
  });

  it.each([
    [r('31', '<w:strike w:val="0"/>'), '31'],
    [r('31', '<w:vertAlign w:val="baseline"/>'), '31'],
    // A cell may be moved as a whole to look well.
    [r('31', '<w:position w:val="8"/>'), '31'],
    [r('31') + r('2', '<w:position w:val="2"/>'), '312'],
    [r('31') + r('[1]', RAISED), '31[1]'],
    [
      '<w:r><w:t>31</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>',
      '31',
    ],
    [r('规章') + r('2', RAISED), '规章2'],
    [r('2.重复申请', STRUCK), '2.重复申请'],
    [ruby('guī', '规'), '规'],
  ])('are no others: %s', (cell, text) => {
    expect(cellText(p(cell))).toBe(text);
  });

  it('are not read where nobody can see them', () => {
    expect(cellText(p(r('9', '<w:sz w:val="2"/>') + r('31')))).toBe('31');
    expect(cellText(p(r('9', '<w:sz w:val="3"/>') + r('31')))).toBe('931');
  });

  it('are told by styles as well, also by those that these rest on', () => {
    const style = (id: string, type: string, format: string, base = '') =>
      `<w:style w:type="${type}" w:styleId="${id}">${base && `<w:basedOn w:val="${base}"/>`}<w:rPr>${format}</w:rPr></w:style>`;
    const styles =
      style('gone', 'character', STRUCK) +
      style('later', 'character', '<w:b/>', 'gone') +
      style('unseen', 'character', '<w:vanish/>') +
      style('old', 'paragraph', STRUCK);
    const styled = (id: string, more = '') => `<w:rStyle w:val="${id}"/>${more}`;
    const old = '<w:pPr><w:pStyle w:val="old"/></w:pPr>';
    const no = '<w:strike w:val="0"/>';
    expect(cellText(p(r('9', styled('later')) + r('31')), styles)).toBe('〔划去：9〕31');
    expect(cellText(p(r('9', styled('later', no)) + r('31')), styles)).toBe('931');
    expect(cellText(p(r('9', styled('unseen')) + r('31')), styles)).toBe('31');
    expect(cellText(p(r('9') + r('31', no), old), styles)).toBe('〔划去：9〕31');
    // Struck out by both is struck out by neither.
    expect(cellText(p(r('9', styled('gone')) + r('31', no), old), styles)).toBe('931');
  });

  it('stand apart in prose where they would run into a figure, else words stay as they are', () => {
    const textOf = (inner: string) => openWord(wordPackage({ body: p(inner) })).text;
    expect(textOf(r('收到') + r('9', STRUCK) + r('31件'))).toBe('收到〔划去：9〕31件');
    expect(textOf(r('收到31') + r('2', RAISED) + r('件'))).toBe('收到31〔上标：2〕件');
    expect(textOf(`${r('收到31')}<w:r><w:br/></w:r>${r('9', STRUCK)}${r('1件')}`)).toBe('收到31\n〔划去：9〕1件');
    expect(textOf(r('面积5km') + r('2', RAISED) + r('，公开') + r('规章', STRUCK))).toBe('面积5km2，公开规章');
  });

  it('are told of, and the figure is read without them', () => {
    expect(readOf(p(r('9', STRUCK) + r('3')))).toEqual({
      value: 3,
      told: ['“3”旁边有划去的“9”，分不清算不算：按 3 核对，不算的请删去'],
    });
    expect(readOf(p(r('3') + r('2', RAISED))).told).toEqual([
      '“3”旁边有上标的“2”，分不清算不算：按 3 核对，不算的请删去',
    ]);
    expect(readOf(p(r('3', RAISED)))).toEqual({ value: 3, told: ['“3”是上标：按 3 核对，请改成平常的字'] });
    expect(readOf(p(r('3', STRUCK)))).toEqual({ value: null, told: ['“〔划去：3〕”不是数'] });
    expect(readOf(p(r('3') + r('9', STRUCK) + r('1')))).toEqual({ value: null, told: ['“3〔划去：9〕1”不是数'] });
  });

  it('are no marks of notes', () => {
    for (const note of ['[1]', '注1', '①', '（1）', '*1'])
      expect(readOf(p(r('3') + r(note, RAISED))), note).toEqual({ value: 3, told: [] });
  });

  it('stay as they are when the figure is written, which goes into its own run', () => {
    const bytes = reportWith(p(r('9', STRUCK) + r('3')));
    const word = openWord(bytes);
    expect(word.write([])).toBe(bytes);
    const at = word.text.indexOf('9〕3') + 2;
    const written = word.write([{ span: { start: at, end: at + 1 }, text: '44' }]);
    expect(packedText(written, 'word/document.xml')).toContain(r('9', STRUCK) + r('44'));
    expect(openWord(written).text).toContain('\t〔划去：9〕44\t');
    expect(word.refusalOf([{ span: { start: at - 6, end: at + 1 }, text: '44' }])).toContain('“划去”');
  });

  it('go with their mark, and with nothing less than it', () => {
    const body = table(row(p(r('规章')), p(r('9', STRUCK) + r('31')), p(ruby('9', '31'))));
    const word = openWord(wordPackage({ body }));
    expect(word.text).toBe('规章\t〔划去：9〕31\t〔上标：9〕31');
    const taken = (from: number, to: number, text = '') => [{ span: { start: from, end: to }, text }];
    expect(openWord(word.write(taken(3, 9))).text).toBe('规章\t31\t〔上标：9〕31');
    expect(openWord(word.track(taken(3, 9), '2026-01-05T09:30:00Z')).text).toBe('规章\t31\t〔上标：9〕31');
    // What stands above words is not read from where it could be written.
    for (const edits of [taken(3, 8), taken(4, 9), taken(3, 9, '8'), taken(12, 18)])
      expect(word.refusalOf(edits)).toContain('“划去”');
  });

  it('are set aside in Word alone: no mark is written as words', () => {
    const word = openWord(wordPackage({ body: table(row(p(r('规章')), p(r('无2')))) + p(r('完')) }));
    const refusal = (start: number, text: string) => word.refusalOf([{ span: { start, end: start }, text }]);
    // As an editor's text still has them where the figure beside them has gone.
    expect(refusal(4, '〔上标：')).toContain('重新打开');
    expect(refusal(7, '〔划去：9〕31\n')).toContain('重新打开');
    expect(refusal(4, '〔2021〕')).toBeNull();
  });

  it('stand in the cell as well where a text box has them, and are told of', () => {
    const box = (inner: string) => `<w:r><w:drawing><w:txbxContent>${inner}</w:txbxContent></w:drawing></w:r>`;
    const one = box(p(r('1')));
    expect(cellText(p(r('3') + one))).toBe('3〔文本框里：1〕');
    expect(readOf(p(r('3') + one))).toEqual({
      value: 3,
      told: ['“3”旁边有文本框里的“1”，分不清算不算：按 3 核对，不算的请删去'],
    });
    expect(readOf(p(box(p(r('3')))))).toEqual({ value: 3, told: ['“3”在文本框里：按 3 核对，请改成平常的字'] });
    // A box may hang on a cell and stand elsewhere: where it says more, or the cell does, it is a paragraph of its own.
    expect(cellText(p(r('规章') + one))).toBe('规章\n1');
    expect(cellText(p(r('3') + box(p(r('第1页')))))).toBe('3\n第1页');
    expect(cellText(p(r('3') + box(p(r('1')) + p(r('2')))))).toBe('3\n1\n2');
  });

  it('give nothing of their look to a new figure in the row', () => {
    const body = table(row(p(r('规章', STRUCK)), p('')));
    const word = openWord(wordPackage({ body }));
    const at = word.text.length;
    const written = word.write([{ span: { start: at, end: at }, text: '3' }]);
    expect(packedText(written, 'word/document.xml')).toContain('<w:r><w:t>3</w:t></w:r>');
  });

  it('keep a row that hides words in another way from being taken away', () => {
    const body = table(row(p(r('甲')), p(r('1'))), row(p(r('乙') + r('丙', '<w:sz w:val="2"/>')), p(r('2'))));
    const word = openWord(wordPackage({ body }));
    expect(word.text).toBe('甲\t1\n乙\t2');
    expect(word.refusalOf([{ span: { start: 3, end: 7 }, text: '' }])).toContain('隐藏的文字');
  });
});
