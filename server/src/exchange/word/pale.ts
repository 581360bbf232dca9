import { attributeOf, childOf, settingOf, type XmlElement } from '../package/xml.ts';

/** Where an element of a name has its properties, of those that may have a ground of their own. */
const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['w:r', 'w:rPr'],
  ['w:p', 'w:pPr'],
  ['w:tc', 'w:tcPr'],
  ['w:tbl', 'w:tblPr'],
]);

/** True for a run whose own format is white, where no ground is put behind it as far as its table goes; a style may put one there. */
export function isWhiteOnWhite(run: XmlElement): boolean {
  const format = childOf(run, 'w:rPr');
  if (!isWhite(settingOf(format, 'w:color'))) return false;
  if (!['none', 'white', undefined].includes(settingOf(format, 'w:highlight'))) return false;
  for (let at: XmlElement | null = run; at !== null; at = at.parent) {
    const ground = childOf(childOf(at, PROPERTIES.get(at.name) ?? ''), 'w:shd');
    if (ground !== undefined && !isWhiteGround(ground)) return false;
    if (at.name === 'w:tbl') break;
  }
  return true;
}

function isWhite(color: string | undefined): boolean {
  return color?.toUpperCase() === 'FFFFFF';
}

function isWhiteGround(ground: XmlElement): boolean {
  const fill = attributeOf(ground, 'fill') ?? 'auto';
  return ['clear', 'nil'].includes(attributeOf(ground, 'val') ?? 'clear') && (fill === 'auto' || isWhite(fill));
}
