import { Unzlib, unzlibSync } from 'fflate';

/** No page's content, font or table of objects is larger (bytes). */
const LARGEST = 64 * 1024 * 1024;
const STEP = 64 * 1024;
const MODULUS = 65521;
/** Marks of a line's end before `endstream`, at most. */
const LINE_END = 2;
/** A picture is not unpacked; its description stands just before it. */
const DESCRIPTION = 600;
const PICTURE = /\/Subtype\s*\/Image/;

/**
 * What the library would do without a word: unpack what fills the memory (`swells`), or go on with what it could unpack of a damaged part (`torn`), where a
 * figure may end in its midst.
 */
export function packedStreams(bytes: Uint8Array): 'swells' | 'torn' | 'sound' {
  const text = new TextDecoder('latin1').decode(bytes);
  let torn = false;
  // What is encrypted looks packed by chance only.
  if (text.includes('/Encrypt')) return 'sound';
  for (const found of text.matchAll(/stream\r?\n/g)) {
    const start = found.index + found[0].length;
    if (!isPacked(bytes, start) || PICTURE.test(text.slice(Math.max(0, start - DESCRIPTION), start))) continue;
    const end = text.indexOf('endstream', start);
    const size = unpackedSize(bytes.subarray(start, end < 0 ? bytes.length : end));
    if (size === null) torn = true;
    else if (size > LARGEST) return 'swells';
  }
  return torn ? 'torn' : 'sound';
}

/** The head of what zlib packs. */
function isPacked(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x78 && (bytes[at]! * 256 + (bytes[at + 1] ?? 0)) % 31 === 0;
}

/** How much packed bytes hold, as far as the bound; null where they end before their end, or hold something else than was packed. */
function unpackedSize(packed: Uint8Array): number | null {
  let size = 0;
  let sum: readonly [number, number] = [1, 0];
  const take = (part: Uint8Array) => {
    size += part.length;
    sum = summed(sum, part);
  };
  try {
    // So few bytes can't hold too much.
    if (packed.length <= STEP) take(unzlibSync(packed));
    else {
      const unpacking = new Unzlib(take);
      for (let at = 0; at < packed.length && size <= LARGEST; at += STEP)
        unpacking.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
    return size > LARGEST || endsWith(packed, sum) ? size : null;
  } catch {
    return null;
  }
}

/** Adler-32, the two halves of it (RFC 1950). */
function summed([low, high]: readonly [number, number], part: Uint8Array): [number, number] {
  let [a, b] = [low, high];
  for (let i = 0; i < part.length; i++) {
    a += part[i]!;
    b += a;
    // So far neither can have grown too large for a whole number.
    if ((i & 4095) === 4095) [a, b] = [a % MODULUS, b % MODULUS];
  }
  return [a % MODULUS, b % MODULUS];
}

/** The sum stands at the end, before the line's end. */
function endsWith(packed: Uint8Array, [low, high]: readonly [number, number]): boolean {
  const wanted = [high >> 8, high & 255, low >> 8, low & 255];
  const tail = packed.subarray(-LINE_END - wanted.length);
  return Array.from({ length: LINE_END + 1 }, (_, at) => at).some(at =>
    wanted.every((byte, i) => tail[at + i] === byte),
  );
}
