import { nameOfPlace, nameOfRange } from '../../exchange/excel/address.ts';
import { escapedString } from '../../exchange/excel/strings.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { styleIndex, stylesXml } from './looks.ts';
import type { NewCell, NewSheet } from './new-sheet.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** All parts of a workbook by their names, in the order in which Excel writes them. */
export function workbookParts(sheets: readonly NewSheet[]): Map<string, string> {
  const strings = new Map<string, number>();
  const idOf = (text: string) => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return known;
  };
  const written = sheets.map(
    (sheet, i) => [`worksheets/sheet${i + 1}.xml`, 'worksheet', sheetXml(sheet, idOf)] as const,
  );
  const beside = [
    ...written,
    ['styles.xml', 'styles', stylesXml(MAIN)] as const,
    ['sharedStrings.xml', 'sharedStrings', stringsXml([...strings.keys()])] as const,
  ];
  const listed = sheets.map(
    ({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="${idOfPart(i)}"/>`,
  );
  const overrides = beside.map(([file, kind]) => override(`xl/${file}`, `${TYPES}.${kind}+xml`));
  const relations = beside.map(([file, kind], i) => relationship(idOfPart(i), kind, file));
  return new Map(
    [
      [
        '[Content_Types].xml',
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', `${TYPES}.sheet.main+xml`)}${overrides.join('')}</Types>`,
      ] as const,
      ['_rels/.rels', relationshipsXml([relationship('rId1', 'officeDocument', 'xl/workbook.xml')])] as const,
      [
        'xl/workbook.xml',
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets></workbook>`,
      ] as const,
      ['xl/_rels/workbook.xml.rels', relationshipsXml(relations)] as const,
      ...beside.map(([file, , xml]) => [`xl/${file}`, xml] as const),
    ].map(([name, xml]) => [name, HEAD + xml]),
  );
}

const idOfPart = (index: number) => `rId${index + 1}`;

function override(part: string, type: string): string {
  return `<Override PartName="/${part}" ContentType="${type}"/>`;
}

function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

function relationshipsXml(relations: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}

function stringsXml(texts: readonly string[]): string {
  const items = texts.map(text => `<si><t xml:space="preserve">${escapeXml(escapedString(text))}</t></si>`);
  return `<sst xmlns="${MAIN}" uniqueCount="${texts.length}">${items.join('')}</sst>`;
}

/** Excel asks for just this order. The sheet is printed on one page of A4. */
function sheetXml({ widths, rows, merged, landscape }: NewSheet, idOf: (text: string) => number): string {
  const columns = widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`);
  const lines = rows.map(
    ({ cells, height }, i) =>
      `<row r="${i + 1}" ht="${height}" customHeight="1">${cells.map(c => cellXml(c, idOf)).join('')}</row>`,
  );
  const merges = merged.map(range => `<mergeCell ref="${nameOfRange(range)}"/>`);
  return (
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    `<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>` +
    `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells><printOptions horizontalCentered="1"/>` +
    `<pageMargins left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="1"/></worksheet>`
  );
}

function cellXml(cell: NewCell, idOf: (text: string) => number): string {
  const { content, look } = cell;
  const place = `r="${nameOfPlace(cell)}" s="${styleIndex(look)}"`;
  if (content === null) return `<c ${place}/>`;
  if ('text' in content) return `<c ${place} t="s"><v>${idOf(content.text)}</v></c>`;
  const formula = content.formula === undefined ? '' : `<f>${escapeXml(content.formula)}</f>`;
  return `<c ${place}>${formula}<v>${content.number}</v></c>`;
}
