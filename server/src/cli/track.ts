import { hourOnTheWall } from '../exchange/remarks.ts';
import { fixAll } from '../rules/fix-all.ts';
import { recalculate } from '../service/recalculate.ts';
import { applyEdits } from '../text/apply-edits.ts';
import { composeEdits } from '../text/compose-edits.ts';
import type { Edit } from '../text/edit.ts';
import { readDraft } from '../workspace/read-draft.ts';
import { whyNoCopy } from './annotate.ts';
import { type Copies, writeCopy } from './copies.ts';
import { formatMended } from './formats/text.ts';
import { brokenRule, guarded } from './guarded.ts';
import { mendedBy } from './mended.ts';
import type { FileRules } from './offices.ts';
import { openNamed, reportIn } from './open-file.ts';
import type { OpenedFile } from './opened-file.ts';
import type { Host } from './outcome.ts';
import { printable } from './printable.ts';

type SureEdit = Edit & { readonly code?: string };

/** Who hears what. */
interface TrackHearers {
  /** Which file gets no copy, and why. */
  readonly leaveOut: (file: string, reason: string) => void;
  /** What can't be read, written or worked out. */
  readonly complain: (message: string) => void;
  /** What a person should know beside. */
  readonly note: (message: string) => void;
}

/**
 * `nianbao annotate --track`: a copy of each Word report in which what `check --fix` and then `recalculate` would write are tracked changes.
 * @param rulesFor what holds for a file
 */
export async function trackFiles(
  files: readonly string[],
  { copies, dryRun }: { readonly copies: Copies; readonly dryRun: boolean },
  rulesFor: (file: string) => FileRules,
  host: Host,
  hearers: TrackHearers,
): Promise<void> {
  for (const file of files) {
    const draft = await openNamed(file, host, hearers.complain);
    const report = draft && guarded(file, hearers.complain, () => reportIn(file, draft));
    if (draft === null || report === null) continue;
    const reason = whyNoCopy(report, draft.kind);
    if (reason !== null) hearers.leaveOut(file, `${reason}，没有写修订`);
    else
      await trackFile({ file, draft, report }, { copy: copies.nameFor(file), dryRun }, rulesFor(file), host, hearers);
  }
}

async function trackFile(
  opened: OpenedFile,
  { copy, dryRun }: { readonly copy: string; readonly dryRun: boolean },
  rules: FileRules,
  host: Host,
  hearers: TrackHearers,
): Promise<void> {
  const { file, draft } = opened;
  for (const said of draft.notes) hearers.note(`${file}：${said}`);
  const found = guarded(file, hearers.complain, () => sureEdits(opened, rules, hearers));
  if (found === null) return;
  const { edits, left } = found;
  const lines = left.map(reason => `${printable(file)} 没有改 ${printable(reason)}`);
  if (edits.length === 0) {
    host.out(`${[...lines, `${printable(file)}：没有要改的，没有写修订`].join('\n')}\n`);
    return;
  }
  const made = () => draft.track!(edits, hourOnTheWall(new Date()));
  if (!(await writeCopy(copy, made, host, hearers.complain, dryRun))) return;
  const after = { text: applyEdits(draft.text, edits) };
  const told = formatMended({ file, kind: draft.kind, mended: mendedBy(opened, after, edits), patch: null }, '修订');
  const count = `${edits.length} 处修订`;
  const done = `${printable(copy)}：${dryRun ? `将写 ${count}` : `写了 ${count}，请在 Word 中接受或拒绝`}`;
  host.out(`${[told, ...lines, done].join('\n')}\n`);
}

/** The repairs that are sure, and the totals worked out anew upon them; what can't be tracked is left out and said. */
function sureEdits(
  { file, draft, report }: OpenedFile,
  { config, ignored }: FileRules,
  { complain, note }: TrackHearers,
): { readonly edits: readonly SureEdit[]; readonly left: readonly string[] } {
  const mayWrite = (edits: readonly Edit[]) => {
    const why = draft.refusalOf(edits, 'tracked');
    if (why !== null) note(`${file}：${draft.placeOf(edits[0]?.span.start ?? 0)}没有改：${why}`);
    return why === null;
  };
  const fixes: readonly SureEdit[] = fixAll(report, config, brokenRule(file, complain), ignored, mayWrite);
  const { edits: totals, left } = recalculate(readDraft(file, applyEdits(draft.text, fixes)));
  const edits = composeEdits<SureEdit>(draft.text, fixes, totals).filter(edit => mayWrite([edit]));
  return { edits, left: left.map(l => l.reason) };
}
