/** How long a piece of work in the background may keep the server from answering (ms). */
const SLICE_MS = 8;

/** Gives a function to call between the steps of a long work: it lets waiting messages through when the slice is used up. */
export function slices(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < SLICE_MS) return;
    await new Promise(resolve => setTimeout(resolve, 0));
    begun = performance.now();
  };
}

/** Puts off a call until nobody has asked for it for a while, but not for ever while they go on asking. */
export function debounce(call: () => void, restMs: number, mostMs: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  return () => {
    const now = performance.now();
    if (timer === undefined) first = now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        call();
      },
      Math.max(0, Math.min(restMs, first + mostMs - now)),
    );
  };
}
