import type { Documents } from '../documents.ts';
import type { KnownOffices } from './offices.ts';

/** How long after a look the next one comes (ms): a few files are asked for their times. */
const EVERY_MS = 1500;

/**
 * Looks now and then, as long as a report is open, whether a nianbao.json or .nianbaoignore around it has changed of which the client does not tell.
 * Gives what ends that.
 * @param where the folders of which it tells nothing: all, or those outside the workspace
 */
export function lookAgain(
  documents: Pick<Documents, 'uris' | 'speaking' | 'onChange'>,
  offices: Pick<KnownOffices, 'look'>,
  where: Parameters<KnownOffices['look']>[1],
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const open = () => documents.uris().filter(uri => documents.speaking(uri) !== undefined);

  function wait(): void {
    if (timer !== undefined || isOver) return;
    timer = setTimeout(() => void look(), EVERY_MS);
  }
  async function look(): Promise<void> {
    for (const uri of open()) await offices.look(uri, where);
    timer = undefined;
    if (open().length > 0) wait();
  }
  documents.onChange(wait);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
