import { attributeOf, childOf, settingOf, type XmlElement } from '../package/xml.ts';
import { inherited } from './style-chains.ts';

/** Where an element of a name has its properties, of those that may have a ground of their own, and what names its style there. */
const PROPERTIES: ReadonlyMap<string, readonly [format: string, style: string]> = new Map([
  ['w:r', ['w:rPr', 'w:rStyle']],
  ['w:p', ['w:pPr', 'w:pStyle']],
  ['w:tc', ['w:tcPr', '']],
  ['w:tbl', ['w:tblPr', 'w:tblStyle']],
]);
const WHITE = 'FFFFFF';
const AUTO = 'AUTO';
const COLOUR = /^[0-9A-F]{6}$/;

/** True for a run whose own format has the colour of what is put behind it, white where nothing is. */
export type IsPale = (run: XmlElement) => boolean;

/** Tells it; of no run behind which a style of the file may put something, be it for some rows of a table only. */
export function paleBy(styles: XmlElement | null): IsPale {
  const grounded = inherited(
    styles,
    style => (hasGround(style) ? true : undefined),
    () => true,
  );
  return run => {
    const format = childOf(run, 'w:rPr');
    const colour = settingOf(format, 'w:color')?.toUpperCase() ?? '';
    if (!COLOUR.test(colour) || (settingOf(format, 'w:highlight') ?? 'none') !== 'none') return false;
    return colour === groundBehind(run, grounded);
  };
}

/** True for a style that puts something behind words. */
function hasGround(element: XmlElement): boolean {
  if (element.name === 'w:shd') return groundOf(element) !== AUTO;
  return element.children.some(hasGround);
}

/** The colour behind a run; null where it is a pattern, or a style's. */
function groundBehind(run: XmlElement, grounded: ReadonlyMap<string, boolean>): string | null {
  for (let at: XmlElement | null = run; at !== null; at = at.parent) {
    const [name, styled] = PROPERTIES.get(at.name) ?? [];
    if (name === undefined || styled === undefined) continue;
    const format = childOf(at, name);
    const shade = childOf(format, 'w:shd');
    const ground = shade === undefined ? AUTO : groundOf(shade);
    if (ground !== AUTO) return ground;
    if (styled !== '' && grounded.has(settingOf(format, styled) ?? '')) return null;
  }
  return WHITE;
}

/** The colour of a ground, `AUTO` for none; null for a pattern. */
function groundOf(shade: XmlElement): string | null {
  if (!['clear', 'nil'].includes(attributeOf(shade, 'val') ?? 'clear')) return null;
  return (attributeOf(shade, 'fill') ?? AUTO).toUpperCase();
}
