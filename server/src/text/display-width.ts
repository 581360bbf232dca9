/** Characters that take no column of their own: marks put on the one before, and those that only steer. */
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Ranges of what Unicode calls wide or full-width (UAX #11), as far as drafts have them, each with its last character. */
const WIDE: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f], // Hangul Jamo
  [0x2e80, 0x303e], // radicals, CJK punctuation
  [0x3041, 0xa4cf], // kana, enclosed and squared, Han, Yi
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3], // Hangul
  [0xf900, 0xfaff], // compatible Han
  [0xfe10, 0xfe19], // vertical forms
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60], // full-width forms
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff], // Tangut, Khitan
  [0x1aff0, 0x1b2fb], // more kana
  [0x1f300, 0x1f64f], // emoji
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd], // Han beyond the basic plane
];

/** The first wide character of all: most of what is asked for below it are digits. */
const FIRST_WIDE = 0x1100;
/** The first of the signs that Chinese fonts print as wide as a Han character: `“`, `—`, `①`. */
const FIRST_AMBIGUOUS = 0x2010;

/**
 * How many columns of a fixed-width font a text takes: a wide character two, a combining or invisible one none, any other one. Ambiguous ones
 * (`“`, `①`) count one, as editors draw them, or as many as is said.
 */
export function displayWidth(text: string, ambiguous: 1 | 2 = 1): number {
  let width = 0;
  for (const character of text) width += widthOf(character, ambiguous);
  return width;
}

/** The same on a page: there the ambiguous ones are as wide as Han. */
export function printedWidth(text: string): number {
  return displayWidth(text, 2);
}

function widthOf(character: string, ambiguous: 1 | 2): number {
  const code = character.codePointAt(0)!;
  // Nearly all that is asked for.
  if (code >= 0x20 && code < 0x7f) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  if (NO_WIDTH.test(character)) return 0;
  if (code >= FIRST_WIDE && WIDE.some(([first, last]) => first <= code && code <= last)) return 2;
  return code >= FIRST_AMBIGUOUS ? ambiguous : 1;
}
