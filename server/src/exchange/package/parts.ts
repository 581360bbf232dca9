import { UnreadableFile } from '../draft.ts';
import { attributeOf, parseXml, prefixOf, type XmlElement } from './xml.ts';
import { type Parts, unpack } from './zip.ts';

const BOM = '\ufeff';

/** A package's parts of XML; pictures and the like are not unpacked. Throws UnreadableFile. */
export function xmlParts(bytes: Uint8Array): Parts {
  return unpack(bytes, name => /\.(?:xml|rels)$/i.test(name));
}

/** The package's main part: `word/document.xml`, `xl/workbook.xml`; null where it has none. */
export function mainPart(parts: Parts): string | null {
  return relatedPart(parts, '', 'officeDocument');
}

/** A part's XML as it is written, without a byte order mark. */
export function sourceOfPart(parts: Parts, name: string): { readonly source: string; readonly bom: boolean } {
  const written = textOfPart(parts, name);
  const bom = written.startsWith(BOM);
  return { source: bom ? written.slice(BOM.length) : written, bom };
}

/** The part that another one (`''`: the package) is related to in this way, whatever the file calls it; null where there is none. */
export function relatedPart(parts: Parts, from: string, kind: string): string | null {
  const found = relationships(parts, from).find(r => attributeOf(r, 'Type')?.endsWith(`/${kind}`));
  return found === undefined ? null : targetOf(parts, from, found);
}

/** The parts that another one is related to, by the ids that it calls them by. */
export function relatedById(parts: Parts, from: string): ReadonlyMap<string, string> {
  return new Map(
    relationships(parts, from).flatMap(relation => {
      const id = attributeOf(relation, 'Id');
      const name = targetOf(parts, from, relation);
      return id === undefined || name === null ? [] : [[id, name] as const];
    }),
  );
}

/** Those to parts within the package. */
function relationships(parts: Parts, from: string): XmlElement[] {
  const relations = relationsOf(from);
  if (!parts.has(relations)) return [];
  return parseXml(textOfPart(parts, relations)).children.filter(r => attributeOf(r, 'TargetMode') !== 'External');
}

function targetOf(parts: Parts, from: string, relation: XmlElement): string | null {
  const target = attributeOf(relation, 'Target');
  if (target === undefined) return null;
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
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
export function contentType(parts: Parts, part: string): string {
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
    throw new UnreadableFile('文件的编码不是 UTF-8，无法读取；请用 Word、Excel 或 WPS 打开后另存一份再用');
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
