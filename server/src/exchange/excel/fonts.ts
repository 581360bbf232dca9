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
