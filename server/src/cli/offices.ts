import { lstat, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize, relative, resolve, sep } from 'node:path';
import { UnreadableFile } from '../exchange/draft.ts';
import type { Config, IgnoredFinding } from '../rules/rule.ts';
import { decodeText } from '../text/decode.ts';
import { ignoredAt } from '../workspace/declared-ignores.ts';
import { EXCLUDE_FILE } from '../workspace/excluded.ts';
import { NO_OFFICE_FILE, type OfficeFile } from '../workspace/office-file.ts';
import { namesReports, type OfficeFolder, readOfficeFolder } from '../workspace/office-folder.ts';
import { OFFICE_FILE, placed } from '../workspace/office-problems.ts';
import { configOfLayers, type SettingLayer } from '../workspace/setting-layers.ts';
import { readBytes } from './file.ts';
import { absolute, reasonOf } from './paths.ts';

/** A folder with a nianbao.json or a .nianbaoignore. */
export interface Root extends OfficeFolder {
  /** As the user would write it; empty for the working folder. */
  readonly folder: string;
  /** Whether there is a .nianbaoignore. */
  readonly hasIgnoreFile: boolean;
}

/** What the nianbao.json files in and above the working folder and the files given say. */
export interface OfficesAbove {
  /** Those whose sums and ignored findings hold for files: the working folder, and where a nianbao.json names some. */
  readonly roots: readonly Root[];
  /** The innermost of them that a file lies in, and its path below it. */
  placeOf(file: string): { readonly root: string; readonly path: string };
  officeAt(root: string): OfficeFile;
  ignoredIn(file: string): readonly IgnoredFinding[];
  /** Settings for a file, those that say most first. */
  layersOf(file: string): readonly NamedLayer[];
  configOf(file: string): Config;
  /** The .nianbaoignore files that may leave a file alone, the nearest first. */
  ignoreFilesFor(file: string): readonly string[];
  /** Where it is written that a file that was found in a folder is to be left alone (`县/.nianbaoignore`, `nianbao.json 的 exclude`); null: nowhere. */
  excludedBy(file: string): string | null;
}

/** What a file is mended by: its settings, and the findings that its nianbao.json says to ignore. */
export interface FileRules {
  readonly config: Config;
  readonly ignored: readonly IgnoredFinding[];
}

/** Settings with the place they come from, as a person finds it. */
export interface NamedLayer extends SettingLayer {
  readonly from: string;
  /** The folder from which its relative paths start. */
  readonly folder: string;
  readonly places: OfficeFile['settings']['places'];
  /** Globs of files that are left alone. */
  readonly exclude: readonly string[];
}

/**
 * Reads the nianbao.json and .nianbaoignore files that hold for some files.
 * @param files what is looked at: folders and files, as the user would write them
 * @param above what the command line sets, which stands above all files, those that say most first
 * @param complain hears what is wrong with a nianbao.json
 */
export async function officesFor(
  files: readonly string[],
  cwd: string,
  above: readonly NamedLayer[],
  complain: (message: string) => void,
): Promise<OfficesAbove> {
  const all: Root[] = [];
  const seen = new Set<string>();
  for (const folder of ['', ...foldersAbove(cwd), ...files.flatMap(pathsTo)]) {
    const path = resolve(cwd, folder);
    if (seen.has(path)) continue;
    seen.add(path);
    const root = await rootAt(folder, path, complain);
    if (root !== null) all.push(root);
  }
  const roots = all.filter(namesReports);
  const holdingFor = (file: string) => rootsAbove(file, all, cwd);
  const placeOf = (file: string) => {
    const [nearest] = rootsAbove(file, [...roots, { folder: '' }], cwd);
    return nearest === undefined ? { root: '', path: file } : { root: nearest.root.folder, path: nearest.path };
  };
  const officeAt = (root: string) => roots.find(r => r.folder === root)?.office ?? NO_OFFICE_FILE;
  const layersOf = (file: string) => [...above, ...holdingFor(file).map(({ root }) => layerOf(root))];
  return {
    roots,
    placeOf,
    officeAt,
    ignoredIn(file) {
      const { root, path } = placeOf(file);
      return ignoredAt(officeAt(root).ignored, path);
    },
    layersOf,
    configOf: file => configOfLayers(layersOf(file)),
    ignoreFilesFor: file =>
      holdingFor(file).flatMap(({ root }) => (root.hasIgnoreFile ? [join(root.folder, EXCLUDE_FILE)] : [])),
    excludedBy(file) {
      for (const { root, path } of holdingFor(file)) {
        const name = root.excludedBy(path);
        if (name !== null) return join(root.folder, name) + (name === OFFICE_FILE ? ' 的 exclude' : '');
      }
      return null;
    },
  };
}

