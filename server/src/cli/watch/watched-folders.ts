import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import picomatch from 'picomatch';
import { absolute } from '../paths.ts';

/** What happens in a folder that matters: to any file in it, or only to the settings. */
export type Matters = 'all' | 'settings';

/**
 * The folders in which something can happen that a check depends on: those that paths name and below them, and for the sake of a nianbao.json
 * all above them. A folder that is not there yet is waited for in the one that would hold it.
 * @param files others that were read
 */
export async function watchedFolders(
  paths: readonly string[],
  files: readonly string[],
  cwd: string,
): Promise<ReadonlyMap<string, Matters>> {
  const folders = new Map<string, Matters>();
  for (const path of paths) {
    const at = absolute(path, cwd);
    const info = await stat(at).catch(() => null);
    if (info?.isDirectory()) await addBelow(at, folders);
    else if (info === null && picomatch.scan(path).isGlob) await addBelow(baseOf(path, cwd), folders);
    else folders.set(await nearestFolder(dirname(at)), 'all');
  }
  for (const file of files) folders.set(dirname(file), 'all');
  for (const folder of [cwd, ...folders.keys()])
    for (const above of [folder, ...foldersAbove(folder)]) if (!folders.has(above)) folders.set(above, 'settings');
  return folders;
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

async function nearestFolder(folder: string): Promise<string> {
  const info = await stat(folder).catch(() => null);
  return info?.isDirectory() || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

function foldersAbove(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [] : [above, ...foldersAbove(above)];
}
