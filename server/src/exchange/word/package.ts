import { UnreadableFile } from '../draft.ts';
import { attributeOf, parseXml, prefixOf, type XmlElement } from './xml.ts';
import { type Parts, unpack } from './zip.ts';

/** The parts of a Word file that a report's text comes from. */
export interface WordPackage {
  /** The file as it is. */
  readonly bytes: Uint8Array;
  /** Its parts of XML; pictures and the like are not unpacked. */
  readonly parts: Parts;
  /** Name of the part with the text: `word/document.xml`, mostly. */
  readonly main: string;
  /** Its XML, as it is written, without a byte order mark. */
  readonly source: string;
  readonly bom: boolean;
  readonly document: XmlElement;
  /** How numbered paragraphs are counted; null where the file has no such part. */
  readonly numbering: XmlElement | null;
  readonly styles: XmlElement | null;
}

const NOT_WORD = '不是 Word 文件（.docx）';
const MACROS = '是带宏的 Word 文件（.docm），为安全起见不予读取；请在 Word 中另存为 .docx 后再用';
const BOM = '\ufeff';

/** Opens the package. Throws UnreadableFile where it is none, or no Word document. */
export function openPackage(bytes: Uint8Array): WordPackage {
  const parts = unpack(bytes, name => /\.(?:xml|rels)$/i.test(name));
  const main = relatedPart(parts, '', 'officeDocument');
  if (main === null) throw new UnreadableFile(NOT_WORD);
  const type = contentType(parts, main);
  if (/macroEnabled/i.test(type)) throw new UnreadableFile(MACROS);
  if (!/wordprocessingml\.(?:document|template)\.main\+xml/.test(type)) throw new UnreadableFile(NOT_WORD);
  const written = textOfPart(parts, main);
  const source = withoutMark(written);
  const document = parseXml(source);
  if (document.name !== 'w:document') throw new UnreadableFile(NOT_WORD);
  return {
    bytes,
    parts,
    main,
    source,
    bom: source.length < written.length,
    document,
    ...numberedBy(parts, main, source),
  };
}

/** What numbers the paragraphs; nothing where no paragraph and no style is numbered, as in most files. */
function numberedBy(parts: Parts, main: string, source: string): Pick<WordPackage, 'numbering' | 'styles'> {
  const [numbering, styles] = ['numbering', 'styles'].map(kind => {
    const name = relatedPart(parts, main, kind);
    return name === null ? null : textOfPart(parts, name);
  });
  const isUsed = [source, styles].some(xml => xml?.includes('numPr'));
  const read = (xml: string | null | undefined) => (isUsed && xml != null ? parseXml(withoutMark(xml)) : null);
  return { numbering: read(numbering), styles: read(styles) };
}

function withoutMark(xml: string): string {
  return xml.startsWith(BOM) ? xml.slice(BOM.length) : xml;
}

/** The part that another one (`''`: the package) is related to in this way, whatever the file calls it; null where there is none. */
export function relatedPart(parts: Parts, from: string, kind: string): string | null {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const relations = relationsOf(from);
  if (!parts.has(relations)) return null;
  const found = parseXml(textOfPart(parts, relations)).children.find(
    r => attributeOf(r, 'Type')?.endsWith(`/${kind}`) && attributeOf(r, 'TargetMode') !== 'External',
  );
  const target = found && attributeOf(found, 'Target');
  if (target === undefined) return null;
  const name = target.startsWith('/') ? target.slice(1) : resolved(folder + target);
  return parts.has(name) ? name : null;
}

/** `word/../customXml/a.xml` → `customXml/a.xml` */
function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** What the package says that a part is. */
function contentType(parts: Parts, part: string): string {
  const types = parts.has(TYPES) ? parseXml(textOfPart(parts, TYPES)).children : [];
  const own = types.find(t => attributeOf(t, 'PartName')?.toLowerCase() === `/${part}`.toLowerCase());
  const ending = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const byEnding = types.find(t => attributeOf(t, 'Extension')?.toLowerCase() === ending);
  const found = own ?? byEnding;
  return (found && attributeOf(found, 'ContentType')) ?? '';
}

export function textOfPart(parts: Parts, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(parts.get(name));
  } catch {
    throw new UnreadableFile('文件的编码不是 UTF-8，无法读取；请在 Word 中打开后另存一份再用');
  }
}

/** Name of the part that says what another one is related to. */
function relationsOf(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/**
 * The parts that have to say so when a new one stands beside another: the list of types, and what that other one is related to.
 * @param name of the new part, in the same folder
 */
export function partWith(
  parts: Parts,
  beside: string,
  name: string,
  { type, relation }: { readonly type: string; readonly relation: string },
): [string, string][] {
  const relations = relationsOf(beside);
  const types = textOfPart(parts, TYPES);
  const related = parts.has(relations)
    ? textOfPart(parts, relations)
    : `<Relationships xmlns="${RELATIONS}"></Relationships>`;
  const file = name.slice(name.lastIndexOf('/') + 1);
  const ids = new Set(parseXml(related).children.map(r => attributeOf(r, 'Id')));
  let id = ids.size + 1;
  while (ids.has(`rId${id}`)) id++;
  return [
    [TYPES, withChild(types, `Override PartName="/${name}" ContentType="${type}"`)],
    [relations, withChild(related, `Relationship Id="rId${id}" Type="${relation}" Target="${file}"`)],
  ];
}

const TYPES = '[Content_Types].xml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A part's XML with one more child of its root, at the end. `written`: its name and attributes. */
function withChild(xml: string, written: string): string {
  const root = parseXml(xml);
  const prefix = prefixOf(xml, root);
  if (root.inner === root.end) {
    const name = /^<([^\s/>]+)/.exec(xml.slice(root.start))![1]!;
    return `${xml.slice(0, root.inner - '/>'.length)}><${prefix}${written}/></${name}>${xml.slice(root.end)}`;
  }
  return `${xml.slice(0, root.innerEnd)}<${prefix}${written}/>${xml.slice(root.innerEnd)}`;
}
