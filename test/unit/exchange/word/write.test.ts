import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../../../server/src/exchange/draft.ts';
import { openWord } from '../../../../server/src/exchange/word/word-draft.ts';
import { packedText } from '../../../support/office-package.ts';
import { type WordParts, wordPackage } from '../../../support/word/package.ts';

const p = (inner: string) => `<w:p>${inner}</w:p>`;
const r = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const cell = (inner: string) => `<w:tc><w:tcPr/>${inner}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

function mended(body: string, words: string, text: string, parts: Omit<WordParts, 'body'> = {}) {
  const bytes = wordPackage({ body, ...parts });
  const draft = openWord(bytes);
  const start = draft.text.indexOf(words);
  const written = draft.write([{ span: { start, end: start + words.length }, text }]);
  const xml = packedText(written, 'word/document.xml');
  return {
    before: bytes,
    after: written,
    text: openWord(written).text,
    body: xml.slice(xml.indexOf('<w:body>') + 8, xml.indexOf('<w:sectPr/>')),
  };
}

/** Replaces at an offset of the text: `[0, 0]` puts something before the first character. */
const editing = (body: string, [start, end]: readonly [number, number], text: string) =>
  openWord(wordPackage({ body })).refusalOf([{ span: { start, end }, text }]);

describe('an edit of a Word file', () => {
  it('is refused where another part is damaged, which reading did not look at', () => {
    const parts = unzipSync(wordPackage({ body: p(r('共22件')) }));
    const bytes = zipSync({ ...parts, 'word/media/a.png': new Uint8Array(50).fill(7) }, { level: 0 });
    bytes[Buffer.from(bytes).indexOf(Buffer.alloc(50, 7)) + 9] = 8;
    const draft = openWord(bytes);
    const write = () => draft.write([{ span: { start: 1, end: 3 }, text: '23' }]);
    expect(write).toThrow(Refused);
    expect(write).toThrow('另有损坏的部分');
  });

  it('changes the characters and keeps the run that they stand in', () => {
    const bold = '<w:r><w:rPr><w:b/></w:rPr><w:t>22</w:t></w:r>';
    const { body } = mended(p(`${r('共')}${bold}${r('件')}`), '22', '23');
    expect(body).toBe(p(`${r('共')}${bold.replace('22', '23')}${r('件')}`));
  });

  it('writes a figure that is cut into runs into the first, and empties the others', () => {
    expect(mended(p(r('1') + r('2') + r('件')), '12', '345').body).toBe(p(r('345') + r('') + r('件')));
  });

  it('changes only what differs of words in several runs: each character keeps its format', () => {
    const bold = '<w:r><w:rPr><w:b/></w:rPr><w:t>三</w:t></w:r>';
    expect(mended(p(r('(') + bold + r(')')), '(三)', '（三）').body).toBe(p(r('（') + bold + r('）')));
    const red = '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>5</w:t></w:r>';
    const { body } = mended(p(red + r('．内部事务')), '5．内部事务', '5.内部事务信息');
    expect(body).toBe(p(red + r('.内部事务信息')));
  });

  it('writes what XML has signs for as signs, and takes a character that is written as one whole', () => {
    expect(mended(p(r('A&amp;B')), '&', '<和>').body).toBe(p(r('A&lt;和&gt;B')));
    expect(mended(p(r('A&#x548C;B')), 'A和', '与').body).toBe(p(r('与B')));
  });

  it('marks a run that now begins or ends with a blank, which Word would drop', () => {
    expect(mended(p(r('甲乙')), '乙', ' ').body).toBe(p('<w:r><w:t xml:space="preserve">甲 </w:t></w:r>'));
    expect(mended(p(r('甲乙')), '甲', '丙').body).toBe(p(r('丙乙')));
  });

  it('gives an empty cell a run with the format of its own paragraph, else of its row', () => {
    const filled = (inner: string, empty: string) => {
      const table = `<w:tbl>${row(cell(p('<w:r><w:rPr><w:sz w:val="21"/></w:rPr><w:t>规章</w:t></w:r>')), cell(empty))}</w:tbl>`;
      const draft = openWord(wordPackage({ body: table }));
      const at = draft.text.indexOf('\t') + 1;
      const xml = packedText(draft.write([{ span: { start: at, end: at }, text: '0' }]), 'word/document.xml');
      expect(xml).toContain(inner);
    };
    filled('<w:p><w:r><w:rPr><w:sz w:val="21"/></w:rPr><w:t>0</w:t></w:r></w:p>', '<w:p/>');
    filled(
      '<w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>0</w:t></w:r></w:p>',
      '<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr></w:p>',
    );
    filled(
      '<w:rPr><w:b/></w:rPr><w:t>0</w:t></w:r></w:p>',
      '<w:p><w:pPr><w:rPr><w:ins w:id="1"/><w:b/></w:rPr></w:pPr></w:p>',
    );
  });

  it('leaves every other part as it was', () => {
    const others = { 'word/media/a.png': '图', 'docProps/app.xml': '<a/>' };
    const { before, after } = mended(p(r('22')), '22', '23', { others });
    const [was, is] = [unzipSync(before), unzipSync(after)];
    expect(Object.keys(is)).toEqual(Object.keys(was));
    for (const name of Object.keys(was)) if (name !== 'word/document.xml') expect(is[name], name).toEqual(was[name]);
  });

  it('that changes nothing gives the very file', () => {
    const bytes = wordPackage({ body: p(r('22')) });
    expect(openWord(bytes).write([{ span: { start: 0, end: 2 }, text: '22' }])).toBe(bytes);
    expect(openWord(bytes).write([])).toBe(bytes);
  });
});

describe('edits of whole lines of a Word file', () => {
  const TABLE = `<w:tbl>${row(cell(p(r('甲'))), cell(p(r('1'))))}${row(cell(p(r('乙'))), cell(p(r('2'))))}</w:tbl>`;

  it('take a paragraph or a row away', () => {
    expect(mended(p(r('甲')) + p(r('残留')) + p(r('乙')), '残留\n', '').body).toBe(p(r('甲')) + p(r('乙')));
    expect(mended(TABLE, '甲\t1\n', '').text).toBe('乙\t2');
    expect(mended(TABLE, '\n乙\t2', '').text).toBe('甲\t1');
  });

  it('put a paragraph with the format of its neighbour, not its number', () => {
    const format = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:jc w:val="both"/></w:pPr>';
    const draft = openWord(wordPackage({ body: p(format + r('甲')) }));
    const xml = packedText(draft.write([{ span: { start: 1, end: 1 }, text: '\n乙' }]), 'word/document.xml');
    expect(xml).toContain(
      `${p(format + r('甲'))}<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>`,
    );
  });

  it('put a row with as many cells as its neighbour, and refuse another', () => {
    const draft = openWord(wordPackage({ body: TABLE }));
    const at = draft.text.indexOf('\n');
    const put = (text: string) => openWord(draft.write([{ span: { start: at, end: at }, text }])).text;
    expect(put('\n丙\t3')).toBe('甲\t1\n丙\t3\n乙\t2');
    expect(() => put('\n丙\t3\t4')).toThrow(Refused);
    expect(() => put('\n丙\t3\t4')).toThrow('栏数不同');
  });
});

describe('what is refused, as a whole', () => {
  it.each([
    ['an end of a paragraph alone', p(r('甲')) + p(r('乙')), [1, 2], '', '整段'],
    ['a change over two paragraphs', p(r('甲')) + p(r('乙')), [0, 3], '丙', '跨了段落'],
    ['a tab between two cells', `<w:tbl>${row(cell(p(r('甲'))), cell(p(r('1'))))}</w:tbl>`, [1, 2], '、', '自动生成'],
    ['another cell', `<w:tbl>${row(cell(p(r('甲'))), cell(p(r('1'))))}</w:tbl>`, [1, 1], '\t2', '单元格'],
    ['a part of a character that is written as one', p(r('&#x20bb7;')), [0, 1], '', '写在一起'],
    [
      'the paragraph that a section ends with',
      p(r('甲')) + p(`<w:pPr><w:sectPr/></w:pPr>${r('乙')}`),
      [1, 3],
      '',
      '分节',
    ],
    ['a part of a paragraph with a line break', p(`${r('甲')}<w:r><w:br/></w:r>${r('乙')}`), [1, 3], '', '整段'],
    [
      'a paragraph with an equation',
      p(r('甲')) + p(`${r('乙')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`),
      [1, 3],
      '',
      '图片',
    ],
    [
      'a paragraph with hidden words',
      p(r('甲')) + p(`${r('乙')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>丙</w:t></w:r>`),
      [1, 3],
      '',
      '图片',
    ],
    ['a paragraph with a picture', p(r('甲')) + p(`${r('乙')}<w:r><w:drawing/></w:r>`), [1, 3], '', '图片'],
    [
      'a paragraph where a comment begins',
      p(r('甲')) + p(`<w:commentRangeStart w:id="1"/>${r('乙')}`),
      [1, 3],
      '',
      '批注',
    ],
    [
      'a table’s only row',
      p(r('甲')) + `<w:tbl>${row(cell(p(r('乙'))), cell(p(r('1'))))}</w:tbl>`,
      [1, 5],
      '',
      '别的内容',
    ],
    [
      'the row that a merged cell begins in',
      `<w:tbl>${row(`<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p(r('甲'))}</w:tc>`, cell(p(r('1'))))}${row(cell(p(r('乙'))), cell(p(r('2'))))}</w:tbl>`,
      [0, 4],
      '',
      '合并单元格',
    ],
  ] as const)('%s', (_, body, span, text, reason) => {
    expect(editing(body, span, text)).toContain(reason);
  });

  it('two edits at one place', () => {
    const draft = openWord(wordPackage({ body: p(r('甲乙')) }));
    const edits = [
      { span: { start: 0, end: 2 }, text: '丙' },
      { span: { start: 1, end: 2 }, text: '丁' },
    ];
    expect(draft.refusalOf(edits)).toContain('同一个地方');
    expect(() => draft.write(edits)).toThrow(Refused);
  });
});
