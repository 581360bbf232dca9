import { lstat, mkdir, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { Refused, UnreadableFile } from '../exchange/draft.ts';
import { copiedFrom } from '../text/draft-files.ts';
import type { Host } from './outcome.ts';
import { absolute, reasonOf } from './paths.ts';

/** Where the copies of Word files go. */
export interface Copies {
  /** A copy's path, by the file's. */
  nameFor(file: string): string;
  /** Why a file that lies in a folder given is left out: it is a copy itself. Null for all others. */
  leftOut(file: string): string | null;
}

/** What is asked for: as it was given, or found. `to`: the copy's path, or the folder for several; null: each beside its file. */
interface Asked {
  readonly paths: readonly string[];
  readonly to: string | null;
}

/** Null where they can't go where they should, which is said. */
export async function copiesFor(
  { paths, to }: Asked,
  mark: string,
  host: Host,
  complain: (message: string) => void,
): Promise<Copies | null> {
  const isFound = (file: string) => !paths.includes(file);
  const leftOut = (file: string) => (isFound(file) && copiedFrom(file) !== null ? COPY : null);
  if (to === null) return { nameFor: file => file.replace(/(?:\.docx)?$/i, `${mark}.docx`), leftOut };
  const [given, target] = await Promise.all([kindOf(absolute(paths[0]!, host.cwd)), kindOf(absolute(to, host.cwd))]);
  const isOne = given === 'file' || (given === null && !/[*?[{]/.test(paths[0]!));
  if (isOne && target !== 'folder') return { nameFor: () => to, leftOut };
  if (target === 'file' || (target === null && /\.docx$/i.test(to))) {
    complain(`${to}：可能要写几个文件，-o 后面请写文件夹`);
    return null;
  }
  const base = given === 'folder' ? resolve(host.cwd, paths[0]!) : null;
  const folder = resolve(host.cwd, to);
  if (folder === base) {
    complain(`${to}：原文件就在这个文件夹里，-o 后面请写另一个文件夹`);
    return null;
  }
  const inside = (file: string) => (base === null ? basename(file) : relative(base, absolute(file, host.cwd)));
  const isWithin = base !== null && folder.startsWith(base + sep);
  return {
    nameFor: file => join(to, inside(file)),
    leftOut: file => (isWithin && absolute(file, host.cwd).startsWith(folder + sep) ? COPY : leftOut(file)),
  };
}

const COPY = '是加了批注或修订的副本';

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  return stat(path).then(
    info => (info.isDirectory() ? 'folder' : 'file'),
    () => null,
  );
}

/**
 * Writes a copy, never over anything that is there; false where it can't be made or written, which is said.
 * @param dryRun all is tried but the writing itself
 */
export async function writeCopy(
  copy: string,
  made: () => Uint8Array,
  host: Host,
  complain: (message: string) => void,
  dryRun = false,
): Promise<boolean> {
  const path = absolute(copy, host.cwd);
  let isBegun = false;
  try {
    const bytes = made();
    if (dryRun) {
      await refuseExisting(path);
      return true;
    }
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, '', { flag: 'wx' });
    isBegun = true;
    await writeFile(path, bytes);
    return true;
  } catch (error) {
    if (isBegun) await unlink(path).catch(() => undefined);
    const why = error instanceof Refused || error instanceof UnreadableFile ? error.message : reasonOf(error);
    complain(`${copy}：没有写入（${why}）`);
    return false;
  }
}

/** Throws Refused where something is there already. */
export async function refuseExisting(path: string): Promise<void> {
  if ((await lstat(path).catch(() => null)) !== null) throw new Refused('已有这个文件');
}
