import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../../server/src/exchange/package/xml.ts';
import { openWord } from '../../../../server/src/exchange/word/word-draft.ts';
import { applyEdits } from '../../../../server/src/text/apply-edits.ts';
import { packedText } from '../../../support/office-package.ts';
import { type WordParts, wordPackage } from '../../../support/word/package.ts';
import { reviewed } from '../../../support/word/revisions.ts';

const DATE = '2026-01-05T09:30:00Z';
const p = (inner: string) => `<w:p>${inner}</w:p>`;
const r = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const cell = (inner: string) => `<w:tc><w:tcPr/>${inner}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const by = (id: number) => `w:id="${id}" w:author="年报助手" w:date="${DATE}"`;
const del = (id: number, text: string, format = '') =>
  `<w:del ${by(id)}><w:r>${format}<w:delText>${text}</w:delText></w:r></w:del>`;
const ins = (id: number, text: string, format = '') =>
  `<w:ins ${by(id)}><w:r>${format}<w:t>${text}</w:t></w:r></w:ins>`;

type Parts = Omit<WordParts, 'body'>;

const xmlOf = (bytes: Uint8Array) => packedText(bytes, 'word/document.xml');
function bodyOf(bytes: Uint8Array): string {
  const xml = xmlOf(bytes);
  parseXml(xml);
  return xml.slice(xml.indexOf('<w:body>') + 8, xml.indexOf('<w:sectPr/>'));
}

/** Tracks one edit, holds it against the plain one, and gives back the body. */
function tracked(body: string, words: string | readonly [number, number], text: string, parts: Parts = {}): string {
  const bytes = wordPackage({ body, ...parts });
  const draft = openWord(bytes);
  const start = typeof words === 'string' ? draft.text.indexOf(words) : words[0];
  const edit = { span: { start, end: typeof words === 'string' ? start + words.length : words[1] }, text };
  expect(draft.refusalOf([edit], 'tracked')).toBeNull();
  const copy = draft.track([edit], DATE);
  expect(openWord(copy).text).toBe(applyEdits(draft.text, [edit]));
  expect(openWord(reviewed(copy, 'accept')).text).toBe(openWord(reviewed(draft.write([edit]), 'accept')).text);
  expect(openWord(reviewed(copy, 'reject', '年报助手')).text).toBe(draft.text);
  return bodyOf(copy);
}

const refusal = (body: string, [start, end]: readonly [number, number], text: string) =>
  openWord(wordPackage({ body })).refusalOf([{ span: { start, end }, text }], 'tracked');

describe('a tracked change in a Word file', () => {
  it('takes the old figure away and puts the new one in, both with the format of their run', () => {
    const bold = '<w:rPr><w:b/></w:rPr>';
    const body = p(`<w:r w:rsidR="1">${bold}<w:t>共22件</w:t></w:r>`);
    expect(tracked(body, '22', '23')).toBe(
      p(
        `<w:r w:rsidR="1">${bold}<w:t>共</w:t></w:r><w:del ${by(1)}><w:r w:rsidR="1">${bold}<w:delText>22</w:delText></w:r></w:del>${ins(2, '23', bold)}<w:r w:rsidR="1">${bold}<w:t>件</w:t></w:r>`,
      ),
    );
  });

  it('of a whole run leaves no empty run', () => {
    expect(tracked(p(r('共') + r('22') + r('件')), '22', '23')).toBe(
      p(r('共') + del(1, '22') + ins(2, '23') + r('件')),
    );
  });

  it('of a figure that is cut into runs puts the new one behind the first part', () => {
    expect(tracked(p(r('1') + r('2') + r('件')), '12', '345')).toBe(
      p(del(1, '1') + ins(2, '345') + del(3, '2') + r('件')),
    );
  });

  it('of words in several runs takes in only what differs, each character in its format', () => {
    const bold = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
    expect(tracked(p(r('(') + bold('三') + r(')')), '(三)', '（三）')).toBe(
      p(del(1, '(') + ins(2, '（') + bold('三') + del(3, ')') + ins(4, '）')),
    );
  });

  it('only takes away, or only puts in', () => {
    expect(tracked(p(r('甲乙丙')), '乙', '')).toBe(p(r('甲') + del(1, '乙') + r('丙')));
    expect(tracked(p(r('甲丙')), [1, 1], '乙')).toBe(p(r('甲') + ins(1, '乙') + r('丙')));
    expect(tracked(p(r('甲')), [1, 1], '乙')).toBe(p(r('甲') + ins(1, '乙')));
  });

  it('keeps blanks where a run is cut, and signs', () => {
    expect(tracked(p(r('甲 &amp; 乙')), '&', '<和>')).toBe(
      p(
        `<w:r><w:t xml:space="preserve">甲 </w:t></w:r>${del(1, '&amp;')}${ins(2, '&lt;和&gt;')}<w:r><w:t xml:space="preserve"> 乙</w:t></w:r>`,
      ),
    );
  });

  it('keeps what else is in the run', () => {
    const marked = '<w:r><w:lastRenderedPageBreak/><w:t>22</w:t><w:tab/><w:t>件</w:t></w:r>';
    expect(tracked(p(marked), '22', '23')).toBe(
      p(`<w:r><w:lastRenderedPageBreak/></w:r>${del(1, '22')}${ins(2, '23')}<w:r><w:tab/><w:t>件</w:t></w:r>`),
    );
  });

  it('in an empty cell is a run that is put in', () => {
    const table = (inner: string) => `<w:tbl>${row(cell(p(r('规章'))), cell(inner))}</w:tbl>`;
    expect(tracked(table('<w:p/>'), [3, 3], '0')).toBe(table(p(ins(1, '0'))));
  });

  it('has a number that nothing else has', () => {
    const body = p(`<w:bookmarkStart w:id="41" w:name="a"/>${r('22')}<w:bookmarkEnd w:id="41"/>`);
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const others = { 'word/footnotes.xml': `<w:footnotes xmlns:w="${main}"><w:footnote w:id="57"/></w:footnotes>` };
    expect(tracked(body, '22', '23', { others })).toContain(del(58, '22') + ins(59, '23'));
  });

  it('gives a change of format that somebody tracked a number of its own in each part of the run', () => {
    const format = (id: number) =>
      `<w:rPr><w:b/><w:rPrChange w:id="${id}" w:author="甲"><w:rPr/></w:rPrChange></w:rPr>`;
    expect(tracked(p(`<w:r>${format(4)}<w:t>共22</w:t></w:r>`), '22', '23')).toBe(
      p(`<w:r>${format(4)}<w:t>共</w:t></w:r>${del(6, '22', format(5))}${ins(7, '23', '<w:rPr><w:b/></w:rPr>')}`),
    );
  });

  it('within what somebody has put in stands beside it, and takes away within', () => {
    const theirs = (inner: string, id = 9) => `<w:ins w:id="${id}" w:author="甲">${inner}</w:ins>`;
    expect(tracked(p(theirs(r('共22件'))), '22', '23')).toBe(
      p(theirs(r('共') + del(10, '22')) + ins(11, '23') + theirs(r('件'), 12)),
    );
    expect(tracked(p(theirs(r('22'))), '22', '23')).toBe(p(theirs(del(10, '22')) + ins(11, '23')));
    expect(tracked(p(theirs(r('2'))), [0, 0], '1')).toBe(p(ins(10, '1') + theirs(r('2'))));
  });

  it('is of the file’s own form and prefix', () => {
    const bytes = wordPackage({ body: p(r('22')), prefix: 'ns0', strict: true });
    const copy = openWord(bytes).track([{ span: { start: 0, end: 2 }, text: '23' }], DATE);
    expect(xmlOf(copy)).toContain((del(1, '22') + ins(2, '23')).replaceAll('w:', 'ns0:'));
    expect(openWord(copy).text).toBe('23');
  });

  it('that changes nothing gives the very file', () => {
    const bytes = wordPackage({ body: p(r('22')) });
    expect(openWord(bytes).track([{ span: { start: 0, end: 2 }, text: '22' }], DATE)).toBe(bytes);
  });
});

describe('tracked paragraphs and rows', () => {
  const mark = (kind: string, id: number) => `<w:${kind} ${by(id)}/>`;
  const TABLE = `<w:tbl>${row(cell(p(r('甲'))), cell(p(r('1'))))}${row(cell(p(r('乙'))), cell('<w:p/>'))}</w:tbl>`;

  it('are taken away with their runs and their ends', () => {
    expect(tracked(p(r('甲')) + p(r('残留')) + p(r('乙')), '残留\n', '')).toBe(
      p(r('甲')) + p(`<w:pPr><w:rPr>${mark('del', 1)}</w:rPr></w:pPr>${del(2, '残留')}`) + p(r('乙')),
    );
    const format = '<w:pPr><w:jc w:val="both"/><w:rPr><w:b/></w:rPr></w:pPr>';
    expect(tracked(p(format + r('残留')) + p(r('乙')), '残留\n', '')).toContain(
      `<w:pPr><w:jc w:val="both"/><w:rPr>${mark('del', 1)}<w:b/></w:rPr></w:pPr>`,
    );
    expect(tracked(`${p(r('甲'))}<w:p/>${p(r('乙'))}`, [2, 3], '')).toBe(
      `${p(r('甲'))}<w:p><w:pPr><w:rPr>${mark('del', 1)}</w:rPr></w:pPr></w:p>${p(r('乙'))}`,
    );
    expect(tracked(TABLE, '甲\t1\n', '')).toContain(
      row(`<w:trPr>${mark('del', 1)}</w:trPr>`, cell(p(del(2, '甲'))), cell(p(del(3, '1')))),
    );
  });

  it('are put in with their runs and their ends', () => {
    expect(tracked(p(r('甲')) + p(r('乙')), [1, 1], '\n丙')).toBe(
      p(r('甲')) + p(`<w:pPr><w:rPr>${mark('ins', 2)}</w:rPr></w:pPr>${ins(1, '丙')}`) + p(r('乙')),
    );
    expect(tracked(TABLE, [3, 3], '\n丙\t3')).toContain(
      row(`<w:trPr>${mark('ins', 1)}</w:trPr>`, cell(p(ins(2, '丙'))), cell(p(ins(3, '3')))).replaceAll(
        '<w:tcPr/>',
        '<w:tcPr></w:tcPr>',
      ),
    );
  });
});

describe('what is refused as a tracked change', () => {
  it.each([
    ['what can’t be changed at all', p(r('甲')) + p(r('乙')), [1, 2], '', '整段'],
    ['text that was moved here', p(`<w:moveTo w:id="1">${r('22')}</w:moveTo>`), [0, 2], '3', '移动'],
    [
      'text in a control that was put in',
      p(`<w:ins w:id="1"><w:sdt><w:sdtContent>${r('22')}</w:sdtContent></w:sdt></w:ins>`),
      [0, 2],
      '3',
      '不能写成修订',
    ],
    [
      'text below its pronunciation',
      p(`<w:r><w:ruby><w:rubyBase>${r('22')}</w:rubyBase></w:ruby></w:r>`),
      [0, 2],
      '3',
      '拼音',
    ],
    ['a paragraph before a table', `${p(r('甲'))}<w:tbl>${row(cell(p(r('1'))))}</w:tbl>`, [0, 2], '', '不是段落'],
    ['a new last paragraph', p(r('甲')), [1, 1], '\n乙', '不是段落'],
    ['a paragraph with more than text', p(`<w:permStart w:id="1"/>${r('甲')}`) + p(r('乙')), [0, 2], '', '不只是文字'],
  ] as const)('%s', (_, body, span, text, reason) => {
    expect(refusal(body, span, text)).toContain(reason);
  });
});
