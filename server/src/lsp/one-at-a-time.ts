/**
 * A function that has work done whenever it is called, but never twice at once: calls while it is done make it be done once more behind that, for what has
 * changed in the meantime. `work` must not throw.
 */
export function oneAtATime(work: () => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  async function run(): Promise<void> {
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await work();
    }
    isRunning = false;
  }
  return () => {
    isWanted = true;
    if (!isRunning) void run();
  };
}
