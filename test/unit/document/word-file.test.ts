import { describe, expect, it } from 'vitest';
import { wordFile } from '../../../server/src/document/word/word-file.ts';
import { openDraft } from '../../../server/src/exchange/open.ts';
import { parseXml, type XmlElement } from '../../../server/src/exchange/package/xml.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { draftText } from '../../support/draft.ts';
import { packedText, packedTexts } from '../../support/office-package.ts';

const GOOD = draftText();
const fileOf = (text: string) => wordFile(parseReport(text)).bytes;

const PARTS = packedTexts(fileOf(GOOD));
const DOCUMENT = PARTS['word/document.xml']!;
const styleOf = (id: string) => new RegExp(`w:styleId="${id}".*?</w:style>`).exec(PARTS['word/styles.xml']!)![0];

/** The elements of a name, wherever they stand. */
function named(root: XmlElement, name: string): XmlElement[] {
  return root.children.flatMap(child => [...(child.name === name ? [child] : []), ...named(child, name)]);
}

describe('a report as a Word file', () => {
  it('is a package of whole parts, each known by its type', () => {
    for (const [name, xml] of Object.entries(PARTS)) expect(() => parseXml(xml), name).not.toThrow();
    const types = PARTS['[Content_Types].xml']!;
    const targets = [...PARTS['word/_rels/document.xml.rels']!.matchAll(/Target="([^"]+)"/g)].map(m => `word/${m[1]}`);
    expect(Object.keys(PARTS).sort()).toEqual(
      [
        '[Content_Types].xml',
        '_rels/.rels',
        'docProps/core.xml',
        'word/_rels/document.xml.rels',
        'word/document.xml',
        ...targets,
      ].sort(),
    );
    for (const name of targets) expect(types).toContain(`PartName="/${name}"`);
    for (const [, id] of DOCUMENT.matchAll(/r:id="(\w+)"/g))
      expect(PARTS['word/_rels/document.xml.rels']).toContain(`Id="${id}"`);
    expect(PARTS['docProps/core.xml']).toContain('<dc:title>云岭县人民政府2024年政府信息公开工作年度报告</dc:title>');
  });

  it('has the page of GB/T 9704: A4, 37, 35, 28 and 26 mm', () => {
    expect(DOCUMENT).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(DOCUMENT).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
  });

  it('has the fonts by their names, with others where they are not installed', () => {
    const font = (name: string) => `w:eastAsia="${name}"`;
    expect(styleOf('Title')).toContain(font('方正小标宋简体'));
    expect(styleOf('Title')).toMatch(/<w:jc w:val="center"\/>.*<w:sz w:val="44"\/>/);
    expect(styleOf('Heading1')).toContain(font('黑体'));
    expect(styleOf('Heading2')).toContain(font('楷体_GB2312'));
    expect(PARTS['word/styles.xml']).toMatch(
      /<w:rPrDefault><w:rPr><w:rFonts [^>]*w:eastAsia="仿宋_GB2312"[^>]*\/><w:sz w:val="32"\/>/,
    );
    expect(styleOf('Normal')).toContain('w:line="560" w:lineRule="exact"');
    expect(styleOf('Normal')).toContain('<w:jc w:val="both"/>');
    expect(styleOf('BodyText')).toContain('<w:ind w:firstLineChars="200" w:firstLine="640"/>');
    expect(styleOf('Heading1')).toContain('<w:sz w:val="32"/><w:szCs w:val="32"/>');
    expect(styleOf('TableText')).toContain('<w:sz w:val="18"/><w:szCs w:val="18"/>');
    expect([styleOf('TableText'), styleOf('Title')].map(s => s.includes('w:customStyle="1"'))).toEqual([true, false]);
    expect(PARTS['word/fontTable.xml']).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong');
  });

  it('has styles for each kind of paragraph', () => {
    const styleBefore = (words: string) =>
      /.*<w:pStyle w:val="(\w+)"/.exec(DOCUMENT.slice(0, DOCUMENT.indexOf(`>${words}<`)))?.[1];
    expect(styleBefore('政府信息公开工作年度报告')).toBe('Title');
    expect(styleBefore('一、总体情况')).toBe('Heading1');
    expect(styleBefore('（一）主动公开')).toBe('Heading2');
    expect(styleBefore('2025年3月10日')).toBe('Signature');
  });

  it('breaks a title that is too long for one line behind office and year', () => {
    const [title] = named(parseXml(DOCUMENT), 'w:p');
    const words = DOCUMENT.slice(title!.start, title!.end)
      .replace(/<w:br\/>/g, '⏎')
      .replace(/<[^>]*>/g, '');
    expect(words).toBe('云岭县人民政府2024年⏎政府信息公开工作年度报告');
    expect(openDraft(fileOf(GOOD.replaceAll('云岭县人民政府', '甲局')), '').text).toMatch(
      /^甲局2024年政府信息公开工作年度报告\n/,
    );
  });

  it('ends the date four characters from the edge, the office over its middle', () => {
    const edges = [...DOCUMENT.matchAll(/w:rightChars="(\d+)"/g)].map(m => Number(m[1]));
    // 云岭县人民政府 is 7 characters wide, 2025年3月10日 is 6½.
    expect(edges).toEqual([375, 400]);
  });

  it('numbers its pages — 1 —, at the right on odd pages and at the left on even ones', () => {
    const shown = (xml: string) =>
      xml
        .replace(/<w:instrText.*?<\/w:instrText>/, '')
        .replace(/<[^>]*>/g, '')
        .trim();
    expect(shown(PARTS['word/footer1.xml']!)).toBe('— 1 —');
    expect(PARTS['word/footer1.xml']).toContain('<w:jc w:val="right"/>');
    expect(PARTS['word/footer2.xml']).toContain('<w:jc w:val="left"/>');
    expect(PARTS['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
  });

  it('has tables whose rows no page cuts, with merged cells and headers that come again', () => {
    const tables = named(parseXml(DOCUMENT), 'w:tbl');
    expect(tables).toHaveLength(3);
    const xmlOf = (element: XmlElement) => DOCUMENT.slice(element.start, element.end);
    for (const [i, width] of [4, 10, 15].entries()) {
      expect(named(tables[i]!, 'w:gridCol')).toHaveLength(width);
      for (const row of named(tables[i]!, 'w:tr')) {
        expect(xmlOf(row)).toContain('<w:cantSplit/>');
        const spans = named(row, 'w:tc').map(cell => Number(/gridSpan w:val="(\d+)"/.exec(xmlOf(cell))?.[1] ?? 1));
        expect(spans.reduce((a, b) => a + b, 0)).toBe(width);
        const sum = [...xmlOf(row).matchAll(/<w:tcW w:w="(\d+)"/g)].reduce((a, m) => a + Number(m[1]), 0);
        expect(sum).toBe(11906 - 1587 - 1474);
      }
    }
    expect(tables.map(t => xmlOf(t).match(/<w:tblHeader\/>/g)?.length ?? 0)).toEqual([0, 3, 3]);
    expect(xmlOf(tables[1]!).match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(8);
  });

  it('begins the items of 表三 at the left edge, and has all else in the middle of its cell', () => {
    const aligned = (words: string) => {
      const cell = DOCUMENT.slice(DOCUMENT.lastIndexOf('<w:tc>', DOCUMENT.indexOf(`>${words}<`)));
      return /<w:jc w:val="(\w+)"/.exec(cell.slice(0, cell.indexOf('</w:tc>')))?.[1] ?? 'style';
    };
    expect(['1.属于国家秘密', '（一）予以公开', '四、结转下年度继续办理'].map(aligned)).toEqual([
      'left',
      'left',
      'left',
    ]);
    expect(['（三）不予公开', '自然人', '行政许可', '结果维持'].map(aligned)).toEqual(Array(4).fill('style'));
    expect(styleOf('TableText')).toContain('<w:jc w:val="center"/>');
  });

  it('keeps the captions and headers of tables with the rows below', () => {
    const kept = (words: string) => {
      const cell = DOCUMENT.slice(DOCUMENT.lastIndexOf('<w:tc>', DOCUMENT.indexOf(`>${words}<`)));
      return cell.slice(0, cell.indexOf('</w:tc>')).includes('<w:keepNext/>');
    };
    expect(['第二十条第（六）项', '行政处罚', '申请人情况', '行政复议'].map(kept)).toEqual(Array(4).fill(true));
    expect(['行政强制', '1.属于国家秘密'].map(kept)).toEqual([false, false]);
  });

  it('has a paragraph behind a table at the end, where Word wants one, and nothing in an empty cell', () => {
    const text = GOOD.slice(0, GOOD.indexOf('五、存在')).replace(/^(规章\t)0/m, '$1');
    const document = packedText(fileOf(text), 'word/document.xml');
    expect(document).toContain('</w:tbl><w:p/><w:sectPr>');
    expect(document).toContain('<w:pStyle w:val="TableText"/><w:keepNext/></w:pPr></w:p></w:tc>');
    expect(DOCUMENT).not.toContain('<w:p/>');
  });

  it('is the same for the same report, and holds any character', () => {
    expect(fileOf(GOOD)).toEqual(fileOf(GOOD));
    const odd = GOOD.replace('（三）', '改版 3<5 & 7>6，\0\x0b𠮷版面\ud800更清楚。\n（三）');
    expect(openDraft(fileOf(odd), '').text).toContain('改版 3<5 & 7>6，');
    expect(openDraft(fileOf(odd), '').text).toContain('更清楚。');
  });
});
