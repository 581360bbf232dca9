import { SaxesParser } from 'saxes';
import { UnreadableFile } from '../draft.ts';

/** An element with its places in the source (offsets): `<w:t>` begins at `start`, its content goes from `inner` to `innerEnd`, and it ends at `end`. */
export interface XmlElement {
  /** `w:p`, `mc:Choice`: with the prefix that this project gives the namespace, whatever the file's own is; `?:…` for any other. */
  readonly name: string;
  /** As they are written; to be asked by `attributeOf`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly scope: Scope;
  readonly start: number;
  readonly inner: number;
  innerEnd: number;
  end: number;
  readonly parent: XmlElement | null;
  children: readonly XmlElement[];
}

/** What the prefixes mean in an element and those below it. */
interface Scope {
  /** The file's prefix → this project's; the empty one for names without. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Names that were met here, as they are written and as they are called. */
  readonly names: Map<string, string>;
  /** The prefix that the file gives Word's namespace, with its colon. */
  readonly word: string;
}

/** Namespaces by the prefix they have here; strict and transitional names are one. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 's'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 's'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
]);

/** Documents nest a dozen elements in each other, a hundred with tables in tables. */
const DEEPEST = 400;
const DAMAGED = '文件里的 XML 已损坏；请用 Word、Excel 或 WPS 打开后另存一份再用';

/** Reads XML into a tree with places. Throws UnreadableFile where it is not well-formed, or declares a document type. */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false });
  const outside: Scope = { prefixes: new Map(), names: new Map(), word: '' };
  const root = newElement('', {}, outside, 0, 0, null);
  let open = root;
  let depth = 0;
  // Kept as short as they are: arrays that have grown keep room for sixteen more, and the parser's own lists of attributes are as large as a dozen others.
  /** The children so far of each element that is open, the root's first; null without any. */
  const begun: (XmlElement[] | null)[] = [null];
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new UnreadableFile('文件里的内容嵌套过深，无法读取');
    // No attribute holds a bare `<`.
    const start = source.lastIndexOf('<', parser.position - 1);
    const scope = scopeOf(open.scope, attributes);
    const element = newElement(nameIn(scope, name), short(attributes), scope, start, parser.position, open);
    const siblings = begun.at(-1);
    if (siblings) siblings.push(element);
    else begun[begun.length - 1] = [element];
    begun.push(null);
    open = element;
  });
  parser.on('closetag', ({ isSelfClosing: closed }) => {
    depth--;
    open.end = parser.position;
    open.innerEnd = closed ? open.inner : source.lastIndexOf('<', parser.position - 1);
    const children = begun.pop();
    if (children) open.children = children.slice();
    open = open.parent!;
  });
  parser.on('doctype', () => {
    throw new UnreadableFile('文件里的 XML 带有文档类型声明（DTD），不是 Word 或 Excel 写的，不予读取');
  });
  parser.on('error', () => {
    throw new UnreadableFile(DAMAGED);
  });
  parser.write(source).close();
  return begun[0]![0]!;
}

const NO_CHILDREN: readonly XmlElement[] = [];
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

function short(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (const _ in attributes) return attributes;
  return NO_ATTRIBUTES;
}

function newElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  scope: Scope,
  start: number,
  inner: number,
  parent: XmlElement | null,
): XmlElement {
  return { name, attributes, scope, start, inner, innerEnd: inner, end: inner, parent, children: NO_CHILDREN };
}

/** The scope of an element that may declare namespaces, as a file's root does and few others. */
function scopeOf(around: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let prefixes: Map<string, string> | undefined;
  for (const written in attributes) {
    if (!written.startsWith('xmlns')) continue;
    prefixes ??= new Map(around.prefixes);
    prefixes.set(written.slice('xmlns:'.length), PREFIXES.get(attributes[written]!) ?? '?');
  }
  if (prefixes === undefined) return around;
  const own = [...prefixes].find(([prefix, meaning]) => meaning === 'w' && prefix !== '');
  return { prefixes, names: new Map(), word: own === undefined ? '' : `${own[0]}:` };
}

function nameIn({ prefixes, names }: Scope, written: string): string {
  const known = names.get(written);
  if (known !== undefined) return known;
  const colon = written.indexOf(':');
  const name = `${prefixes.get(written.slice(0, Math.max(0, colon))) ?? '?'}:${written.slice(colon + 1)}`;
  names.set(written, name);
  return name;
}

/** An attribute of Word's own namespace or of none, by its local name. */
export function attributeOf({ attributes, scope }: XmlElement, name: string): string | undefined {
  return attributes[scope.word + name] ?? attributes[name];
}

/** The attribute by which an element refers to another part: `r:id`, whatever the file's prefix is. */
export function relationOf({ attributes, scope }: XmlElement): string | undefined {
  const own = [...scope.prefixes].find(([, meaning]) => meaning === 'r');
  return own && attributes[`${own[0]}:id`];
}

/** True for an element that is written `<w:p/>`. */
export function isSelfClosing(source: string, { start, inner, end }: XmlElement): boolean {
  return inner === end && source[inner - 2] === '/' && start < inner;
}

/** The prefix that an element is written with, with its colon: `w:`; empty where it has none. */
export function prefixOf(source: string, element: XmlElement): string {
  return /^<([^\s/>:]+:)?/.exec(source.slice(element.start, element.inner))?.[1] ?? '';
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(child => child.name === name);
}

/** The attribute `w:val` of a child: `<w:numId w:val="3"/>` gives `3`. */
export function settingOf(element: XmlElement | undefined, child: string): string | undefined {
  const found = childOf(element, child);
  return found && attributeOf(found, 'val');
}

/** True where a child that switches something on is there and not switched off: `<w:vanish/>`. */
export function isOn(element: XmlElement | undefined, child: string): boolean {
  const found = childOf(element, child);
  return found !== undefined && !['0', 'false', 'off', 'none'].includes(attributeOf(found, 'val') ?? '');
}
