import { randomBytes } from 'node:crypto';
import { access, constants, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refused, UnreadableFile } from '../exchange/draft.ts';
import { MOST_BYTES_READ } from '../text/draft-files.ts';

/** Reads a file. Throws UnreadableFile for a device, a pipe and a file that is too large, else what the file system throws. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const info = await stat(path);
  if (!info.isFile()) throw new UnreadableFile('不是普通文件，没有读取');
  // What the system makes up while it is read has no size, and may never end.
  if (info.size === 0) return new Uint8Array();
  refuseTooLarge(info.size);
  return readFile(path);
}

/** Throws UnreadableFile where so many bytes are not read. */
export function refuseTooLarge(bytes: number): void {
  if (bytes <= MOST_BYTES_READ) return;
  const [size, most] = [Math.ceil(bytes / MEGABYTE), MOST_BYTES_READ / MEGABYTE];
  throw new UnreadableFile(`有 ${size} MB，太大，没有检查（最多 ${most} MB）`);
}

const MEGABYTE = 1024 * 1024;

/**
 * Writes a file anew, whole or not at all: into a new file beside the old one, which is then moved over it. Follows links and keeps the
 * permissions. Throws Refused for a file that may only be read, else what the file system throws.
 */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  if (!(await isWritable(target, mode))) throw new Refused('文件是只读的，没有写回');
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
