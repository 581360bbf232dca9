import { type NamedLayer, type OfficesAbove, officesFor } from './offices.ts';
import { type Found, findFiles } from './paths.ts';

/** The files that a command is about, and the nianbao.json files that hold for them. */
export interface ChosenFiles {
  readonly found: Found;
  readonly offices: OfficesAbove;
}

/**
 * The files that paths mean. What a nianbao.json or .nianbaoignore excludes is left out where it was found in a folder or by a glob; a file
 * that is named itself is meant.
 * @param above what the command line sets
 * @param complain hears what is wrong with a nianbao.json
 * @param stdinName the name that standard input goes by: it stands for the file of that name
 */
export async function chooseFiles(
  paths: readonly string[],
  cwd: string,
  above: readonly NamedLayer[],
  complain: (message: string) => void,
  stdinName: string | null = null,
): Promise<ChosenFiles> {
  const found = await findFiles(paths, cwd);
  const files = found.files.filter(file => file !== stdinName).map(file => (file === '-' ? (stdinName ?? file) : file));
  const all = { ...found, files };
  const offices = await officesFor([...paths, ...all.files], cwd, above, complain);
  const isChosen = (file: string) => paths.includes(file) || file === stdinName || !offices.isExcluded(file);
  return { found: { ...all, files: all.files.filter(isChosen), unread: all.unread.filter(isChosen) }, offices };
}
