/**
 * Comparing text as a reader would: width, white space and punctuation set aside. Plain loops over char codes, since
 * every line and cell of a draft passes through here on each keystroke.
 */

/** Half-width form of a full-width ASCII character; any other code unit unchanged. */
export function narrow(code: number): number {
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}

/** White space as drafts have it: also U+3000, NBSP, NEL, U+2028, U+2029, zero-width characters, soft hyphens, marks of direction and the BOM. */
export function isSpace(code: number): boolean {
  // Nearly all that is asked for is Han or a digit.
  if ((code > 0x3000 && code !== 0xfeff) || (code > 0x20 && code < 0x85)) return false;
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0xad ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0xfeff ||
    code === 0
  );
}

/** What ends a line of a draft: CR, LF and the breaks that Word leaves: vertical tab, form feed, NEL, U+2028, U+2029. */
export function isLineBreak(code: number): boolean {
  // Nearly all that is asked for is Han or a digit.
  if (code > 0x2029 || (code > 0x0d && code < 0x85)) return false;
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** What stands for bytes that are no character: a converter has cut one. */
const BROKEN = 0xfffd;

function isPunctuation(code: number): boolean {
  return (
    (code >= 0x21 && code <= 0x2f) ||
    (code >= 0x3a && code <= 0x40) ||
    (code >= 0x5b && code <= 0x60) ||
    (code >= 0x7b && code <= 0x7e) ||
    code === 0xb7 ||
    code === BROKEN ||
    (code >= 0x2010 && code <= 0x205e) ||
    (code >= 0x3001 && code <= 0x303f && code !== 0x3007) ||
    (code >= 0xfe30 && code <= 0xfe4f)
  );
}

/** The text without white space, width kept: two labels that differ in nothing but white space squeeze to the same. */
export function squeeze(text: string): string {
  let clean = true;
  for (let i = 0; i < text.length; i++) {
    if (isSpace(text.charCodeAt(i))) {
      clean = false;
      break;
    }
  }
  if (clean) return text;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    if (!isSpace(text.charCodeAt(i))) out += text[i];
  }
  return out;
}

/** Half-width, no white space: `（一） 予以公开` → `(一)予以公开`. */
export function fold(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const code = narrow(text.charCodeAt(i));
    if (!isSpace(code)) out += String.fromCharCode(code);
  }
  return out;
}

/** Only what carries meaning: letters, digits and Han characters, half-width: `3.危及“三安全一稳定”` → `3危及三安全一稳定`. */
export function core(text: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Most of a draft is Han: kept as it stands, in whole runs.
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    const half = narrow(code);
    const dropped = isSpace(half) || isPunctuation(half);
    if (!dropped && half === code) continue;
    out += text.slice(from, i);
    if (!dropped) out += String.fromCharCode(half);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

const ORDINAL =
  /^[\s\u3000]*(?:[（(][一二三四五六七八九十\d１-９]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|[\d１-９]{1,2}[、.．])[\s\u3000]*/;

/** The text behind a leading ordinal (`（七）`, `一、`, `2.`); the text itself when it has none. */
export function withoutOrdinal(text: string): string {
  const found = ORDINAL.exec(text);
  return found ? text.slice(found[0].length) : text;
}

/** [from, to) of the text without white space at either end; from = to = the middle of nothing when all is white space. */
export function trimRange(text: string, from: number, to: number): [number, number] {
  let a = from;
  let b = to;
  while (a < b && isSpace(text.charCodeAt(a))) a++;
  while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
  return [a, b];
}
