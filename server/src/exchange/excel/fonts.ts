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

/** White, as `colourOf` has it. */
const WHITE = 'FFFFFF';

/** A colour (`<color rgb="FFFFFFFF"/>`) in letters by which it can be told whether another is the same; null for none that is said. */
export function colourOf(color: XmlElement | undefined): string | null {
  if (color === undefined) return null;
  const [rgb, theme, indexed] = ['rgb', 'theme', 'indexed'].map(name => attributeOf(color, name));
  if (rgb === undefined && theme === undefined && indexed === undefined) return null;
  const tint = Number(attributeOf(color, 'tint') ?? 0);
  const isGround = theme === '0' || indexed === '1' || indexed === '9';
  const own = rgb !== undefined ? rgb.slice(-6).toUpperCase() : isGround ? WHITE : `${theme} ${indexed}`;
  return tint === 0 ? own : `${own} ${tint}`;
}

/** The colour of what a fill (`<fill>`) puts behind words; white without one, null for a pattern. */
export function groundOf(fill: XmlElement | undefined): string | null {
  const pattern = childOf(fill, 's:patternFill');
  if (pattern === undefined) return fill === undefined || fill.children.length === 0 ? WHITE : null;
  const type = attributeOf(pattern, 'patternType') ?? 'none';
  if (type === 'none') return WHITE;
  return type === 'solid' ? colourOf(childOf(pattern, 's:fgColor')) : null;
}
