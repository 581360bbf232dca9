import { realpathSync, type Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, normalize } from 'node:path';
import picomatch from 'picomatch';
import { copiesAmong, isDraftFile, isOfficeFile, isPdfFile, isUnreadDocument } from '../text/draft-files.ts';
import { compileGlob } from '../workspace/glob.ts';

/** Reading a pipe or a device may never end. */
const ENDLESS = '不是普通文件（是管道、设备一类），没有读取；要检查管道里的内容，请用 - 从标准输入读';

const ONLY_UNREAD = '文件夹中只有还不能读的 WPS、OFD 文件和旧的 Word、Excel 文件，请另存为 .docx、.xlsx';
const MISSING = '找不到这个文件或文件夹';

/** Globs are written with `/`; Windows also takes `\\` for it. */
const WINDOWS = process.platform === 'win32';

export interface Found {
  /** As the user would write it: beside the given path, relative where that was relative; `-` for standard input. */
  readonly files: readonly string[];
  /** Chinese messages about paths that lead nowhere. */
  readonly problems: readonly string[];
  /** Folders and globs in which there is nothing to check; each has its message among the problems too. */
  readonly empty: readonly string[];
  /** WPS and old Word and Excel files in the folders given, which may be reports and are not read. */
  readonly unread: readonly string[];
  /** Copies with comments or tracked changes that lie beside the reports they were made of, and are left out. */
  readonly copies: readonly string[];
}

type Listing = Pick<Found, 'files' | 'unread' | 'copies'>;

/** The files that the paths mean, each once, in the order of the paths and by name within a folder or glob. */
export async function findFiles(paths: readonly string[], cwd: string): Promise<Found> {
  const problems: string[] = [];
  const empty: string[] = [];
  const files: string[] = [];
  const unread = new Set<string>();
  const copies = new Set<string>();
  const seen = new Set<string>();
  for (const path of paths) {
    const listing = await expand(path, cwd, problems, empty);
    for (const file of listing.unread) unread.add(file);
    for (const file of listing.copies) copies.add(file);
    for (const file of listing.files) {
      const key = file === '-' ? file : await realpath(absolute(file, cwd)).catch(() => file);
      if (seen.has(key)) continue;
      seen.add(key);
      files.push(file);
    }
  }
  const others = (some: ReadonlySet<string>) => [...some].filter(file => !files.includes(file));
  return { files, problems, empty, unread: others(unread), copies: others(copies) };
}

/** The path on the disk of a file that `findFiles` gave. */
export function absolute(file: string, cwd: string): string {
  return isAbsolute(file) ? file : join(cwd, file);
}

/**
 * Tells a file by its place, however a path to it is spelled: links are followed, and the file need not be there yet. It is looked up
 * each time, as folders come and go while a watch goes on; nobody waits for it where the system tells of a change.
 * @param file null: no file is it
 */
export function isTheFile(file: string | null, cwd: string): (path: string) => boolean {
  if (file === null) return () => false;
  const written = absolute(file, cwd);
  return path => placeOf(absolute(path, cwd)) === placeOf(written);
}

function placeOf(path: string): string {
  return realPath(path) ?? join(realPath(dirname(path)) ?? dirname(path), basename(path));
}

function realPath(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
}

/** Where the process runs; `fail` hears where that folder is gone. */
export function workingFolder(fail: (reason: string) => never): string {
  try {
    return process.cwd();
  } catch {
    return fail('当前文件夹已不存在');
  }
}

/** Why a file or folder that is named can't be looked at, as a Chinese clause; null where it can. */
export async function whyOutOfReach(path: string, cwd: string): Promise<string | null> {
  const info = await infoOf(path, cwd);
  return info === null ? MISSING : typeof info === 'string' ? info : null;
}

/** What is at a path; null: nothing; a Chinese clause: why that can't be told. */
async function infoOf(path: string, cwd: string): Promise<Stats | string | null> {
  return stat(absolute(path, cwd)).catch((error: unknown) =>
    ['ENOENT', 'ENOTDIR'].includes(codeOf(error)) ? null : `无法读取（${reasonOf(error)}）`,
  );
}

