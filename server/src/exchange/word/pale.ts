import { attributeOf, childOf, settingOf, type XmlElement } from '../package/xml.ts';

/** Where an element of a name has its properties, of those that may have a ground of their own. */
const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['w:r', 'w:rPr'],
  ['w:p', 'w:pPr'],
  ['w:tc', 'w:tcPr'],
  ['w:tbl', 'w:tblPr'],
]);
const WHITE = 'FFFFFF';
const COLOUR = /^[0-9A-F]{6}$/;

/** True for a run whose own format has the colour of what is put behind it white where nothing is; a style may put something there. */
export function isPale(run: XmlElement): boolean {
  const format = childOf(run, 'w:rPr');
  const colour = settingOf(format, 'w:color')?.toUpperCase() ?? '';
  const highlight = settingOf(format, 'w:highlight') ?? 'none';
  return COLOUR.test(colour) && highlight === 'none' && colour === groundBehind(run);
}

/** The colour behind a run; null where it is a pattern. */
function groundBehind(run: XmlElement): string | null {
  for (let at: XmlElement | null = run; at !== null; at = at.parent) {
    const shade = childOf(childOf(at, PROPERTIES.get(at.name) ?? ''), 'w:shd');
    const fill = shade === undefined ? 'AUTO' : (attributeOf(shade, 'fill') ?? 'auto').toUpperCase();
    if (shade !== undefined && !['clear', 'nil'].includes(attributeOf(shade, 'val') ?? 'clear')) return null;
    if (fill !== 'AUTO') return fill;
  }
  return WHITE;
}
