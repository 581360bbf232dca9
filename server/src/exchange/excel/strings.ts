import { textWithin } from '../package/written.ts';
import type { XmlElement } from '../package/xml.ts';

/** A cell's words as Excel keeps them. */
export interface CellString {
  readonly text: string;
  /** True where pieces of it have formats of their own: new words would lose them. */
  readonly rich: boolean;
}

/** The words of an item of the shared strings, or of a string that stands in its cell. What tells how they are spoken is no part of them. */
export function cellString(source: string, item: XmlElement): CellString {
  const runs = item.children.filter(c => c.name === 's:r');
  const hosts = [item, ...runs].flatMap(e => e.children.filter(c => c.name === 's:t'));
  return { text: hosts.map(t => unescaped(textWithin(source, t))).join(''), rich: runs.length > 0 };
}

/** Characters that XML can't hold are written `_x000D_`, and the mark itself `_x005F_`. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The same the other way: a text that holds such a mark is not to be taken for the character. */
export function escapedString(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\0-\x08\v\f\r\x0e-\x1f]/g, c => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}
