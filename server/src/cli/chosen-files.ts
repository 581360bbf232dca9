import type { AskedSettings } from './arguments/request.ts';
import { layersAsked } from './asked-settings.ts';
import { fewNamed } from './formats/summary.ts';
import { type OfficesAbove, officesFor } from './offices.ts';
import { type Host, remark } from './outcome.ts';
import { type Found, findFiles } from './paths.ts';

/** The files that a command is about, and the nianbao.json files that hold for them. */
export interface ChosenFiles {
  readonly found: Found;
  readonly offices: OfficesAbove;
  /** How many files were found where each of them is excluded, which has been said; else 0. */
  readonly excluded: number;
}

/** What a command was given. */
interface Asked {
  readonly paths: readonly string[];
  /** What stands above every nianbao.json; absent for a command that asks for no levels. */
  readonly settings?: AskedSettings;
  /** The name that standard input goes by: it stands for the file of that name. */
  readonly stdinName?: string | null;
}

/**
 * The files that paths mean. What a nianbao.json or .nianbaoignore excludes is left out where it was found in a folder or by a glob; a file
 * that is named itself is meant.
 * @param complain hears what is wrong with a nianbao.json or with what was asked, and where nothing is left
 */
export async function chooseFiles(
  { paths, settings = { file: null, rules: [] }, stdinName = null }: Asked,
  host: Host,
  complain: (message: string) => void,
): Promise<ChosenFiles> {
  const { cwd } = host;
  const above = await layersAsked(settings, cwd, { complain, idle: message => remark(host, message) });
  const found = await findFiles(paths, cwd);
  const files = found.files.filter(file => file !== stdinName).map(file => (file === '-' ? (stdinName ?? file) : file));
  const all = { ...found, files };
  const offices = await officesFor([...paths, ...all.files], cwd, above, complain);
  const isChosen = (file: string) => paths.includes(file) || file === stdinName || offices.excludedBy(file) === null;
  const chosen = all.files.filter(isChosen);
  // A run that looks at nothing would seem to have found all of it right.
  const copies = all.copies.filter(isChosen);
  if (copies.length > 0) remark(host, `${fewNamed(copies)}：是加了批注或修订的副本，没有算在内；要查的请写出文件名`);
  const excluded = chosen.length === 0 ? all.files.length : 0;
  if (excluded > 0) {
    const by = [...new Set(all.files.flatMap(file => offices.excludedBy(file) ?? []))].sort();
    complain(`找到的 ${excluded} 个文件都写在 ${by.join('、')} 里，没有检查；要检查的请写出文件名`);
  }
  return { found: { ...all, files: chosen, unread: all.unread.filter(isChosen) }, offices, excluded };
}
