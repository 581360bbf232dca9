import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refused } from '../exchange/draft.ts';
import { isFindingsPage } from '../text/own-pages.ts';
import { writeBytes } from './file.ts';
import { CSV_BEGINNING } from './formats/csv.ts';
import type { Host } from './outcome.ts';
import { absolute, reasonOf } from './paths.ts';

/** What became of a file that was to be written; `made`: with the folder that it lies in. */
type Written = 'made' | 'written' | 'failed';

/**
 * Writes what a check found into a file. Where it can't, that is said. Over what is there only where that is empty or itself what a check found: a slip in
 * a name must not cost a draft. Folders that are missing are made, as for copies. A pipe or a device, which holds nothing, is written into.
 */
export async function writeOutput(
  file: string,
  text: string,
  host: Host,
  complain: (message: string) => void,
): Promise<Written> {
  const path = absolute(file, host.cwd);
  try {
    const info = await stat(path).catch(missing);
    if (info !== null && !info.isFile()) {
      await writeFile(path, text);
      return 'written';
    }
    const old = info === null ? null : await readFile(path, 'utf8');
    if (old === null) {
      const made = await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text, { flag: 'wx' });
      if (made !== undefined) return 'made';
    } else if (old === '' || isOwnOutput(old)) await writeBytes(path, new TextEncoder().encode(text));
    else throw new Refused('已有这个文件，不是以前的检查结果，没有覆盖');
    return 'written';
  } catch (error) {
    complain(`${file}：${error instanceof Refused ? error.message : `没有写入（${reasonOf(error)}）`}`);
    return 'failed';
  }
}

function missing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

/** How each format begins or ends. */
const SIGNS: readonly RegExp[] = [
  // Text and workflow commands end with the summary.
  /(?:^|\n)(?:检查了 \d+ 份年度报告|没有检查到年度报告)[^\n]*\n$/,
  // A diff ends with how much that is.
  /(?:^|\n)(?:没有能自动改正的[^\n]*|将改正 \d+ 个文件中的 \d+ 处)。\n$/,
  /^\[\s*(?:\]\s*$|\{\s*"file": )/,
  /^\{"file":"/,
  /^\{\s*"\$schema": "[^"\n]*\/sarif-schema-/,
  /^<\?xml[^\n]*\n<testsuites name="nianbao"/,
];

function isOwnOutput(text: string): boolean {
  return SIGNS.some(sign => sign.test(text)) || text.startsWith(CSV_BEGINNING) || isFindingsPage(text);
}
