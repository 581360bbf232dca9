import { packageOf } from '../office-package.ts';

/** Namespaces as Excel writes them today, and as the strict form of the standard does. */
const NAMESPACES = {
  transitional: {
    main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  },
  strict: {
    main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
    relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  },
} as const;

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface SheetParts {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands in `<worksheet>`, with the prefix `x:`. */
  readonly xml: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetParts[];
  /** What stands in `<sst>`: an item each. */
  readonly strings?: string;
  /** What stands in `<styleSheet>`. */
  readonly styles?: string;
  /** What stands in `<workbook>` before the sheets. */
  readonly properties?: string;
  /** The prefix of Excel's namespace; mostly none. */
  readonly prefix?: string;
  readonly strict?: boolean;
  readonly mainType?: string;
  readonly others?: Readonly<Record<string, string>>;
}

/** An Excel file, as small as Excel opens one. */
export function excelPackage(parts: WorkbookParts): Uint8Array {
  return packageOf(excelPartsOf(parts));
}

/** Its parts' XML by their names. */
function excelPartsOf(parts: WorkbookParts): Record<string, string> {
  const { sheets, strings, styles, properties = '', prefix = '', strict = false, others = {} } = parts;
  const { main, relations } = NAMESPACES[strict ? 'strict' : 'transitional'];
  const [own, declared] = prefix === '' ? ['', 'xmlns'] : [`${prefix}:`, `xmlns:${prefix}`];
  const renamed = (xml: string) => xml.replaceAll(/(<\/?)x:/g, `$1${own}`);
  const root = (name: string, inner: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${renamed(
      `<x:${name} ${declared}="${main}" xmlns:r="${relations}">${inner}</x:${name}>`,
    )}`;
  const beside = [
    ...sheets.map((s, i) => ({
      kind: 'worksheet',
      file: `worksheets/sheet${i + 1}.xml`,
      xml: root('worksheet', s.xml),
    })),
    ...(strings === undefined ? [] : [{ kind: 'sharedStrings', file: 'sharedStrings.xml', xml: root('sst', strings) }]),
    ...(styles === undefined ? [] : [{ kind: 'styles', file: 'styles.xml', xml: root('styleSheet', styles) }]),
  ];
  const listed = sheets.map(
    (s, i) =>
      `<x:sheet name="${s.name}" sheetId="${i + 1}"${s.state === undefined ? '' : ` state="${s.state}"`} r:id="rId${i + 1}"/>`,
  );
  const relationship = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', parts.mainType ?? `${TYPES}.sheet.main+xml`)}${beside.map(b => override(`xl/${b.file}`, `${TYPES}.${b.kind}+xml`)).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': root('workbook', `${properties}<x:sheets>${listed.join('')}</x:sheets>`),
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${beside.map((b, i) => relationship(`rId${i + 1}`, b.kind, b.file)).join('')}</Relationships>`,
    ...Object.fromEntries(beside.map(b => [`xl/${b.file}`, b.xml])),
    ...others,
  };
}
