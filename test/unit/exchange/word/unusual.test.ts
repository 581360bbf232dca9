import { describe, expect, it } from 'vitest';
import { openWord } from '../../../../server/src/exchange/word/word-draft.ts';
import { packedTexts } from '../../../support/office-package.ts';
import { wordPackage } from '../../../support/word/package.ts';

const MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const p = (inner: string) => `<w:p>${inner}</w:p>`;
const r = (text: string, format = '') =>
  `<w:r>${format && `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const c = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(inner)}</w:tc>`;
const row = (cells: readonly string[], properties = '') =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
const opened = (body: string, styles?: string) => openWord(wordPackage({ body, ...(styles && { styles }) }));
const cellText = (inner: string, styles?: string) =>
  opened(table(row([c(r('规章')), c(inner), c(r('完'))])), styles).text.split('\t')[1];

const by = 'w:id="1" w:author="甲"';
const ACCEPTED = '文件里有修订，按全部接受后的文字检查';
const STRUCK = '<w:strike/>';

describe('a figure in a formula', () => {
  const m = (text: string, format = '') => `<m:r>${format && `<w:rPr>${format}</w:rPr>`}<m:t>${text}</m:t></m:r>`;
  const math = (inner: string) => `<m:oMath ${MATH}>${inner}</m:oMath>`;
  const power = (base: string, above: string) =>
    math(`<m:sSup><m:sSupPr/><m:e>${m(base)}</m:e><m:sup>${m(above)}</m:sup></m:sSup>`);

  it.each([
    [r('3') + math(m('1')), '31'],
    [`<m:oMathPara ${MATH}><m:oMath>${m('3')}${r('1')}</m:oMath></m:oMathPara>`, '31'],
    [math(m('9', STRUCK) + m('31')), '〔划去：9〕31'],
    [math(m('9', '<w:vanish/>') + m('31')), '31'],
    [math(`<w:del ${by}>${m('9')}</w:del><w:ins ${by}>${m('31')}</w:ins>`), '31'],
    [power('31', '2'), '31〔上标：2〕'],
    [power('x', '2'), 'x2'],
    [math(`<m:f><m:fPr/><m:num>${m('3')}</m:num><m:den>${m('1')}</m:den></m:f>`), '□'],
    [math(`<m:rad><m:radPr/><m:deg/><m:e>${m('x')}</m:e></m:rad>`), 'x'],
  ])('is read as it is shown: %s', (inner, text) => {
    expect(cellText(inner)).toBe(text);
  });

  it('is not written, and what stands beside it is', () => {
    const bytes = wordPackage({ body: table(row([c(r('规章')), c(r('3') + math(m('1'))), c(r('完'))])) });
    const word = openWord(bytes);
    const change = (start: number, end: number, text: string) => [{ span: { start, end }, text }];
    expect(word.refusalOf(change(3, 5, '44'))).toContain('公式');
    expect(word.refusalOf(change(4, 5, '4'))).toContain('公式');
    const before = packedTexts(bytes);
    const part = 'word/document.xml';
    const after = { ...before, [part]: before[part]!.replace(r('3'), r('5')) };
    expect(packedTexts(word.write(change(3, 4, '5')))).toEqual(after);
  });
});

describe('digits that are no text in the file', () => {
  const field = (instruction: string, result = '') =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('', '').replace(/<w:t.*<\/w:t>/, `<w:instrText>${instruction}</w:instrText>`)}${result && `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

  it.each([
    ['<w:r><w:rPr><w:strike/></w:rPr><w:sym w:font="宋体" w:char="0039"/></w:r>' + r('31'), '〔划去：9〕31'],
    [`${r('3')}<w:r><w:sym w:font="Wingdings" w:char="F031"/></w:r>`, '3□'],
    // What a field shows without a result: words over each other, of which some may be digits.
    [r('3') + field(' EQ \\o\\ac(○,1) '), '3①'],
    [r('3') + field(' eq \\s\\up 3(1)'), '3□'],
    [r('3') + field('EQ \\f(1,2)'), '3□'],
    [field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(guī),规)') + r('章'), '规章'],
    [field('EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(9),31)'), '〔上标：9〕31'],
    [r('3') + field('EQ \\o(△,文)'), '3'],
    [r('3') + field(' =SUM(LEFT) '), '3'],
    [r('3') + field(' =SUM(LEFT) ', r('1')), '31'],
    [r('3') + '<w:fldSimple w:instr=" PAGE "/>', '3'],
  ])('are read as they are shown: %s', (inner, text) => {
    expect(cellText(inner)).toBe(text);
  });
});

