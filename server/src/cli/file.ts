import { randomBytes } from 'node:crypto';
import { access, constants, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { MOST_BYTES_READ } from '../text/draft-files.ts';
import { type Decoded, decode, encode, type NotText } from './encoding.ts';

/** Reads a file as text in its own encoding; a device, a pipe and a file that is too large are none. Throws what the file system throws. */
export async function readText(path: string): Promise<Decoded | NotText> {
  const info = await stat(path);
  if (!info.isFile()) return notText('不是普通文件，没有读取');
  // What the system makes up while it is read has no size, and may never end.
  if (info.size === 0) return decode(new Uint8Array());
  return tooLarge(info.size) ?? decode(await readFile(path));
}

/** Why so many bytes are not read; null where they are. */
export function tooLarge(bytes: number): NotText | null {
  if (bytes <= MOST_BYTES_READ) return null;
  return notText(`有 ${Math.ceil(bytes / MEGABYTE)} MB，太大，没有检查（最多 ${MOST_BYTES_READ / MEGABYTE} MB）`);
}

const MEGABYTE = 1024 * 1024;

function notText(reason: string): NotText {
  return { kind: 'not-text', reason };
}

/**
 * Writes the text back in the file's own encoding, whole or not at all: into a new file beside the old one, which is then
 * moved over it. Follows links and keeps the permissions. Returns why nothing was written, as a Chinese clause, or null
 * when all is well. Throws what the file system throws.
 */
export async function writeText(path: string, text: string, was: Decoded): Promise<string | null> {
  if (!was.lossless) return '文件中有无法识别的字节，为免损坏原文，没有写回';
  const bytes = encode(text, was);
  if (!bytes) return '改正后的文字在文件原有的编码中写不出来，没有写回';
  const target = await realpath(path);
  const { mode } = await stat(target);
  if (!(await isWritable(target, mode))) return '文件是只读的，没有写回';
  const draft = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
  try {
    const handle = await open(draft, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, target);
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw error;
  }
  return null;
}

const ANYBODY_WRITES = 0o222;

/** Moving a new file over an old one asks for no leave to write that one, and an administrator needs none. */
async function isWritable(path: string, mode: number): Promise<boolean> {
  if ((mode & ANYBODY_WRITES) === 0) return false;
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}
