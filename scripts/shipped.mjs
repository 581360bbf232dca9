// @ts-check
// A folder of what the extension ships, and nothing else, for vsce to pack. In the project's own folder it asks of each of thousands of files (VS Code's, the
// repository's) sixty patterns one after the other: ten seconds, for a hundred files.
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { shippedReadme } from './readme.mjs';
import { repo } from './vscode/install.mjs';
import { temporaryFolder } from './vscode/leftovers.mjs';

const IGNORE = '.vscodeignore';
const README = 'dist/README.md';
/** What `vsce package` runs first lies there: a link, so that it finds its own files and the packages. */
const SCRIPTS = 'scripts';

/** What .vscodeignore ships: it leaves out everything but what it names. */
function shippedFiles() {
  const lines = readFileSync(path.join(repo, IGNORE), 'utf8').split(/\r?\n/);
  const named = lines.filter(line => line.startsWith('!')).map(line => line.slice(1));
  return globSync(named, { cwd: repo, dot: true, expandDirectories: false });
}

/**
 * Copies what the extension ships, with dist/ as it is built now and the README as it is shipped.
 * @returns {{ folder: string, remove: () => void }}
 */
export function shippedFolder() {
  writeFileSync(path.join(repo, README), shippedReadme());
  const { folder, remove } = temporaryFolder('shipped');
  for (const file of [IGNORE, ...shippedFiles()]) {
    const copy = path.join(folder, file);
    mkdirSync(path.dirname(copy), { recursive: true });
    copyFileSync(path.join(repo, file), copy);
  }
  symlinkSync(path.join(repo, SCRIPTS), path.join(folder, SCRIPTS), 'junction');
  return { folder, remove };
}
