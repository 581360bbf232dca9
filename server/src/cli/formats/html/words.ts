import { escapeXml } from '../../../text/escape-xml.ts';
import { printable } from '../../printable.ts';

/** A line of a draft or a name, as text of the page; what steers is shown by a sign. */
export function textHtml(text: string): string {
  return escapeXml(printable(text));
}

/** A passage: its lines and tabs stay. */
export function passageHtml(text: string): string {
  return escapeXml(text.replaceAll(/[^\n\t]+/g, printable));
}

/** The same between the quotes of an attribute. */
export function attributeHtml(text: string): string {
  return textHtml(text).replaceAll('"', '&quot;');
}
