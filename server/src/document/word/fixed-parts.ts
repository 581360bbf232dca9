import { escapeXml } from '../../text/escape-xml.ts';
import { FONT, type FontUse, LATIN, LINE, SIZE, TWIPS_A_POINT } from './measures.ts';

export const WORD_NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts beside the text, each with its kind and how the text refers to it. */
const BESIDE = [
  { id: 'rId1', file: 'styles.xml', kind: 'styles', relation: 'styles' },
  { id: 'rId2', file: 'settings.xml', kind: 'settings', relation: 'settings' },
  { id: 'rId3', file: 'fontTable.xml', kind: 'fontTable', relation: 'fontTable' },
  { id: 'rId4', file: 'footer1.xml', kind: 'footer', relation: 'footer' },
  { id: 'rId5', file: 'footer2.xml', kind: 'footer', relation: 'footer' },
] as const;

/** Footers by the id that the text's last section names: odd pages, even pages. */
export const FOOTER = { odd: 'rId4', even: 'rId5' } as const;

/** All parts but the text's own, by their names, in the order in which Word writes them. */
export function fixedParts(title: string): [string, string][] {
  const overrides = BESIDE.map(b => override(`word/${b.file}`, `${TYPES}.${b.kind}+xml`)).join('');
  const relations = BESIDE.map(b => relationship(b.id, `${OFFICE}/${b.relation}`, b.file)).join('');
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('word/document.xml', `${TYPES}.document.main+xml`)}${overrides}${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', `${OFFICE}/officeDocument`, 'word/document.xml')}${relationship('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml')}</Relationships>`,
    ],
    [
      'word/_rels/document.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`,
    ],
    ['word/styles.xml', styles()],
    ['word/settings.xml', settings()],
    ['word/fontTable.xml', fontTable()],
    ['word/footer1.xml', footer('right')],
    ['word/footer2.xml', footer('left')],
    [
      'docProps/core.xml',
      `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`,
    ],
  ];
}

/** A part of Word's own with its root. */
export function wordPart(root: string, inner: string): string {
  return `${HEAD}<w:${root} ${WORD_NAMESPACES}>${inner}</w:${root}>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="/${part}" ContentType="${type}"/>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

/** The properties of a run in a font: letters and digits have one of their own. */
export function fontOf(use: FontUse, size: number, latin: string = LATIN): string {
  const { name } = FONT[use];
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${name}" w:cs="${latin}"/><w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
}

/** Two characters at the beginning of a paragraph. */
const INDENT = `<w:ind w:firstLineChars="200" w:firstLine="${2 * SIZE.text * TWIPS_A_POINT}"/>`;

function exactLines(points: number, others = ''): string {
  return `<w:spacing${others} w:line="${points * TWIPS_A_POINT}" w:lineRule="exact"/>`;
}

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly paragraph: string;
  readonly run: string;
  readonly next?: string;
}

/** Properties in the order that the schema asks for: keepNext, spacing, ind, jc, outlineLvl. */
const STYLES: readonly ParagraphStyle[] = [
  {
    id: 'Title',
    name: 'Title',
    next: 'BodyText',
    paragraph: `<w:keepNext/>${exactLines(LINE.title, ` w:after="${LINE.text * TWIPS_A_POINT}"`)}<w:jc w:val="center"/>`,
    run: fontOf('title', SIZE.title),
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    next: 'BodyText',
    paragraph: `<w:keepNext/>${INDENT}<w:outlineLvl w:val="0"/>`,
    run: fontOf('section', SIZE.text),
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    next: 'BodyText',
    paragraph: `<w:keepNext/>${INDENT}<w:outlineLvl w:val="1"/>`,
    run: fontOf('subheading', SIZE.text),
  },
  { id: 'BodyText', name: 'Body Text', paragraph: INDENT, run: '' },
  { id: 'Signature', name: 'Signature', paragraph: '<w:keepLines/><w:jc w:val="right"/>', run: '' },
  {
    id: 'PlainText',
    name: 'Plain Text',
    paragraph: '<w:spacing w:line="240" w:lineRule="auto"/>',
    run: fontOf('table', SIZE.table),
  },
  {
    id: 'TableText',
    name: '表格文字',
    paragraph: '<w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
    run: fontOf('table', SIZE.table),
  },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: '<w:spacing w:line="240" w:lineRule="auto"/>',
    run: fontOf('table', SIZE.page, FONT.table.name),
  },
];

function styles(): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fontOf('text', SIZE.text)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${exactLines(LINE.text)}<w:jc w:val="both"/></w:pPr></w:style>`;
  const table = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`;
  return wordPart('styles', defaults + normal + table + STYLES.map(styleXml).join(''));
}

function styleXml({ id, name, paragraph, run, next }: ParagraphStyle): string {
  const own = run === '' ? '' : `<w:rPr>${run}</w:rPr>`;
  const follows = next === undefined ? '' : `<w:next w:val="${next}"/>`;
  const custom = /\p{Script=Han}/u.test(name) ? ' w:customStyle="1"' : '';
  return `<w:style w:type="paragraph" w:styleId="${id}"${custom}><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${follows}<w:qFormat/><w:pPr>${paragraph}</w:pPr>${own}</w:style>`;
}

/** Left and right pages have their number at the outer edge; marks at the ends of lines stay on the line. */
function settings(): string {
  return wordPart(
    'settings',
    '<w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  );
}

function fontTable(): string {
  const fonts = Object.values(FONT).map(
    ({ name, others }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  const latin = `<w:font w:name="${LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;
  return wordPart('fonts', fonts.join('') + latin);
}

/** `— 1 —`, one character from the outer edge. */
function footer(side: 'left' | 'right'): string {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const number = `${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}${text('1')}${field('end')}`;
  const edge = `<w:ind w:${side}Chars="100" w:${side}="${SIZE.page * TWIPS_A_POINT}"/>`;
  return wordPart(
    'ftr',
    `<w:p><w:pPr><w:pStyle w:val="Footer"/>${edge}<w:jc w:val="${side}"/></w:pPr>${text('— ')}${number}${text(' —')}</w:p>`,
  );
}
