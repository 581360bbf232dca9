/**
 * True for what no reader sees within a word, so that it parts no figures and no cells: soft hyphens, zero-width characters, joiners, marks of direction,
 * variation selectors, the BOM. Who compares words takes each of them for white space (`isSpace`).
 */
export function isUnseen(code: number): boolean {
  // Nearly all that is asked for is Han or a digit.
  if (code < 0xad || (code > 0x2060 && code < 0xfe00)) return false;
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x2060 ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

/** The text as it is read. Nearly none has anything unseen. */
export function withoutUnseen(text: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isUnseen(text.charCodeAt(i))) continue;
    out += text.slice(from, i);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}
