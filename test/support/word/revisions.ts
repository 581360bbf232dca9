import { childOf, parseXml, type XmlElement } from '../../../server/src/exchange/package/xml.ts';
import { packageWith, packedText } from '../office-package.ts';

/** What a person does with tracked changes in Word: 接受所有修订, 拒绝所有修订; only with those of one author, if it is given. */
export function reviewed(bytes: Uint8Array, verdict: 'accept' | 'reject', author?: string): Uint8Array {
  const xml = packedText(bytes, 'word/document.xml');
  const mark = xml.startsWith('\ufeff') ? '\ufeff' : '';
  return packageWith(bytes, { 'word/document.xml': mark + settled(xml.slice(mark.length), verdict, author) });
}

const [STAYS, GOES] = [
  { accept: 'w:ins', reject: 'w:del' },
  { accept: 'w:del', reject: 'w:ins' },
] as const;

function settled(source: string, verdict: 'accept' | 'reject', author: string | undefined): string {
  const root = parseXml(source);
  const isMeant = (e: XmlElement) => author === undefined || Object.values(e.attributes).includes(author);
  const has = (of: XmlElement | undefined, name: string) =>
    of?.children.some(c => c.name === name && isMeant(c)) ?? false;
  return source.slice(0, root.start) + write(root, false) + source.slice(root.end);

  function write(element: XmlElement, inDeleted: boolean): string {
    const { name, start, inner, innerEnd, end, children } = element;
    if ((name === STAYS[verdict] || name === GOES[verdict]) && isMeant(element)) {
      if (name === GOES[verdict]) return '';
      return children.map(c => write(c, name === 'w:del')).join('');
    }
    if (name === 'w:tr' && has(childOf(element, 'w:trPr'), GOES[verdict])) return '';
    // Its end goes, and with it nothing is left that could join the next paragraph.
    if (name === 'w:p' && has(childOf(childOf(element, 'w:pPr'), 'w:rPr'), GOES[verdict])) return '';
    let [xml, at] = [source.slice(start, inner), inner];
    for (const child of children) {
      xml += source.slice(at, child.start) + write(child, inDeleted);
      at = child.end;
    }
    xml += source.slice(at, innerEnd) + source.slice(innerEnd, end);
    return name === 'w:delText' && inDeleted ? xml.replaceAll(/(<\/?\w+:)delText/g, '$1t') : xml;
  }
}

/** The characters of a document's paragraphs with the properties of their runs, and what holds them: a run that is cut in two says the same. */
export function formatted(bytes: Uint8Array): string[] {
  const source = packedText(bytes, 'word/document.xml').replace(/^\ufeff/, '');
  const all: string[] = [];
  read(parseXml(source), '');
  return all;

  function read(element: XmlElement, within: string): void {
    if (element.name === 'w:r') {
      const format = childOf(element, 'w:rPr');
      const properties = format === undefined ? '' : source.slice(format.start, format.end);
      for (const child of element.children) {
        const inner = source.slice(child.inner, child.innerEnd);
        const plain = inner.replace(/&#(x?)(\w+);/g, (_, hex: string, code: string) =>
          String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)),
        );
        const characters = plain.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
        if (child.name === 'w:t') for (const c of characters) all.push(`${within}${properties}${c}`);
        else if (child.name !== 'w:rPr') all.push(`${within}${properties}${child.name}`);
      }
      return;
    }
    if (element.name === 'w:p' || element.name === 'w:tr')
      all.push(source.slice(element.start, element.inner).replace(/\/?>$/, ''));
    for (const child of element.children) read(child, `${within}${child.name}/`);
  }
}
