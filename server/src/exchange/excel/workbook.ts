import { UnreadableFile } from '../draft.ts';
import { contentType, mainPart, relatedById, relatedPart, sourceOfPart } from '../package/parts.ts';
import { attributeOf, childOf, parseXml, relationOf, type XmlElement } from '../package/xml.ts';
import type { Parts } from '../package/zip.ts';
import type { SheetPlace } from './address.ts';
import { figuresInBoxes } from './boxes.ts';
import { type CellString, cellString } from './strings.ts';
import { cellStyles } from './styles.ts';

/** A sheet that is seen. */
export interface Worksheet {
  readonly name: string;
  /** Name of its part. */
  readonly part: string;
  /** The part's XML, as it is written, without a byte order mark. */
  readonly source: string;
  readonly bom: boolean;
  readonly root: XmlElement;
  /** A table's style or a condition may put other colours behind its cells than their own. */
  readonly painted: boolean;
  /** Where text boxes over it begin in which a figure stands alone. */
  readonly boxes: readonly SheetPlace[];
}

/** What an Excel file's figures come from. */
export interface Workbook {
  readonly sheets: readonly Worksheet[];
  /** Names of the sheets that are hidden; they are not read. */
  readonly hidden: readonly string[];
  readonly strings: readonly CellString[];
  readonly styleOf: ReturnType<typeof cellStyles>;
  /** Days are counted from 1904, as Macs did. */
  readonly is1904: boolean;
  /** Excel is to work all formulas out when it opens the file, as programs write that can't: what they come to in the file may be nothing. */
  readonly calculatesOnLoad: boolean;
}

const NOT_EXCEL = '不是 Word 文件（.docx），也不是 Excel 文件（.xlsx）；请用原来的程序打开，另存为其中一种后再用';
const MACROS = '是带宏的 Excel 文件（.xlsm），为安全起见不予读取；请在 Excel 中另存为 .xlsx 后再用';
const BINARY = '是二进制的 Excel 文件（.xlsb），无法读取；请在 Excel 中另存为 .xlsx 后再用';
/** Bytes of XML. Sheets of reports have some ten thousand, and those with formats on thousands of empty rows a million; the tree of more takes long. */
const LARGEST_PART = 4 * 1024 * 1024;

/** What the package holds by its main part's type: true for Excel's files, also those that can't be read. */
export function isWorkbook(parts: Parts): boolean {
  const main = mainPart(parts);
  return main === null ? isBinary(parts) : /spreadsheetml|ms-excel/.test(contentType(parts, main));
}

/** A binary workbook's main part is no XML. */
function isBinary(parts: Parts): boolean {
  return (
    parts.has('[Content_Types].xml') &&
    /^application\/vnd\.ms-excel\.sheet\.binary/.test(contentType(parts, 'xl/workbook.bin'))
  );
}

/** Reads the workbook. Throws UnreadableFile. */
export function openWorkbook(parts: Parts): Workbook {
  const main = mainPart(parts);
  if (main === null) throw new UnreadableFile(isBinary(parts) ? BINARY : NOT_EXCEL);
  const type = contentType(parts, main);
  if (/macroEnabled/i.test(type)) throw new UnreadableFile(MACROS);
  const root = parseXml(sourceOfPart(parts, main).source);
  if (root.name !== 's:workbook') throw new UnreadableFile(NOT_EXCEL);
  const listed = childOf(root, 's:sheets')?.children.filter(c => c.name === 's:sheet') ?? [];
  const isHidden = (sheet: XmlElement) => /hidden/i.test(attributeOf(sheet, 'state') ?? '');
  const nameOf = (sheet: XmlElement) => attributeOf(sheet, 'name') ?? '';
  const related = relatedById(parts, main);
  const sheets = listed
    .filter(s => !isHidden(s))
    .flatMap(s => worksheet(parts, nameOf(s), related.get(relationOf(s) ?? '')));
  if (sheets.length === 0) throw new UnreadableFile('文件里没有工作表');
  const stylesPart = relatedPart(parts, main, 'styles');
  return {
    sheets,
    hidden: listed.filter(isHidden).map(nameOf),
    strings: sharedStrings(parts, relatedPart(parts, main, 'sharedStrings')),
    styleOf: cellStyles(stylesPart === null ? null : sourceOfPart(parts, stylesPart).source),
    is1904: isSet(childOf(root, 's:workbookPr'), 'date1904'),
    calculatesOnLoad: isSet(childOf(root, 's:calcPr'), 'fullCalcOnLoad'),
  };
}

function isSet(element: XmlElement | undefined, attribute: string): boolean {
  return element !== undefined && ['1', 'true'].includes(attributeOf(element, attribute) ?? '');
}

function isTooLarge(parts: Parts, part: string): boolean {
  return (parts.get(part)?.length ?? 0) > LARGEST_PART;
}

/** None for a sheet that is a chart. */
function worksheet(parts: Parts, name: string, part: string | undefined): Worksheet[] {
  if (part === undefined) return [];
  if (isTooLarge(parts, part)) throw new UnreadableFile(`工作表“${name}”太大，不像年报的表格，没有读取`);
  const { source, bom } = sourceOfPart(parts, part);
  const root = parseXml(source);
  if (root.name !== 's:worksheet') return [];
  const painted = root.children.some(child => PAINTS.has(child.name));
  return [{ name, part, source, bom, root, painted, boxes: figuresInBoxes(parts, part) }];
}

const PAINTS = new Set(['s:conditionalFormatting', 's:tableParts']);

function sharedStrings(parts: Parts, part: string | null): CellString[] {
  if (part === null) return [];
  if (isTooLarge(parts, part)) throw new UnreadableFile('文件里的文字太多，不像年报的表格，没有读取');
  const { source } = sourceOfPart(parts, part);
  return parseXml(source)
    .children.filter(c => c.name === 's:si')
    .map(item => cellString(source, item));
}
