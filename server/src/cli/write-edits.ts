import { type Draft, Refused } from '../exchange/draft.ts';
import { openDraft } from '../exchange/open.ts';
import type { Edit } from '../text/edit.ts';
import { writeBytes } from './file.ts';
import type { Host } from './outcome.ts';
import { absolute, reasonOf } from './paths.ts';

/**
 * The draft with the edits, as it now lies in its file; null where it can't be written, which is said: then the file is as it was.
 * @param dryRun all is tried but the writing itself
 */
export async function writeToFile(
  file: string,
  draft: Draft,
  edits: readonly Edit[],
  host: Host,
  complain: (message: string) => void,
  dryRun = false,
): Promise<Draft | null> {
  try {
    const bytes = draft.write(edits);
    const mended = openDraft(bytes, file);
    if (!dryRun) await writeBytes(absolute(file, host.cwd), bytes);
    return mended;
  } catch (error) {
    const isRefused = error instanceof Refused;
    const place = isRefused && error.at !== null ? `${draft.placeOf(error.at)}：` : '';
    complain(`${file}：${place}${isRefused ? error.message : `无法写回（${reasonOf(error)}）`}`);
    return null;
  }
}
