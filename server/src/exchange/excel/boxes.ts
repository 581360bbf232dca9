import { UnreadableFile } from '../draft.ts';
import { FIGURE } from '../package/aside.ts';
import { relatedPart, sourceOfPart } from '../package/parts.ts';
import { textWithin } from '../package/written.ts';
import { parseXml, type XmlElement } from '../package/xml.ts';
import type { Parts } from '../package/zip.ts';
import type { SheetPlace } from './address.ts';

/** Bytes of XML: what is drawn on a sheet of a report has some thousand. */
const LARGEST_DRAWING = 1024 * 1024;

/** Where text boxes over a sheet begin in which a figure stands alone; none where what is drawn can't be read. */
export function figuresInBoxes(parts: Parts, sheetPart: string): SheetPlace[] {
  try {
    const part = relatedPart(parts, sheetPart, 'drawing');
    if (part === null || (parts.get(part)?.length ?? 0) > LARGEST_DRAWING) return [];
    const { source } = sourceOfPart(parts, part);
    return parseXml(source).children.flatMap(anchor => {
      const [first] = within(anchor, 'from');
      const words = within(anchor, 't').map(text => textWithin(source, text));
      if (first === undefined || !FIGURE.test(words.join('').trim())) return [];
      const [row, column] = ['row', 'col'].map(name => Number(textWithin(source, within(first, name)[0])));
      return [{ row: row!, column: column! }];
    });
  } catch (error) {
    if (error instanceof UnreadableFile) return [];
    throw error;
  }
}

/** The elements of a name in another one, whatever namespace they are of: drawings have several. */
function within(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap(child => (child.name.endsWith(`:${name}`) ? [child] : within(child, name)));
}
