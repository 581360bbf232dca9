import { COPY_MARKS } from '../text/draft-files.ts';
import { annotateFiles } from './annotate.ts';
import type { Request } from './arguments/request.ts';
import { checkFiles } from './check-files.ts';
import { chooseFiles } from './chosen-files.ts';
import { copiesFor } from './copies.ts';
import { fewNamed } from './formats/summary.ts';
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
  const copies = await copiesFor(request, track ? COPY_MARKS.tracked : COPY_MARKS.comments, host, complain);
  if (copies === null) return;
  const passedOver = new Map<string, string[]>();
  const leaveOut = (file: string, reason: string) => {
    if (paths.includes(file)) complain(`${file}：${reason}`);
    else passedOver.set(reason, [...(passedOver.get(reason) ?? []), file]);
  };
  const tellPassedOver = () => {
    for (const [reason, files] of passedOver) say(`${fewNamed(files)}：${reason}`);
  };
  const chosen = await chooseFiles(request, host, complain);
  const { found, offices } = chosen;
  const files = found.files.filter(file => {
    const reason = copies.leftOut(file);
    if (reason !== null) leaveOut(file, `${reason}，没有再加`);
    return reason === null;
  });
  if (!track) {
    const checked = await checkFiles({ ...chosen, found: { ...found, files } }, { fix: 'no' }, host, complain);
    await annotateFiles(checked, { copies, dryRun }, host, leaveOut, complain);
    return tellPassedOver();
  }
  found.problems.forEach(complain);
  for (const file of found.unread) say(`${file}：${UNREAD}`);
  await trackFiles(files, { copies, dryRun }, file => rulesIn(offices, file), host, { leaveOut, complain, note: say });
  tellPassedOver();
}
