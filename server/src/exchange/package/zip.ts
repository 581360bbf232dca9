import { Inflate, inflateSync, zipSync } from 'fflate';
import { Refused, UnreadableFile } from '../draft.ts';
import { checkSum, type PackedFile, packedFiles } from './zip-directory.ts';

/** The parts of a package by their names, in the file's order. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Word files of reports have a dozen parts, those with many pictures some hundred. */
const MOST_PARTS = 4000;
/** Bytes of all parts together when unpacked; more is a zip bomb, not a report. */
const MOST_UNPACKED = 256 * 1024 * 1024;
/** XML packs to a twentieth; what packs far better is made to fill the memory. A small part may. */
const MOST_RATIO = 250;
const SMALL_PART = 1024 * 1024;

const DAMAGED = '文件已损坏或不完整，无法读取；请用 Word、Excel 或 WPS 打开后另存一份再用';

/**
 * Unpacks the wanted parts of a package whose sizes are bounded before anything is unpacked: to read a text no picture is needed. A part that is
 * not what the package's own check sum says is damaged, though it can be read. Throws UnreadableFile.
 */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean = () => true): Parts {
  const files = listed(bytes);
  const seen = new Set<string>();
  let total = 0;
  for (const { name, encrypted, packed, unpackedSize } of files) {
    if (seen.has(name)) throw new UnreadableFile(`压缩包里有两个“${name}”，不知道以哪个为准，不予读取`);
    seen.add(name);
    if (isTrick(name)) throw new UnreadableFile('压缩包里有不正常的文件名，不予读取');
    if (encrypted) throw new UnreadableFile('压缩包加了密码，无法读取；请用 Word、Excel 或 WPS 打开后另存一份再用');
    total += unpackedSize;
    const isBomb = unpackedSize > SMALL_PART && unpackedSize > packed.length * MOST_RATIO;
    if (isBomb || total > MOST_UNPACKED || seen.size > MOST_PARTS)
      throw new UnreadableFile('解压后过大，可能是恶意文件，不予读取');
  }
  const wanted = files.filter(({ name }) => !name.endsWith('/') && isWanted(name));
  return new Map(wanted.map(file => [file.name, unpacked(file)]));
}

function listed(bytes: Uint8Array): readonly PackedFile[] {
  try {
    return packedFiles(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableFile(DAMAGED);
    throw error;
  }
}

/** Packed bytes that are unpacked at once, as most parts are: at the very most they come to 32 MB. */
const STEP = 32 * 1024;

function unpacked({ method, packed, unpackedSize, sum }: PackedFile): Uint8Array {
  const whole = method === STORED ? packed : method === DEFLATED ? inflated(packed, unpackedSize) : null;
  if (whole === null || whole.length !== unpackedSize || checkSum(whole) !== sum) throw new UnreadableFile(DAMAGED);
  return whole;
}

const STORED = 0;
const DEFLATED = 8;

/** Null where it is nothing that was packed. Of a part that is larger than it says no more than a step is unpacked; it is given back larger, too. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    if (packed.length > STEP) return inflatedBySteps(packed, size);
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    return null;
  }
}

function inflatedBySteps(packed: Uint8Array, size: number): Uint8Array | null {
  const whole = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate(chunk => {
    if (length + chunk.length <= size) whole.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length && length <= size; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  return length === size ? whole : null;
}

/** A name that leaves the package's own folders, or that no folder can hold. */
function isTrick(name: string): boolean {
  return name === '' || name === '__proto__' || /^\/|[\\\0]|(?:^|\/)\.\.(?:\/|$)/.test(name);
}

/** Word dates all parts so: a package has no dates of its own. */
const NO_DATE = new Date(1980, 0, 1);

const DAMAGED_BESIDE = '文件里另有损坏的部分，写不回去；请在 Word 或 Excel 中打开后另存一份再用';

/** The package with some parts written anew or added, all others as they are, in their order. Throws Refused where one of these is damaged. */
export function repacked(bytes: Uint8Array, changed: ReadonlyMap<string, string>): Uint8Array {
  let parts: Parts;
  try {
    parts = unpack(bytes);
  } catch (error) {
    // What was read was whole; what was not even looked at can't be carried over.
    if (error instanceof UnreadableFile) throw new Refused(DAMAGED_BESIDE);
    throw error;
  }
  return packed([...parts, ...encoded(changed)]);
}

/** A new package of these parts, in their order. */
export function newPackage(parts: ReadonlyMap<string, string>): Uint8Array {
  return packed(encoded(parts));
}

function encoded(parts: ReadonlyMap<string, string>): [string, Uint8Array][] {
  return [...parts].map(([name, xml]) => [name, new TextEncoder().encode(xml)]);
}

function packed(parts: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: NO_DATE });
}