describe('the look of all words', () => {
  const style = (type: string, attributes: string, format: string) =>
    `<w:style w:type="${type}" ${attributes}><w:rPr>${format}</w:rPr></w:style>`;
  const defaults = (format: string) =>
    `<w:docDefaults><w:rPrDefault><w:rPr>${format}</w:rPr></w:rPrDefault></w:docDefaults>`;
  const plain = '<w:strike w:val="0"/>';

  it('is told by what holds where no style is named', () => {
    for (const styles of [defaults(STRUCK), style('paragraph', 'w:default="1" w:styleId="a"', STRUCK)]) {
      expect(cellText(r('9') + r('31', plain), styles)).toBe('〔划去：9〕31');
      expect(cellText(r('31'), styles)).toBe('〔划去：31〕');
    }
    // What holds for all is not taken back by a style that says it again.
    const both = defaults(STRUCK) + style('character', 'w:styleId="b"', STRUCK);
    expect(cellText(r('9', '<w:rStyle w:val="b"/>') + r('31', plain), both)).toBe('〔划去：9〕31');
    expect(cellText(r('31'), defaults('<w:sz w:val="21"/>'))).toBe('31');
  });

  it('is told by the style of a table, for what stands in it', () => {
    const styles =
      style('table', 'w:styleId="t"', STRUCK) + style('table', 'w:default="1" w:styleId="u"', '<w:vanish/>');
    const cells = row([c(r('规章')), c(r('9') + r('31', plain))]);
    const textOf = (properties: string) =>
      opened(`<w:tbl><w:tblPr>${properties}</w:tblPr>${cells}</w:tbl>${p(r('收到9件'))}`, styles).text;
    expect(textOf('<w:tblStyle w:val="t"/>')).toBe('规章\t〔划去：9〕31\n收到9件');
    expect(textOf('')).toBe('\t\n收到9件');
  });
});

describe('a document within the document', () => {
  it.each(['<w:altChunk r:id="rId9"/>', `<w:p><w:subDoc r:id="rId9"/></w:p>`])(
    'is told of, since it is not read: %s',
    part => {
      const note = '文件里嵌着另一份文档，其中的字没有读；请在 Word 中打开，另存一份后再用';
      expect(opened(p(r('甲')) + part).notes).toEqual([note]);
      expect(opened(table(row([`<w:tc><w:tcPr/>${p(r('甲'))}${part}</w:tc>`]))).notes).toEqual([note]);
    },
  );
});

