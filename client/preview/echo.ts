/** How long after the other side has scrolled this one its own movement is taken for the consequence of that, in milliseconds. */
const ECHO_MS = 200;

/** Tells a scrolling that answers the other side's from one by a person: without, page and text would push each other to and fro. */
export function createEcho(now: () => number) {
  let until = 0;
  return {
    /** The other side has moved this one. */
    heard(): void {
      until = now() + ECHO_MS;
    },
    isEcho: (): boolean => now() < until,
  };
}
