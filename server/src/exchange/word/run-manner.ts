import { ALIGNED, HIDDEN, type RunManner, STRUCK, TINIEST } from '../package/aside.ts';
import { attributeOf, childOf, isOn, settingOf, type XmlElement } from '../package/xml.ts';
import { inherited } from './style-chains.ts';

/** How a run is shown, in a paragraph; null where plainly. */
export type MannerOf = (run: XmlElement, paragraph: XmlElement) => RunManner | null;

/** What a format says of it; absent where it says nothing. */
interface Format {
  readonly vanish?: boolean;
  readonly strike?: boolean;
  readonly dstrike?: boolean;
  readonly align?: string;
  /** In half-points. */
  readonly position?: number;
  readonly size?: number;
}

const NOTHING: Format = {};
const RAISED: RunManner = { how: 'raised', moved: true };
const LOWERED: RunManner = { how: 'lowered', moved: true };
/** Half-points by which words are moved that a reader takes for raised ones. */
const FAR = 4;

/** What of a part of styles may change it, or the ground behind words (`pale.ts`): no more need be read. */
export const CHANGES_MANNER = /:(?:vanish|d?strike|vertAlign|position|sz|shd)[\s/>]/;

/** Tells it by a run's own format, by the styles of the run, its paragraph and its table, and by what the document says of all. */
export function mannersBy(styles: XmlElement | null): MannerOf {
  const styled = inherited(styles, ownFormat, (own, base) => ({ ...base, ...own }));
  const all = formatIn(childOf(childOf(childOf(styles ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
  const usual = new Map(
    (styles?.children ?? []).filter(isUsual).map(s => [attributeOf(s, 'type'), attributeOf(s, 'styleId')]),
  );
  const ofStyle = (id: string | undefined) => (id === undefined ? undefined : styled.get(id)) ?? NOTHING;
  // A report has some ten thousand runs in a few styles: what those come to is worked out once, and a paragraph's are asked for once.
  const known = new Map<Format, Map<Format, Map<Format, Format>>>();
  let last: { readonly paragraph: XmlElement; readonly layers: readonly [Format, Format] } | null = null;
  const layersOf = (paragraph: XmlElement): readonly [Format, Format] => {
    const table = tableAround(paragraph);
    const cell = table && ofStyle(settingOf(childOf(table, 'w:tblPr'), 'w:tblStyle') ?? usual.get('table'));
    return [cell ?? NOTHING, ofStyle(settingOf(childOf(paragraph, 'w:pPr'), 'w:pStyle') ?? usual.get('paragraph'))];
  };
  return (run, paragraph) => {
    const properties = childOf(run, 'w:rPr');
    const own = formatIn(properties);
    if (styled.size === 0 && all === NOTHING) return own === NOTHING ? null : mannerOf(own);
    if (last?.paragraph !== paragraph) last = { paragraph, layers: layersOf(paragraph) };
    const [cell, block] = last.layers;
    const word = ofStyle(settingOf(properties, 'w:rStyle'));
    const layers = [cell, block, word];
    const byBlock = kept(known, cell, () => new Map<Format, Map<Format, Format>>());
    const byWord = kept(byBlock, block, () => new Map<Format, Format>());
    const styles = kept(byWord, word, () => ({
      ...all,
      ...Object.assign({}, ...layers),
      ...switched(all, layers),
    }));
    return mannerOf(own === NOTHING ? styles : { ...styles, ...own });
  };
}

/** What a map has for a key; made where it has none. */
function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

/** Of what styles switch on, one takes away what another gives; what the document says of all none does. */
function switched(all: Format, layers: readonly Format[]): Format {
  const isOnIn = (name: 'vanish' | 'strike') => all[name] || layers.filter(layer => layer[name]).length % 2 === 1;
  return { vanish: isOnIn('vanish'), strike: isOnIn('strike') };
}

/** A style that holds where none is named. */
function isUsual(style: XmlElement): boolean {
  return ['1', 'true', 'on'].includes(attributeOf(style, 'default') ?? '');
}

/** The table that a paragraph stands in; a text box in it is no part of it. */
function tableAround({ parent }: XmlElement): XmlElement | undefined {
  let at = parent;
  while (at !== null && at.name !== 'w:tbl' && at.name !== 'w:txbxContent') at = at.parent;
  return at?.name === 'w:tbl' ? at : undefined;
}

/** True for a run's own format by which its words are seen as all others are. */
export function isPlainFormat(properties: XmlElement | undefined): boolean {
  return mannerOf(formatIn(properties)) === null;
}

function mannerOf({ vanish, strike, dstrike, align = '', position = 0, size }: Format): RunManner | null {
  if (vanish || (size !== undefined && size > 0 && size <= 2 * TINIEST)) return HIDDEN;
  if (strike || dstrike) return STRUCK;
  return ALIGNED[align] ?? (position >= FAR ? RAISED : position <= -FAR ? LOWERED : null);
}

/** Undefined for a style that says nothing of it. */
function ownFormat(style: XmlElement): Format | undefined {
  const format = formatIn(childOf(style, 'w:rPr'));
  return format === NOTHING ? undefined : format;
}

function formatIn(properties: XmlElement | undefined): Format {
  let format: Format = NOTHING;
  if (properties === undefined) return format;
  for (const child of properties.children) {
    const own = settingIn(properties, child);
    if (own !== null) format = format === NOTHING ? own : { ...format, ...own };
  }
  return format;
}

function settingIn(properties: XmlElement, child: XmlElement): Format | null {
  switch (child.name) {
    case 'w:vanish':
      return { vanish: isOn(properties, child.name) };
    case 'w:strike':
      return { strike: isOn(properties, child.name) };
    case 'w:dstrike':
      return { dstrike: isOn(properties, child.name) };
    case 'w:vertAlign':
      return { align: attributeOf(child, 'val') ?? '' };
    case 'w:position':
      return { position: halfPoints(attributeOf(child, 'val')) };
    case 'w:sz':
      return { size: halfPoints(attributeOf(child, 'val')) };
    default:
      return null;
  }
}

/** `6`, or `3pt`; no number for what is neither. */
function halfPoints(written = ''): number {
  const [, digits, points] = /^(-?\d{1,6}(?:\.\d{1,6})?)(pt)?$/.exec(written) ?? [];
  return Number(digits) * (points === undefined ? 1 : 2);
}
