import { beginningWithin } from '../text/wrap-lines.ts';
import type { Host } from './outcome.ts';
import { shownName } from './printable.ts';

/** What takes less time is over before it is read. */
const PATIENCE = 1000;
/** Between two of its states. */
const PACE = 100;
/** What a terminal has room for, whatever its width. */
const WIDTH = 70;

const CLEAR = '\r\x1b[K';

/** A host that tells on the error output how far a long work is, on one line, which is gone before anything else is said. `now`: in milliseconds. */
export function withProgress(host: Host, now: () => number = () => performance.now()): Host {
  const begun = now();
  let last = 0;
  let isShown = false;
  const clear = () => {
    if (isShown) host.err(CLEAR);
    isShown = false;
  };
  return {
    ...host,
    out(text) {
      clear();
      host.out(text);
    },
    err(text) {
      clear();
      host.err(text);
    },
    progress(done, all, what) {
      const time = now();
      if (time - begun < PATIENCE || time - last < PACE) return;
      last = time;
      isShown = true;
      host.err(CLEAR + beginningWithin(`检查 ${done}/${all}：${shownName(what)}`, WIDTH));
    },
  };
}
