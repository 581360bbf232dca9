import { type Draft, Refused, UnreadableFile } from '../../../server/src/exchange/draft.ts';
import { openDraft } from '../../../server/src/exchange/open.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import type { Edit } from '../../../server/src/text/edit.ts';
import { withBrokenBytes, withBrokenXml } from '../broken-package.ts';
import { type Random, random } from '../random.ts';
import { randomHabits, wordOf } from './writer.ts';

const TEXT = '某某镇2025年年报\n一、总体情况\n收到申请3件。\n规章\t1\t0\t7\n其他\t\t&<>\t';

/** What could be asked of a broken Word file. */
export interface BrokenFileAsked {
  /** It was whole enough to be read. */
  readonly read: boolean;
  /** An edit was written as a tracked change. */
  readonly tracked: boolean;
}

/**
 * Breaks a Word file anyhow, reads it, and writes an edit into it, plainly and tracked. Throws where anything but a refusal with its reason is thrown, or
 * what was written can't be read again.
 */
export function askBroken(seed: number): BrokenFileAsked {
  const r = random(seed);
  const whole = wordOf(TEXT, randomHabits(r), r);
  const bytes = r.chance(0.5) ? withBrokenBytes(whole, r) : withBrokenXml(whole, r);
  let draft: Draft;
  try {
    draft = openDraft(bytes, '年报.docx');
  } catch (error) {
    if (error instanceof UnreadableFile) return { read: false, tracked: false };
    throw error;
  }
  const edits = [randomEdit(draft.text, r)];
  try {
    return { read: true, tracked: askEdits(draft, edits) };
  } catch (error) {
    // Another part is damaged, which only writing looks at.
    if (error instanceof Refused && error.message.includes('损坏')) return { read: true, tracked: false };
    throw error;
  }
}

/** Whether edits were written as tracked changes. */
function askEdits(draft: Draft, edits: readonly Edit[]): boolean {
  if (draft.refusalOf(edits) === null && draft.kind === 'word') openDraft(draft.write(edits), '年报.docx');
  if (draft.track === undefined || draft.refusalOf(edits, 'tracked') !== null) return false;
  const copy = openDraft(draft.track(edits, '2026-01-05T09:30:00Z'), '年报.docx').text;
  const wanted = applyEdits(draft.text, edits);
  if (copy !== wanted) throw new Error(`${JSON.stringify(copy)} instead of ${JSON.stringify(wanted)}`);
  return true;
}

function randomEdit(text: string, r: Random): Edit {
  const [from, to] = [r.int(0, text.length), r.int(0, text.length)].sort((a, b) => a - b) as [number, number];
  return { span: { start: from, end: r.chance(0.5) ? from : Math.min(to, from + 3) }, text: r.pick(['5', '\n乙', '']) };
}
