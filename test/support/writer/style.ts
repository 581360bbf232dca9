import type { Random } from '../random.ts';
import type { Eol } from './paper.ts';

export type Brackets = 'full' | 'half';

/** How one clerk writes: the same through a whole draft. */
export interface Style {
  readonly eol: Eol;
  readonly brackets: Brackets;
  /** What stands between `1` and `属于国家秘密`. */
  readonly ordinalMark: '.' | '．' | '、' | '. ';
  /** A space behind `（一）`. */
  readonly groupSpace: boolean;
  readonly heading: 'plain' | 'dot' | 'part' | 'markdown' | 'bold' | 'spaced';
  readonly title: 'one-line' | 'two-lines' | 'page-header';
  /** Empty lines between paragraphs. */
  readonly gap: '' | '\n';
  readonly digits: 'plain' | 'full-width' | 'grouped';
  /** 总计 in the first header row of 表三, as some copies have it. */
  readonly totalOnTop: boolean;
  readonly cornerNote: boolean;
}

export interface Fixed {
  readonly eol?: Eol;
  readonly brackets?: Brackets;
  readonly digits?: Style['digits'];
}

export function randomStyle(r: Random, fixed: Fixed): Style {
  return {
    eol: fixed.eol ?? r.pick(['\n', '\n', '\r\n', '\r']),
    brackets: fixed.brackets ?? r.pick(['full', 'half']),
    ordinalMark: r.pick(['.', '.', '. ', '．', '、']),
    groupSpace: r.chance(0.3),
    heading: r.pick(['plain', 'plain', 'dot', 'part', 'markdown', 'bold', 'spaced']),
    title: r.pick(['one-line', 'one-line', 'two-lines', 'page-header']),
    gap: r.pick(['', '\n']),
    digits: fixed.digits ?? 'plain',
    totalOnTop: r.chance(0.3),
    cornerNote: r.chance(0.9),
  };
}

/** A label of the form as this clerk writes it. */
export function styled(label: string, style: Style): string {
  let text = label.replace(/^(\d)\./, `$1${style.ordinalMark}`);
  if (style.groupSpace) text = text.replace(/^(（[一二三四五六七]）)/, '$1 ');
  return style.brackets === 'full' ? text : text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('：', ':');
}

/** A figure as this clerk writes it: `1234`, `１２３４` or `1,234`. */
export function digits(plain: string, style: Style): string {
  if (style.digits === 'full-width') {
    return plain.replace(/\d/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).replace('.', '．');
  }
  if (style.digits === 'grouped') return plain.replace(/^\d+/, whole => whole.replace(/\B(?=(\d{3})+$)/g, ','));
  return plain;
}
