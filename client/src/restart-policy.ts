/** A server that ends this often within this time (ms) is broken: starting it again would only burn the machine. */
const LIMIT = 4;
const WINDOW = 180_000;

/** Remembers when the server ended by itself; `again(now)` says whether to start it once more. `now` is in ms. */
export function createRestartPolicy(): { again(now: number): boolean } {
  let ends: number[] = [];
  return {
    again(now) {
      ends = [...ends.filter(end => now - end < WINDOW), now];
      return ends.length <= LIMIT;
    },
  };
}