/** Where a value of a layer stands, as a person finds it: `县/nianbao.json 第 3 行`. `key`: as `settingKey` gives it. */
export function placeIn({ from, places }: NamedLayer, key: string): string {
  const line = places.get(key)?.start.line;
  return line === undefined ? from : `${from} 第 ${line + 1} 行`;
}

/** What holds for a file where it is mended. */
export function rulesIn(offices: OfficesAbove, file: string): FileRules {
  return { config: offices.configOf(file), ignored: offices.ignoredIn(file) };
}

function layerOf({ folder, office: { settings } }: Root): NamedLayer {
  return { ...settings, folder, from: join(folder, OFFICE_FILE) };
}

async function rootAt(folder: string, path: string, complain: (message: string) => void): Promise<Root | null> {
  const isFolder = await stat(path).then(
    info => info.isDirectory(),
    () => false,
  );
  if (!isFolder) return null;
  const textOf = async (name: string): Promise<string | null> => {
    const at = join(path, name);
    const bytes = await readBytes(at).catch((error: unknown) => whyUnread(at, error));
    const text = typeof bytes === 'object' && bytes !== null ? decodeText(bytes) : null;
    const reason = typeof bytes === 'string' ? bytes : text?.kind === 'not-text' ? text.reason : null;
    if (reason !== null) complain(inFolder(folder, `${name}：${reason}`));
    return text?.kind === 'text' ? text.text : null;
  };
  const [said, left] = [await textOf(OFFICE_FILE), await textOf(EXCLUDE_FILE)];
  if (said === null && left === null) return null;
  const read = readOfficeFolder(said, left);
  for (const problem of read.office.problems) complain(inFolder(folder, placed(problem)));
  return { folder, hasIgnoreFile: left !== null, ...read };
}

/** Why a file that is there can't be read; null where none can be seen: in a folder that may not be looked into nobody knows of any. */
async function whyUnread(path: string, error: unknown): Promise<string | null> {
  if (error instanceof UnreadableFile) return error.message;
  return lstat(path).then(
    () => `无法读取（${reasonOf(error)}）`,
    () => null,
  );
}

/** `a/b/c` → `a`, `a/b`, `a/b/c`; of a path that does not start below the working folder all folders above it, too. */
function pathsTo(path: string): string[] {
  const steps = normalize(path)
    .split(sep)
    .filter(step => step !== '' && step !== '.');
  if (isAbsolute(path) || steps.includes('..')) return [...foldersAbove(path), path];
  return steps.map((_, i) => steps.slice(0, i + 1).join(sep));
}

function foldersAbove(path: string): string[] {
  const above = dirname(path);
  return above === path || above === '.' ? [] : [...foldersAbove(above), above];
}

/** The roots that a file lies in, the innermost first, and its path below each, parted by `/`. */
function rootsAbove<R extends { readonly folder: string }>(
  file: string,
  roots: readonly R[],
  cwd: string,
): { readonly root: R; readonly path: string }[] {
  const places = roots.map(root => ({ root, path: pathFrom(root.folder, file, cwd) }));
  const above = places.filter(({ path }) => !isAbsolute(path) && path.split('/')[0] !== '..');
  return above.sort((a, b) => a.path.length - b.path.length);
}

/** A file's path from a folder on, parted by `/`; it begins with `..` where it lies elsewhere. */
export function pathFrom(folder: string, file: string, cwd: string): string {
  return relative(absolute(folder, cwd), absolute(file, cwd)).split(sep).join('/');
}

/** A message about a file in a folder. */
export function inFolder(folder: string, message: string): string {
  return folder === '' ? message : `${folder}：${message}`;
}
