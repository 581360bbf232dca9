import { readdir, stat } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import picomatch from 'picomatch';
import { absolute } from '../paths.ts';

/** What happens in a folder that matters: to any file in it, or only to the settings. */
export type Matters = 'all' | 'settings';

/** Where something can happen that a check depends on. */
export interface WatchedPlaces {
  readonly folders: ReadonlyMap<string, Matters>;
  /** Files that were asked for, and folders that are waited for: they matter by whatever name and wherever. */
  readonly names: ReadonlySet<string>;
}

/**
 * The folders that paths name and those below them, and for the sake of a nianbao.json all above them. A folder that is not there yet is waited
 * for in the one that would hold it.
 * @param files others that were read, or were to be
 */
export async function watchedPlaces(
  paths: readonly string[],
  files: readonly string[],
  cwd: string,
): Promise<WatchedPlaces> {
  const folders = new Map<string, Matters>();
  const names = new Set<string>();
  const addNamed = async (path: string) => {
    names.add(normalize(path));
    const above = dirname(path);
    if (above === path || folders.get(above) === 'all' || (await isFolder(above))) folders.set(above, 'all');
    else await addNamed(above);
  };
  for (const path of paths) {
    const at = absolute(path, cwd);
    const info = await stat(at).catch(() => null);
    const from = info === null && picomatch.scan(path).isGlob ? baseOf(path, cwd) : at;
    if (await isFolder(from)) await addBelow(from, folders);
    else await addNamed(from);
  }
  for (const file of files) await addNamed(file);
  for (const folder of [cwd, ...folders.keys()])
    for (const above of [folder, ...foldersAbove(folder)]) if (!folders.has(above)) folders.set(above, 'settings');
  return { folders, names };
}

function baseOf(glob: string, cwd: string): string {
  return absolute(picomatch.scan(glob.replaceAll('\\', '/')).base || '.', cwd);
}

/** As files are looked for: hidden folders, node_modules and linked ones are passed over. */
async function addBelow(folder: string, folders: Map<string, Matters>): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) return;
  folders.set(folder, 'all');
  for (const entry of entries) {
    if (!entry.isDirectory() || entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    await addBelow(join(folder, entry.name), folders);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    info => info.isDirectory(),
    () => false,
  );
}

function foldersAbove(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [] : [above, ...foldersAbove(above)];
}