describe('rows and cells of a table', () => {
  const a = [c(r('甲')), c(r('1'))];
  const unseen = [c(r('乙', '<w:vanish/>')), c(r('2', '<w:vanish/>'))];

  it('are passed over where nobody sees them', () => {
    // A row is hidden where all in it is: its mark alone hides nothing.
    const hidden = '<w:hidden/>';
    expect(opened(table(row(a, hidden), row(unseen, hidden), row(a))).text).toBe('甲\t1\n甲\t1');
    expect(opened(table(row(unseen), row(unseen, '<w:hidden w:val="0"/>'), row(a))).text).toBe('\t\n\t\n甲\t1');
  });

  it('are read as they are once their tracked changes are accepted', () => {
    const gone = c(r('9'), `<w:cellDel ${by}/>`);
    const come = c(r('2'), `<w:cellIns ${by}/>`);
    expect(opened(table(row([c(r('甲')), gone, c(r('1'))])))).toMatchObject({ text: '甲\t1', notes: [ACCEPTED] });
    expect(opened(table(row([...a, come])))).toMatchObject({ text: '甲\t1\t2', notes: [ACCEPTED] });
    expect(opened(table(row(a, `<w:ins ${by}/>`)))).toMatchObject({ text: '甲\t1', notes: [ACCEPTED] });
  });

  it('are found in whatever holds them, and in the first of alternatives', () => {
    const held = (name: string) => `<w:${name}>${row(a)}</w:${name}>`;
    const alternatives = (first: string, other: string) =>
      `<mc:AlternateContent><mc:Choice Requires="x">${first}</mc:Choice><mc:Fallback>${other}</mc:Fallback></mc:AlternateContent>`;
    const rows = ['customXml', 'smartTag', 'ins', 'moveTo', 'unknown'].map(held);
    expect(opened(table(...rows, alternatives(row(a), row(unseen)))).text.split('\n')).toHaveLength(5);
  });

  it('are one cell where they are merged in the old way', () => {
    const merged = [c(r('甲')), c(r('1'), '<w:hMerge w:val="restart"/>'), c('', '<w:hMerge/>'), c(r('2'))];
    expect(opened(table(row(merged))).text).toBe('甲\t1\t2');
  });

  it('are told of where a merged cell lies over their figure', () => {
    const rows = [
      row([c(r('甲'), '<w:vMerge w:val="restart"/>'), c(r('1'), '<w:vMerge w:val="restart"/>'), c(r('2'))]),
      row([
        c(r('乙'), '<w:vMerge/>'),
        c(r('3'), '<w:vMerge/>'),
        c(r('4'), '<w:hMerge w:val="restart"/>'),
        c(r('5'), '<w:hMerge/>'),
      ]),
    ];
    expect(opened(table(...rows))).toMatchObject({
      text: '甲\t1\t2\n\t\t4',
      notes: ['有 2 个数被合并单元格盖住，看不见（如第1个表格第2行第2格），没有读'],
    });
  });

  it('are not told of where a style may put a ground behind them', () => {
    const style = (type: string, id: string, inner: string) =>
      `<w:style w:type="${type}" w:styleId="${id}">${inner}</w:style>`;
    const shade = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
    const styles =
      style('table', 'Banded', `<w:tblStylePr w:type="lastRow"><w:tcPr>${shade('4472C4')}</w:tcPr></w:tblStylePr>`) +
      style('table', 'OnIt', '<w:basedOn w:val="Banded"/>') +
      style('table', 'Plain', `<w:tblStylePr w:type="lastRow"><w:tcPr>${shade('auto')}</w:tcPr></w:tblStylePr>`) +
      style('paragraph', 'Dark', `<w:pPr>${shade('000000')}</w:pPr>`) +
      style('character', 'Ink', `<w:rPr>${shade('000000')}</w:rPr>`);
    const notes = (tableStyle: string, paragraphStyle = '', runStyle = '') =>
      opened(
        `<w:tbl><w:tblPr>${tableStyle && `<w:tblStyle w:val="${tableStyle}"/>`}</w:tblPr>${row([
          `<w:tc><w:p><w:pPr>${paragraphStyle && `<w:pStyle w:val="${paragraphStyle}"/>`}</w:pPr>${r(
            '3',
            `${runStyle && `<w:rStyle w:val="${runStyle}"/>`}<w:color w:val="FFFFFF"/>`,
          )}</w:p></w:tc>`,
        ])}</w:tbl>`,
        styles,
      ).notes.length;
    expect([notes(''), notes('Plain'), notes('Unknown')]).toEqual([1, 1, 1]);
    expect([notes('Banded'), notes('OnIt'), notes('', 'Dark'), notes('', '', 'Ink')]).toEqual([0, 0, 0, 0]);
  });

  it('are told of where their figures have the colour of their ground', () => {
    const white = '<w:color w:val="FFFFFF"/>';
    const dark = '<w:shd w:val="clear" w:fill="1F4E78"/>';
    const told = '可能看不见，照样读了';
    const notes = (...cells: string[]) => opened(table(row([c(r('甲')), ...cells]))).notes;
    expect(opened(p(r('9', white)) + table(row(a))).notes).toEqual([]);
    expect(notes(c(r('3', '<w:color w:val="1f4e78"/>'), dark))).toEqual([
      `有 1 个数里有与底色相同的字（如第1个表格第1行第2格），${told}`,
    ]);
    const striped = '<w:shd w:val="pct15" w:color="auto" w:fill="FFFFFF"/>';
    const nil = '<w:shd w:val="nil"/>';
    const inTable = (shade: string, cell: string) =>
      opened(`<w:tbl><w:tblPr>${shade}</w:tblPr>${row([cell])}</w:tbl>`).notes.length;
    const inParagraph = (shade: string) => `<w:tc><w:tcPr/><w:p><w:pPr>${shade}</w:pPr>${r('3', white)}</w:p></w:tc>`;
    expect([
      inTable(dark, c(r('3', white))),
      inTable(nil, c(r('3', white))),
      inTable(dark, c(r('3', white), nil)),
    ]).toEqual([0, 1, 0]);
    expect([inParagraph(dark), inParagraph(striped), inParagraph(nil)].map(cell => inTable('', cell))).toEqual([
      0, 0, 1,
    ]);
    const highlit = (value: string) => inTable('', c(r('3', `${white}<w:highlight w:val="${value}"/>`)));
    expect([highlit('yellow'), highlit('none')]).toEqual([0, 1]);
    for (const colour of ['auto', 'FFFFFFF', '1FFFFFF'])
      expect(inTable('', c(r('3', `<w:color w:val="${colour}"/>`)))).toBe(0);
    // A table within another lies on its ground.
    expect(
      opened(
        `<w:tbl><w:tblPr>${dark}</w:tblPr>${row([`<w:tc><w:tcPr/>${table(row([c(r('3', white)), c(r('4'))]))}${p('')}</w:tc>`])}</w:tbl>`,
      ).notes,
    ).toEqual([]);
    expect(notes(c(r('9', white) + r('31')))).toEqual([
      `有 1 个数里有与底色相同的字（如第1个表格第1行第2格），${told}`,
    ]);
    expect(notes(c(r('1')), c(r('3', white)), c(r('4', white), '<w:shd w:val="clear" w:fill="FFFFFF"/>'))).toEqual([
      `有 2 个数里有与底色相同的字（如第1个表格第1行第3格），${told}`,
    ]);
    expect(
      notes(c(r('3', white), dark), c(r('3', white + dark)), c(r('件', white)), c(r('3', '<w:color w:val="auto"/>'))),
    ).toEqual([]);
  });
});
