import { toChineseNumber } from '../../text/numerals.ts';

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const LEGAL = [...'零壹贰叁肆伍陆柒捌玖'];
const FIRST_CIRCLED = 0x2460;
const MOST_CIRCLED = 20;
const LETTERS = 26;

/** A number of a list as Word shows it in one of its formats (`w:numFmt`); those that no Chinese report has are shown in digits. */
export function formatNumber(value: number, format: string): string {
  if (value < 0 || value > 9999) return String(value);
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographDigital':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return toChineseNumber(value);
    case 'chineseLegalSimplified':
      return value < LEGAL.length ? LEGAL[value]! : String(value);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= MOST_CIRCLED ? String.fromCharCode(FIRST_CIRCLED + value - 1) : String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}

/** Word goes on with `aa`, `bb` behind `z`. */
function letters(value: number): string {
  if (value < 1) return String(value);
  const letter = String.fromCharCode(0x61 + ((value - 1) % LETTERS));
  return letter.repeat(Math.ceil(value / LETTERS));
}

function roman(value: number): string {
  let left = value;
  let out = '';
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      out += sign;
      left -= worth;
    }
  }
  return out;
}
