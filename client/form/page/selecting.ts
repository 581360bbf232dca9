import type { FromPage } from '../messages.ts';

type Select = Extract<FromPage, { type: 'select' }>;

/** Milliseconds that the cursor must rest: who runs along a row moves no text editor with each step. */
const REST = 120;

/** Sends where the page's cursor went when it rests, or before anything else is sent. `atRest` is called each time it does. */
export function selecting(
  send: (message: FromPage) => void,
  atRest: () => void,
): { later(message: Select | null): void; now(): void } {
  let waiting: Select | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function now(): void {
    const message = waiting;
    waiting = null;
    if (message) send(message);
  }
  return {
    now,
    later(message) {
      waiting = message ?? waiting;
      clearTimeout(timer);
      timer = setTimeout(() => {
        now();
        atRest();
      }, REST);
    },
  };
}
