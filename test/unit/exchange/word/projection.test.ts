import { describe, expect, it } from 'vitest';
import { openWord } from '../../../../server/src/exchange/word/word-draft.ts';
import { type WordParts, wordPackage } from '../../../support/word/package.ts';

const textOf = (body: string, parts: Omit<WordParts, 'body'> = {}) => openWord(wordPackage({ body, ...parts })).text;
const p = (inner: string) => `<w:p>${inner}</w:p>`;
const r = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

describe('the text of a Word file', () => {
  it('is a paragraph a line and a table row a line, cells by tab', () => {
    const body =
      p(r('一、总体情况')) +
      p('') +
      table(row(cell(p(r('规章'))), cell(p(r('3')))), row(cell(p(r('其他'))), cell('<w:p/>')));
    expect(textOf(body)).toBe('一、总体情况\n\n规章\t3\n其他\t');
  });

  it('leaves out what is deleted and hidden, takes what is inserted, and says that there are changes', () => {
    const change = 'w:id="1" w:author="甲"';
    const body = p(
      `${r('收到')}<w:del ${change}><w:r><w:delText>3</w:delText></w:r></w:del><w:ins ${change}>${r('4')}</w:ins>${r('件')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>批</w:t></w:r>`,
    );
    const draft = openWord(wordPackage({ body }));
    expect(draft.text).toBe('收到4件');
    expect(draft.notes).toEqual([expect.stringContaining('修订')]);
    expect(openWord(wordPackage({ body: p(r('收到4件')) })).notes).toEqual([]);
  });

  it('goes on where the end of a paragraph was deleted', () => {
    const joined = '<w:pPr><w:rPr><w:del w:id="1" w:author="甲"/></w:rPr></w:pPr>';
    expect(textOf(p(joined + r('收到')) + p(r('3件')) + p(r('。')))).toBe('收到3件\n。');
    expect(textOf(p(joined + r('收到')) + table(row(cell(p(r('3'))))))).toBe('收到\n3');
  });

  it('has what fields show, not their instructions, also within each other', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const inner = `${field('begin')}<w:r><w:instrText>REF x</w:instrText></w:r>${field('separate')}${r('乙')}${field('end')}`;
    const body = p(
      `${r('甲')}${field('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${inner}${field('separate')}${r('2')}${field('end')}${r('件')}`,
    );
    expect(textOf(body)).toBe('甲2件');
    expect(textOf(p(`<w:fldSimple w:instr="PAGE">${r('7')}</w:fldSimple>`))).toBe('7');
  });

  it('takes tabs, breaks, hyphens and symbols for what they show', () => {
    const made =
      '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>丙</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:br/><w:t>丁</w:t></w:r>';
    expect(textOf(p(made))).toBe('甲\t乙-丙□\n丁');
    // A tab within a cell would begin another one.
    expect(textOf(table(row(cell(p(made)), cell(p(r('1'))))))).toBe('甲 乙-丙□ 丁\t1');
  });

  it('of alternatives takes the first, and text boxes behind the paragraph they hang on', () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p(r('框内'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(r('框内'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(textOf(p(r('标题') + box) + p(r('正文')))).toBe('标题\n框内\n正文');
  });

  it('reads through content controls round paragraphs, runs, rows and cells', () => {
    const control = (inner: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const rows = control(row(control(cell(control(p(control(r('规章')))))), cell(p(r('3')))));
    expect(textOf(control(p(r('甲'))) + table(rows))).toBe('甲\n规章\t3');
  });

  it('shows merged cells once, and puts the paragraphs of a cell on one line', () => {
    const merged = table(
      row(
        cell(p(r('三、办理结果')), '<w:vMerge w:val="restart"/>'),
        cell(p(r('（一）')) + p(r('予以公开'))),
        cell(p(r('3'))),
      ),
      row(cell(p(r('旧')), '<w:vMerge/>'), cell(p(r('（二）部分公开'))), cell(p(r('')))),
    );
    expect(textOf(merged)).toBe('三、办理结果\t（一） 予以公开\t3\n\t（二）部分公开\t');
  });

  it('takes a table that only lays out the page for a frame', () => {
    const inner = table(row(cell(p(r('规章'))), cell(p(r('3')))));
    expect(textOf(table(row(cell(p(r('二、')) + inner), cell(p(r('页边'))))))).toBe('二、\n规章\t3\n页边');
    const prose = p(r('全年公开信息。'.repeat(20))) + p(r('收到申请。'.repeat(10)));
    expect(textOf(table(row(cell(prose)))).split('\n')).toHaveLength(2);
  });

  it('says where a place is found', () => {
    const draft = openWord(
      wordPackage({ body: p(r('标题')) + p('') + p(r('正文')) + table(row(cell(p(r('规章'))), cell(p(r('3'))))) }),
    );
    const placeOf = (words: string) => draft.placeOf(draft.text.indexOf(words));
    expect([placeOf('标题'), placeOf('正文'), placeOf('规章'), placeOf('3')]).toEqual([
      '第1段',
      '第2段',
      '第1个表格第1行第1格',
      '第1个表格第1行第2格',
    ]);
  });
});
