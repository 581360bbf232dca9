import { annotateFiles } from './annotate.ts';
import type { Request } from './arguments/request.ts';
import { checkFiles } from './check-files.ts';
import { chooseFiles } from './chosen-files.ts';
import { COPIES, copiesFor } from './copies.ts';
import { rulesIn } from './offices.ts';
import { type Host, remark, UNREAD } from './outcome.ts';
import { trackFiles } from './track.ts';

/**
 * `nianbao annotate`: copies of Word reports with comments, or with tracked changes.
 * @param complain hears what can't be read, annotated or written
 */
export async function copyFiles(
  request: Extract<Request, { readonly kind: 'annotate' }>,
  host: Host,
  complain: (message: string) => void,
): Promise<void> {
  const { paths, track, dryRun } = request;
  const say = (message: string) => remark(host, message);
  const copies = await copiesFor(request, track ? COPIES.tracked : COPIES.comments, host, complain);
  if (copies === null) return;
  const leaveOut = (file: string, reason: string) => (paths.includes(file) ? complain : say)(`${file}：${reason}`);
  const chosen = await chooseFiles(request, host, complain);
  const { found, offices } = chosen;
  const files = found.files.filter(file => {
    const reason = copies.leftOut(file);
    if (reason !== null) leaveOut(file, `${reason}，没有再加`);
    return reason === null;
  });
  if (!track) {
    const checked = await checkFiles({ ...chosen, found: { ...found, files } }, { fix: 'no' }, host, complain);
    return annotateFiles(checked, { copies, dryRun }, host, leaveOut, complain);
  }
  found.problems.forEach(complain);
  for (const file of found.unread) say(`${file}：${UNREAD}`);
  await trackFiles(files, { copies, dryRun }, file => rulesIn(offices, file), host, { leaveOut, complain, note: say });
}
