import type { Draft } from '../exchange/draft.ts';
import type { Report } from '../report/model.ts';
import { readDraft } from '../workspace/read-draft.ts';
import { readBytes, refuseTooLarge } from './file.ts';
import { draftRead } from './guarded.ts';
import type { Host } from './outcome.ts';
import { absolute } from './paths.ts';

/** A file, or standard input (`-`), as a draft; null where it can't be read, which is said. */
export function openNamed(file: string, host: Host, complain: (message: string) => void): Promise<Draft | null> {
  return draftRead(file, complain, async () => {
    if (file !== (host.stdinName ?? '-')) return readBytes(absolute(file, host.cwd));
    const bytes = await host.stdin();
    refuseTooLarge(bytes.length);
    return bytes;
  });
}

/** The report in a file that was opened. */
export function reportIn(file: string, draft: Draft): Report {
  return readDraft(file, draft.text, draft.kind === 'excel');
}
