import { escapeXml } from '../../text/escape-xml.ts';
import { prefixOf, type XmlElement } from '../package/xml.ts';
import type { XmlEdit } from '../package/xml-edit.ts';
import { escapedString } from './strings.ts';

/** What is written into a cell: the type that it says it has, and its XML by the prefix of the sheet's names. */
export type Content = { readonly type: string; readonly inner: (prefix: string) => string };

export const numeral = (number: number): Content => ({ type: '', inner: p => `<${p}v>${number}</${p}v>` });

/** Words as a string of the cell's own; nothing for none. */
export function words(text: string): Content {
  if (text === '') return { type: '', inner: () => '' };
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  const written = escapeXml(escapedString(text));
  return { type: 'inlineStr', inner: p => `<${p}is><${p}t${space}>${written}</${p}t></${p}is>` };
}

/** The cell with its place and style, and something else in it. */
export function rewritten(source: string, element: XmlElement, { type, inner }: Content): XmlEdit {
  const prefix = prefixOf(source, element);
  const tag = source.slice(element.start, element.inner);
  const bare = tag.replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/, '').replace(/\s*\/?>$/, '');
  const head = type === '' ? bare : `${bare} t="${type}"`;
  const content = inner(prefix);
  const text = content === '' ? `${head}/>` : `${head}>${content}</${prefix}c>`;
  return { from: element.start, to: element.end, text };
}
