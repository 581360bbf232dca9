import { unzipSync, zipSync } from 'fflate';
import { UnreadableFile } from '../draft.ts';

/** The parts of a package by their names, in the file's order. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Word files of reports have a dozen parts, those with many pictures some hundred. */
const MOST_PARTS = 4000;
/** Bytes of all parts together when unpacked; more is a zip bomb, not a report. */
const MOST_UNPACKED = 256 * 1024 * 1024;
/** XML packs to a twentieth; what packs far better is made to fill the memory. A small part may. */
const MOST_RATIO = 250;
const SMALL_PART = 1024 * 1024;

const DAMAGED = '文件已损坏或不完整，无法读取；请在 Word 中打开后另存一份再用';

/**
 * Unpacks the wanted parts of a package whose sizes are bounded before anything is unpacked: to read a text no picture is needed. Throws
 * UnreadableFile.
 */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean = () => true): Parts {
  const seen = new Set<string>();
  let total = 0;
  const filter = ({ name, size, originalSize }: { name: string; size: number; originalSize: number }) => {
    if (seen.has(name)) throw new UnreadableFile(`压缩包里有两个“${name}”，不知道以哪个为准，不予读取`);
    seen.add(name);
    if (isTrick(name)) throw new UnreadableFile('压缩包里有不正常的文件名，不予读取');
    total += originalSize;
    const isBomb = originalSize > SMALL_PART && originalSize > size * MOST_RATIO;
    if (isBomb || total > MOST_UNPACKED || seen.size > MOST_PARTS)
      throw new UnreadableFile('解压后过大，可能是恶意文件，不予读取');
    return !name.endsWith('/') && isWanted(name);
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(DAMAGED);
  }
}

/** A name that leaves the package's own folders, or that no folder can hold. */
function isTrick(name: string): boolean {
  return name === '' || name === '__proto__' || /^\/|[\\\0]|(?:^|\/)\.\.(?:\/|$)/.test(name);
}

/** Word dates all parts so: a package has no dates of its own. */
const NO_DATE = new Date(1980, 0, 1);

/** The package with some parts written anew or added, all others as they are, in their order. */
export function repacked(bytes: Uint8Array, changed: ReadonlyMap<string, string>): Uint8Array {
  const written = [...changed].map(([name, xml]) => [name, new TextEncoder().encode(xml)] as const);
  return zipSync(Object.fromEntries([...unpack(bytes), ...written]), { level: 6, mtime: NO_DATE });
}
