/**
 * Node decodes GB18030 but does not encode it. The reverse table is made from the decoder itself, once, when a file in
 * that encoding is first written back, so that what was read is what is written.
 */
const LINEAR_FIRST = 0x10000;
const LINEAR_BASE = (0x90 - 0x81) * 12600;

/** Code point → bytes as one number (one, two or four bytes, big end first). */
let table: Map<number, number> | undefined;

/** The text as GB18030 bytes. Every character has a code there; lone surrogates become those of U+FFFD. */
export function encodeGb18030(text: string): Uint8Array {
  table ??= buildTable();
  const bytes = new Uint8Array(text.length * 4);
  let at = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    const code =
      point < 0x80 ? point : point >= LINEAR_FIRST ? fourByte(LINEAR_BASE + point - LINEAR_FIRST) : table.get(point);
    at = push(bytes, at, code ?? table.get(0xfffd)!);
  }
  return bytes.slice(0, at);
}

/** The four bytes of the code with this index, counted from 0x81308130. */
function fourByte(index: number): number {
  const fourth = 0x30 + (index % 10);
  const third = 0x81 + (Math.floor(index / 10) % 126);
  const second = 0x30 + (Math.floor(index / 1260) % 10);
  const first = 0x81 + Math.floor(index / 12600);
  return ((first << 24) | (second << 16) | (third << 8) | fourth) >>> 0;
}

function push(bytes: Uint8Array, at: number, code: number): number {
  let next = at;
  for (let shift = code > 0xffff ? 24 : code > 0xff ? 8 : 0; shift >= 0; shift -= 8) bytes[next++] = code >>> shift;
  return next;
}

function* bmpCodes(): Generator<number> {
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) yield (lead << 8) | trail;
  }
  for (let index = 0; index < 39420; index++) yield fourByte(index);
}

/** Decodes every code of the basic plane in one go, a line each; where two codes give one character the shorter wins. */
function buildTable(): Map<number, number> {
  const codes = [...bmpCodes()];
  const bytes = new Uint8Array(codes.length * 5);
  let at = 0;
  for (const code of codes) {
    at = push(bytes, at, code);
    bytes[at++] = 0x0a;
  }
  const characters = new TextDecoder('gb18030').decode(bytes.subarray(0, at)).split('\n');
  const result = new Map<number, number>();
  characters.forEach((character, index) => {
    const point = character.codePointAt(0);
    const single = point !== undefined && character.length === 1;
    if (single && !result.has(point)) result.set(point, codes[index]!);
  });
  return result;
}
