import { type Draft, UnreadableFile } from '../exchange/draft.ts';
import { openDraft } from '../exchange/open.ts';
import { isPdf } from '../exchange/pdf/is-pdf.ts';
import { openPdf } from '../exchange/pdf/pdf-draft.ts';
import { type OnFailure, whatWentWrong } from '../rules/fixes.ts';
import { reasonOf } from './paths.ts';

/** What work on a file comes to; null where it breaks down, which is said: one odd file must not end a batch. */
export function guarded<T>(file: string, complain: (message: string) => void, work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    complain(`${file}：检查时出错，没有查完（${whatWentWrong(error)}）`);
    return null;
  }
}

/** Says in which file a rule's repair broke down; everything else goes on. */
export function brokenRule(file: string, complain: (message: string) => void): OnFailure {
  return (code, reason) => complain(`${file}：规则 ${code} 的修复运行出错，没有给出（${reason}）`);
}

/** A file as a draft; null where it can't be read or is none, which is said. */
export async function draftRead(
  file: string,
  complain: (message: string) => void,
  reading: () => Promise<Uint8Array>,
): Promise<Draft | null> {
  try {
    const bytes = await reading();
    return isPdf(bytes) ? await openPdf(bytes) : openDraft(bytes, file);
  } catch (error) {
    complain(`${file}：${error instanceof UnreadableFile ? error.message : `无法读取（${reasonOf(error)}）`}`);
  }
  return null;
}