async function expand(path: string, cwd: string, problems: string[], empty: string[]): Promise<Listing> {
  const named = (files: readonly string[]): Listing => ({ files, unread: [], copies: [] });
  if (path === '-') return named([path]);
  const info = await infoOf(path, cwd);
  if (typeof info === 'string') {
    problems.push(`${path}：${info}`);
    return named([]);
  }
  if (info?.isFile()) return named([path]);
  if (info && !info.isDirectory()) {
    problems.push(`${path}：${ENDLESS}`);
    return named([]);
  }
  const pattern = WINDOWS ? normalize(path).replaceAll('\\', '/') : normalize(path);
  const glob = info ? null : picomatch.scan(pattern);
  if (glob && !glob.isGlob) {
    problems.push(`${path}：${MISSING}`);
    return named([]);
  }
  const before = problems.length;
  const nothing = (why: string) => {
    // Where a folder could not be opened, that is what is told.
    if (problems.length > before) return;
    problems.push(`${path}：${why}`);
    empty.push(path);
  };
  if (glob) {
    const read = compileGlob(pattern);
    if ('reason' in read) {
      problems.push(`${path}：${read.reason}`);
      return named([]);
    }
    const matches = WINDOWS ? (file: string) => read.matches(file.replaceAll('\\', '/')) : read.matches;
    const files = await walk(glob.base || '.', cwd, matches, problems);
    if (files.length === 0) nothing('没有文件符合这个通配符');
    return withoutCopies(files, []);
  }
  const isRead = (file: string) => isDraftFile(file) || isOfficeFile(file) || isPdfFile(file);
  const all = await walk(path, cwd, file => isRead(file) || isUnreadDocument(file), problems);
  const unread = all.filter(file => !isRead(file));
  const listing = withoutCopies(all.filter(isRead), unread);
  if (listing.files.length === 0) nothing(unread.length > 0 ? ONLY_UNREAD : '文件夹中没有可检查的文件');
  return listing;
}

function withoutCopies(files: readonly string[], unread: readonly string[]): Listing {
  const copies = copiesAmong(files);
  return { files: files.filter(file => !copies.has(file)), unread, copies: [...copies] };
}

/**
 * The files below a folder that are wanted, by name. Hidden folders, node_modules and linked folders (they may lead round in
 * a circle) are passed over.
 */
async function walk(
  folder: string,
  cwd: string,
  wanted: (path: string) => boolean,
  problems: string[],
): Promise<string[]> {
  const entries = await readdir(absolute(folder, cwd), { withFileTypes: true }).catch((error: unknown) => {
    const missing = codeOf(error) === 'ENOENT';
    problems.push(`${folder}：${missing ? '找不到这个文件夹' : `无法打开文件夹（${reasonOf(error)}）`}`);
    return [];
  });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules') files.push(...(await walk(path, cwd, wanted, problems)));
    } else if (wanted(path)) {
      const kind = await kindOf(absolute(path, cwd));
      if (kind === 'file') files.push(path);
      else if (kind === 'endless') problems.push(`${path}：${ENDLESS}`);
    }
  }
  return files;
}

/** What cannot be asked about counts as a file: reading it says what is wrong. */
async function kindOf(path: string): Promise<'file' | 'folder' | 'endless'> {
  return stat(path).then(
    info => (info.isFile() ? 'file' : info.isDirectory() ? 'folder' : 'endless'),
    () => 'file',
  );
}

/** By code unit, so that a run gives the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '文件不存在',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EEXIST: '已有这个文件',
  EISDIR: '是文件夹',
  ENOTDIR: '上一级不是文件夹',
  EROFS: '磁盘只读',
  ENOSPC: '磁盘已满',
  EBUSY: '文件正被占用',
  ELOOP: '链接绕成了圈',
};

/** A file system error in Chinese, with its code where the code has no name here. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? (code || String(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
