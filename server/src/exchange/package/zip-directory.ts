/** A file of a package, as the package's list tells of it. */
export interface PackedFile {
  readonly name: string;
  readonly encrypted: boolean;
  /** How it is packed: 0 not at all, 8 deflated. */
  readonly method: number;
  /** Check sum (CRC-32) of what it unpacks to. */
  readonly sum: number;
  readonly unpackedSize: number;
  readonly packed: Uint8Array;
}

const [END, END_64, LOCATOR_64, ENTRY, LOCAL] = [0x06054b50, 0x06064b50, 0x07064b50, 0x02014b50, 0x04034b50];
const END_SIZE = 22;
const MOST_COMMENT = 0xffff;
/** Stands for a number that is told elsewhere, with eight bytes. */
const ELSEWHERE = 0xffffffff;
/** Unpacked size, packed size, place. */
type Numbers = readonly [number, number, number];
const UTF8_NAME = 0x800;

/** The list at a package's end. Throws RangeError where it leads out of the bytes, or is none. */
export function packedFiles(bytes: Uint8Array): PackedFile[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const u16 = (at: number) => view.getUint16(at, true);
  const u32 = (at: number) => view.getUint32(at, true);
  const u64 = (at: number) => Number(view.getBigUint64(at, true));
  const signed = (at: number, signature: number) => {
    if (u32(at) !== signature) throw new RangeError('no such record');
    return at;
  };
  const files: PackedFile[] = [];
  let { at, count } = list();
  for (; count > 0; count--) {
    signed(at, ENTRY);
    const [flags, nameLength, extraLength] = [u16(at + 8), u16(at + 28), u16(at + 30)];
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength), (flags & UTF8_NAME) !== 0);
    const extra = at + 46 + nameLength;
    const [unpackedSize, size, local] = long([u32(at + 24), u32(at + 20), u32(at + 42)], extra, extra + extraLength);
    signed(local, LOCAL);
    const start = local + 30 + u16(local + 26) + u16(local + 28);
    if (start + size > bytes.length) throw new RangeError('cut short');
    const packed = bytes.subarray(start, start + size);
    const encrypted = (flags & 1) !== 0;
    files.push({ name, encrypted, method: u16(at + 10), sum: u32(at + 16), unpackedSize, packed });
    at = extra + extraLength + u16(at + 32);
  }
  return files;

  /** Where the list begins, and how many files it has. */
  function list(): { at: number; count: number } {
    let end = bytes.length - END_SIZE;
    while (u32(end) !== END) {
      end--;
      if (end < bytes.length - END_SIZE - MOST_COMMENT) throw new RangeError('no end');
    }
    const own = { at: u32(end + 16), count: u16(end + 10) };
    if (own.at !== ELSEWHERE && own.count !== 0xffff) return own;
    const long = signed(u64(signed(end - 20, LOCATOR_64) + 8), END_64);
    return { at: u64(long + 48), count: u64(long + 32) };
  }

  /** Sizes and place, which stand in the extra field where they are too large. */
  function long(numbers: Numbers, from: number, to: number): Numbers {
    if (!numbers.includes(ELSEWHERE)) return numbers;
    let at = from;
    while (at < to && u16(at) !== 1) at += 4 + u16(at + 2);
    at += 4;
    const next = (number: number) => {
      if (number !== ELSEWHERE) return number;
      at += 8;
      return u64(at - 8);
    };
    return [next(numbers[0]), next(numbers[1]), next(numbers[2])];
  }
}

function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  return isUtf8 ? new TextDecoder().decode(bytes) : String.fromCharCode(...bytes);
}

const POLYNOMIAL = 0xedb88320;
const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ POLYNOMIAL : sum >>> 1;
  return sum;
});

/** The check sum (CRC-32) of bytes. */
export function checkSum(bytes: Uint8Array): number {
  let sum = ~0;
  for (let i = 0; i < bytes.length; i++) sum = (sum >>> 8) ^ SUMS[(sum ^ bytes[i]!) & 0xff]!;
  return ~sum >>> 0;
}
