import { packageOf } from '../office-package.ts';

/** Namespaces as Word writes them today, and as the strict form of the standard does. */
const NAMESPACES = {
  transitional: {
    main: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  },
  strict: {
    main: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
    relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  },
} as const;

const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface WordParts {
  /** What stands in `<w:body>`, with the prefix `w:`. */
  readonly body: string;
  /** What stands in `<w:numbering>`. */
  readonly numbering?: string;
  /** What stands in `<w:styles>`. */
  readonly styles?: string;
  /** The prefix of Word's namespace: some programs write another than `w`. */
  readonly prefix?: string;
  readonly strict?: boolean;
  /** Other parts by their names. */
  readonly others?: Readonly<Record<string, string>>;
  readonly mainType?: string;
}

/** A Word file, as small as Word opens one. */
export function wordPackage(parts: WordParts): Uint8Array {
  return packageOf(wordPartsOf(parts));
}

/** Its parts' XML by their names. */
function wordPartsOf(parts: WordParts): Record<string, string> {
  const { body, numbering, styles, prefix = 'w', strict = false, others = {} } = parts;
  const { main, relations } = NAMESPACES[strict ? 'strict' : 'transitional'];
  const renamed = (xml: string) => (prefix === 'w' ? xml : xml.replaceAll(/(<\/?| )w:/g, `$1${prefix}:`));
  const root = (name: string, inner: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${renamed(
      `<w:${name} xmlns:${prefix}="${main}" xmlns:mc="${COMPATIBILITY}" xmlns:r="${relations}">${inner}</w:${name}>`,
    )}`;
  const beside = [
    ...(numbering === undefined
      ? []
      : [{ kind: 'numbering', file: 'numbering.xml', xml: root('numbering', numbering) }]),
    ...(styles === undefined ? [] : [{ kind: 'styles', file: 'styles.xml', xml: root('styles', styles) }]),
  ];
  const relationship = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('word/document.xml', parts.mainType ?? `${TYPES}.document.main+xml`)}${beside.map(b => override(`word/${b.file}`, `${TYPES}.${b.kind}+xml`)).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/document.xml': root('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${beside.map((b, i) => relationship(`rId${i + 1}`, b.kind, b.file)).join('')}</Relationships>`,
    ...Object.fromEntries(beside.map(b => [`word/${b.file}`, b.xml])),
    ...others,
  };
}
