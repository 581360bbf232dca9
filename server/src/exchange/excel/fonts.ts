import { ALIGNED, HIDDEN, type RunManner, STRUCK, TINIEST } from '../package/aside.ts';
import { attributeOf, childOf, isOn, settingOf, type XmlElement } from '../package/xml.ts';

/** How words in a font (`<font>`, or `<rPr>` of a run) are shown; null where plainly. A run with a font of its own has nothing of its cell's. */
export function mannerOfFont(font: XmlElement): RunManner | null {
  const size = childOf(font, 's:sz');
  const points = size === undefined ? Number.NaN : Number(attributeOf(size, 'val'));
  if (points > 0 && points <= TINIEST) return HIDDEN;
  if (isOn(font, 's:strike')) return STRUCK;
  return ALIGNED[settingOf(font, 's:vertAlign') ?? ''] ?? null;
}

/** True for a colour that is white for sure: `<color rgb="FFFFFFFF"/>`, or the ground's in the theme or the palette. */
export function isWhite(color: XmlElement | undefined): boolean {
  if (color === undefined) return false;
  const isPlain = Number(attributeOf(color, 'tint') ?? 0) === 0;
  const own = attributeOf(color, 'rgb');
  if (own !== undefined) return isPlain && /^(?:..)?FFFFFF$/i.test(own);
  return isPlain && (attributeOf(color, 'theme') === '0' || ['1', '9'].includes(attributeOf(color, 'indexed') ?? ''));
}

/** True for a fill (`<fill>`) that leaves the ground white. */
export function isWhiteFill(fill: XmlElement | undefined): boolean {
  const pattern = childOf(fill, 's:patternFill');
  if (pattern === undefined) return fill === undefined || fill.children.length === 0;
  const type = attributeOf(pattern, 'patternType') ?? 'none';
  return type === 'none' || (type === 'solid' && isWhite(childOf(pattern, 's:fgColor')));
}
