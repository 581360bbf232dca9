import type { Draft } from '../exchange/draft.ts';
import { fixAll } from '../rules/fix-all.ts';
import type { Mends } from './arguments/request.ts';
import { patchOf } from './formats/patch.ts';
import { brokenRule, guarded } from './guarded.ts';
import { type MendedFile, mendedBy } from './mended.ts';
import type { FileRules } from './offices.ts';
import { reportIn } from './open-file.ts';
import type { OpenedFile } from './opened-file.ts';
import type { Host } from './outcome.ts';
import { writeToFile } from './write-edits.ts';

/** Who hears what. */
interface MendHearers {
  /** Why it can't be written. */
  readonly complain: (message: string) => void;
  /** Which repairs are left out, since they can't be carried into the file. */
  readonly note: (message: string) => void;
}

/** Makes all repairs that may run unseen and writes the file, or only tries to; null where there are none, or it can't be written. */
export async function mendFile(
  { file, draft, report }: OpenedFile,
  { config, ignored }: FileRules,
  way: Exclude<Mends, 'no'>,
  host: Host,
  { complain, note }: MendHearers,
): Promise<(OpenedFile & { readonly told: MendedFile }) | null> {
  const refused = new Set<string>();
  const mayWrite = (edits: Parameters<Draft['refusalOf']>[0]) => {
    const why = draft.refusalOf(edits);
    // Of a file that can't be written at all it is the same everywhere.
    if (why !== null && why === draft.readOnly) refused.add(why);
    else if (why !== null) note(`${file}：${draft.placeOf(edits[0]?.span.start ?? 0)}没有改：${why}`);
    return why === null;
  };
  const edits = guarded(file, complain, () => fixAll(report, config, brokenRule(file, complain), ignored, mayWrite));
  for (const why of refused) note(`${file}：没有改：${why}`);
  const mended = edits?.length ? await writeToFile(file, draft, edits, host, complain, way !== 'write') : null;
  if (!edits || mended === null) return null;
  const patch = way === 'diff' ? patchOf(file, draft, edits) : null;
  const told = { file, kind: mended.kind, mended: mendedBy({ draft, report }, mended, edits), patch };
  return { file, draft: mended, report: reportIn(file, mended), told };
}

/** How many places these repairs would change; none where that can't be told: what breaks down here is said where it is asked for. */
export function countMendable({ file, draft, report }: OpenedFile, { config, ignored }: FileRules): number {
  if (!report.recognised) return 0;
  const mayWrite = (edits: Parameters<Draft['refusalOf']>[0]) => draft.refusalOf(edits) === null;
  const edits = guarded(
    file,
    () => undefined,
    () => fixAll(report, config, undefined, ignored, mayWrite),
  );
  return edits?.length ?? 0;
}
