import { writeFile } from 'node:fs/promises';
import { openNamed } from './open-file.ts';
import type { Host } from './outcome.ts';
import { absolute, reasonOf } from './paths.ts';

/**
 * `nianbao convert`: prints the text that a file is read as, or writes it (UTF-8) to a new file. Nothing that is there is written over.
 * @param complain hears what can't be read or written
 */
export async function convertFile(
  { path, to }: { readonly path: string; readonly to: string | null },
  host: Host,
  complain: (message: string) => void,
): Promise<void> {
  const draft = await openNamed(path, host, complain);
  if (draft === null) return;
  for (const said of draft.notes) host.err(`nianbao：${said}\n`);
  if (to === null || to === '-') return void host.out(`${draft.text}\n`);
  try {
    await writeFile(absolute(to, host.cwd), draft.text, { flag: 'wx' });
  } catch (error) {
    complain(`${to}：没有写入（${reasonOf(error)}）`);
  }
}
