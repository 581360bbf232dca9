/** In what a position's `character` counts. The engine counts UTF-16 units. */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32';

const KNOWN: ReadonlySet<string | undefined> = new Set<PositionEncoding>(['utf-8', 'utf-16', 'utf-32']);

/** Of the encodings that a client offers the first that is known, since it names first what it likes best; utf-16 where it says nothing. */
export function negotiatedEncoding(offered: readonly (string | undefined)[]): PositionEncoding {
  const isKnown = (name: string | undefined): name is PositionEncoding => KNOWN.has(name);
  return offered.find(isKnown) ?? 'utf-16';
}

/** How many units of an encoding the text in front of an offset takes, and the other way round. */
export interface UnitIndex {
  unitsAt(offset: number): number;
  /** The offset behind so many units; where they end within a character, the one in front of it. */
  offsetOf(units: number): number;
}

/** How far apart the places are of which the count is kept. */
const STEP = 256;

/** Counts a text once; what is asked afterwards takes some steps only, however long its lines are. */
export function unitIndex(text: string, encoding: 'utf-8' | 'utf-32'): UnitIndex {
  const unitsOf = encoding === 'utf-8' ? bytesAt : charactersAt;
  const kept = new Uint32Array(Math.ceil(text.length / STEP) + 1);
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    if (i % STEP === 0) kept[i / STEP] = sum;
    sum += unitsOf(text, i);
  }
  return {
    unitsAt(offset) {
      const mark = Math.floor(offset / STEP);
      let units = mark * STEP < text.length ? kept[mark]! : sum;
      for (let i = mark * STEP; i < offset && i < text.length; i++) units += unitsOf(text, i);
      return units;
    },
    offsetOf(units) {
      let [low, high] = [0, Math.ceil(text.length / STEP)];
      while (low + 1 < high) {
        const middle = (low + high) >> 1;
        if (kept[middle]! <= units) low = middle;
        else high = middle;
      }
      let [offset, rest] = [low * STEP, units - kept[low]!];
      while (offset < text.length && unitsOf(text, offset) <= rest) rest -= unitsOf(text, offset++);
      return offset;
    },
  };
}

/** The offset behind so many units of a short text, of which nothing is kept; where they end within a character, the one in front of it. */
export function offsetBehind(text: string, units: number, encoding: 'utf-8' | 'utf-32'): number {
  const unitsOf = encoding === 'utf-8' ? bytesAt : charactersAt;
  let [offset, rest] = [0, Math.max(0, units)];
  while (offset < text.length && unitsOf(text, offset) <= rest) rest -= unitsOf(text, offset++);
  return offset;
}

/** Bytes that a UTF-16 unit takes in UTF-8. Of a pair the first takes all; a half by itself is sent as U+FFFD. */
function bytesAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  if (isSecondOfPair(text, index)) return 0;
  return text.codePointAt(index)! > 0xffff ? 4 : 3;
}

function charactersAt(text: string, index: number): number {
  return isSecondOfPair(text, index) ? 0 : 1;
}

function isSecondOfPair(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xdc00 && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800;
}
