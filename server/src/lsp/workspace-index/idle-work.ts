/** How long a piece of work in the background may keep the server from answering (ms). */
const SLICE_MS = 8;
/** While somebody types, work in the background rests this long after each step (ms), … */
const REST_MS = 40;
/** … until nothing has been typed for this long (ms). */
const TYPING_MS = 400;

/** Lets work in the background stand back behind what the user waits for. */
export interface IdleWork {
  /** To be called with each change of a document. */
  typed(): void;
  /** Gives a function to call between the steps of a long work: it lets waiting messages through when it is their turn. */
  begin(): () => Promise<void>;
}

export function newIdleWork(): IdleWork {
  let last = Number.NEGATIVE_INFINITY;
  return {
    typed() {
      last = performance.now();
    },
    begin() {
      let begun = performance.now();
      return async () => {
        const typing = performance.now() - last < TYPING_MS;
        if (!typing && performance.now() - begun < SLICE_MS) return;
        await new Promise(resolve => setTimeout(resolve, typing ? REST_MS : 0));
        begun = performance.now();
      };
    },
  };
}
