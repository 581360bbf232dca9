import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Decoded, decode, encode, type NotText } from './encoding.ts';

/** Reads a file as text in its own encoding. Throws what the file system throws. */
export async function readText(path: string): Promise<Decoded | NotText> {
  return decode(await readFile(path));
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
