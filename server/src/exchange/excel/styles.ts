import type { RunManner } from '../package/aside.ts';
import { attributeOf, childOf, parseXml, type XmlElement } from '../package/xml.ts';
import { colourOf, groundOf, mannerOfFont } from './fonts.ts';
import { formatCode } from './number-shown.ts';

/** What is asked of a cell's style. */
export interface CellStyle {
  /** The code of its number format. */
  readonly format: string;
  /** True where it has lines round it: then it is a cell of a table though nothing stands in it. */
  readonly framed: boolean;
  /** How its font shows words; null where plainly. */
  readonly manner: RunManner | null;
  /** The colours of its font and its ground (`fonts.ts`); null where they are not told. */
  readonly colour: string | null;
  readonly ground: string | null;
}

const NO_STYLE: CellStyle = { format: 'General', framed: false, manner: null, colour: null, ground: null };

/** The styles by the numbers that cells call them by. `source`: that of the part with the styles; null where there is none. */
export function cellStyles(source: string | null): (index: string | undefined) => CellStyle {
  if (source === null) return () => NO_STYLE;
  const root = parseXml(source);
  const items = (name: string): readonly XmlElement[] => childOf(root, name)?.children ?? [];
  const codes = new Map(
    items('s:numFmts').map(f => [Number(attributeOf(f, 'numFmtId')), attributeOf(f, 'formatCode') ?? '']),
  );
  const framed = items('s:borders').map(border =>
    border.children.some(side => attributeOf(side, 'style') !== undefined),
  );
  const fonts = items('s:fonts').map(font => ({
    manner: mannerOfFont(font),
    colour: colourOf(childOf(font, 's:color')),
  }));
  const grounds = items('s:fills').map(groundOf);
  const styles = items('s:cellXfs').map(
    (xf): CellStyle => ({
      format: formatCode(Number(attributeOf(xf, 'numFmtId') ?? 0), codes),
      framed: framed[Number(attributeOf(xf, 'borderId') ?? 0)] ?? false,
      ...(fonts[Number(attributeOf(xf, 'fontId') ?? 0)] ?? { manner: null, colour: null }),
      ground: grounds.length === 0 ? groundOf(undefined) : (grounds[Number(attributeOf(xf, 'fillId') ?? 0)] ?? null),
    }),
  );
  return index => styles[Number(index ?? 0)] ?? NO_STYLE;
}
