import { deflateRawSync } from 'node:zlib';
import { checkSum } from '../../server/src/exchange/package/zip-directory.ts';

/** Midnight of 1 January 1980, the first that a package can tell. */
const FIRST_DAY = 0x21;
/** Names are UTF-8. */
const UTF8 = 0x800;

/**
 * Files packed as a ZIP package by Node.js itself: tests pack thousands of small ones, and a packer in JavaScript makes room for a large one each time.
 */
export function zipped(files: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const letters = Buffer.from(name, 'utf8');
    const shared = sharedHead(content, packed, letters);
    const local = Buffer.concat([bytes32(0x04034b50), shared, letters]);
    const entry = Buffer.concat([bytes32(0x02014b50), bytes16(20), shared, Buffer.alloc(10), bytes32(at), letters]);
    parts.push(local, packed);
    list.push(entry);
    at += local.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const count = bytes16(files.length);
  const end = [bytes32(0x06054b50), bytes32(0), count, count, bytes32(directory.length), bytes32(at), bytes16(0)];
  return new Uint8Array(Buffer.concat([...parts, directory, ...end]));
}

/** What stands alike before a file and in the list: version, flags, way, time, day, check sum, sizes, lengths of the name and of what else is told. */
function sharedHead(content: Uint8Array, packed: Uint8Array, name: Uint8Array): Buffer {
  const numbers = [20, UTF8, 8, 0, FIRST_DAY].map(bytes16);
  const sizes = [checkSum(content), packed.length, content.length].map(bytes32);
  return Buffer.concat([...numbers, ...sizes, bytes16(name.length), bytes16(0)]);
}

function bytes16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function bytes32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
