/** Keeps what arrives, and lets a test wait for what it needs without sleeping. */
export interface Inbox<T> {
  readonly all: readonly T[];
  readonly put: (message: T) => void;
  /** The first message not yet taken that fits; waits for it when it has not come. */
  next(fits?: (message: T) => boolean): Promise<T>;
}

export function inbox<T>(): Inbox<T> {
  const all: T[] = [];
  const fresh: T[] = [];
  const waiting: { fits: (message: T) => boolean; resolve: (message: T) => void }[] = [];
  return {
    all,
    put(message) {
      all.push(message);
      const at = waiting.findIndex(w => w.fits(message));
      if (at >= 0) waiting.splice(at, 1)[0]!.resolve(message);
      else fresh.push(message);
    },
    next(fits = () => true) {
      const at = fresh.findIndex(fits);
      if (at >= 0) return Promise.resolve(fresh.splice(at, 1)[0]!);
      return new Promise(resolve => waiting.push({ fits, resolve }));
    },
  };
}
