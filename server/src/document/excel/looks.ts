import { FONT } from '../word/measures.ts';

/** Number formats of figures: those of 万元 show as many decimals as the draft has, 本年增/减 its plus. */
const FORMATS = ['0', '0.0', '0.00', '0.000', '0.0000', '0.00000', '0.000000', '+0;-0;0'] as const;
const WITH_PLUS = FORMATS.length - 1;

const WORDS = ['plain', 'title', 'heading', 'label', 'item'] as const;

/** How a cell looks: words by what they are, a figure by the number of its format. */
export type CellLook = (typeof WORDS)[number] | number;

/** The look of a figure that the draft writes so; `plain`: its digits. */
export function lookOfFigure(plain: string, raw: string): CellLook {
  if (/^[+＋]/.test(raw.trim())) return WITH_PLUS;
  return Math.min(plain.split('.')[1]?.length ?? 0, WITH_PLUS - 1);
}

/** A look's number in the list of cell styles. */
export function styleIndex(look: CellLook): number {
  return typeof look === 'number' ? WORDS.length + look : WORDS.indexOf(look);
}

/** Points: the report's title, its sections' headings, the tables. */
const SIZES = { title: 18, section: 14, table: 10 } as const;
/** The first number of formats that are no built-in ones. */
const OWN_FORMATS = 164;

/** The part with the styles. */
export function stylesXml(namespace: string): string {
  const fonts = (['table', 'title', 'section'] as const).map(
    use => `<font><sz val="${SIZES[use]}"/><name val="${FONT[use].name}"/><charset val="134"/></font>`,
  );
  const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
  const sides = ['left', 'right', 'top', 'bottom'].map(side).join('');
  const formats = FORMATS.map((code, i) => `<numFmt numFmtId="${OWN_FORMATS + i}" formatCode="${code}"/>`);
  const looks = [
    xf({ font: 0, frame: 0, format: 0, align: 'general' }),
    xf({ font: 1, frame: 0, format: 0, align: 'center' }),
    xf({ font: 2, frame: 0, format: 0, align: 'left' }),
    xf({ font: 0, frame: 1, format: 0, align: 'center' }),
    xf({ font: 0, frame: 1, format: 0, align: 'left' }),
    ...FORMATS.map((_, i) => xf({ font: 0, frame: 1, format: OWN_FORMATS + i, align: 'center' })),
  ];
  return (
    `<styleSheet xmlns="${namespace}">${list('numFmts', formats)}${list('fonts', fonts)}` +
    `${list('fills', ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'])}` +
    `${list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>', `<border>${sides}<diagonal/></border>`])}` +
    `${list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'])}${list('cellXfs', looks)}` +
    `${list('cellStyles', ['<cellStyle name="常规" xfId="0" builtinId="0"/>'])}</styleSheet>`
  );
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

interface Look {
  readonly font: number;
  readonly frame: number;
  readonly format: number;
  readonly align: string;
}

function xf({ font, frame, format, align }: Look): string {
  const applied = 'applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"';
  return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${frame}" xfId="0" ${applied}><alignment horizontal="${align}" vertical="center" wrapText="1"/></xf>`;
}
