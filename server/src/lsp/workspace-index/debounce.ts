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
