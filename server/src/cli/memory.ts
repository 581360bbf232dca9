import { stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';

/** What is kept from one check of the same files to the next, so that only what changed is read and checked again. */
export interface Memory {
  /** What reading a file gave, where it has not been written since; else reads it. Only an object is kept: what could not be read is read again. */
  read<T>(as: Reading, path: string, work: () => Promise<T>): Promise<T>;
  /** What came of something where it was asked for with the same; else works it out. `name`: what it is known by, with the file's. */
  worked<T extends object>(name: string, asked: readonly unknown[], work: () => T | null): T | null;
  /** Every path that was read, or was to be: what is not there now may come. */
  paths(): readonly string[];
  /** Forgets the results and readings of files that were not asked for since it was called last. */
  tidy(): void;
}

/** What a file was read for: what is kept of it differs. */
type Reading = 'draft' | 'related';

interface Kept {
  readonly asked: unknown;
  readonly value: unknown;
  /** Of the file that was to be read. */
  readonly path?: string;
}

/** An empty memory. */
export function newMemory(): Memory {
  const readings = new Map<string, Kept>();
  const results = new Map<string, Kept>();
  const used = new Set<string>();
  return {
    async read<T>(as: Reading, path: string, work: () => Promise<T>) {
      const name = `${as} ${path}`;
      used.add(name);
      // Taken before the file is read: what is written meanwhile is met the next time.
      const stamp = await stampOf(path);
      const kept = readings.get(name);
      if (stamp !== null && kept?.asked === stamp) return kept.value as T;
      const value = await work();
      const isKept = typeof value === 'object' && value !== null;
      readings.set(name, { asked: isKept ? stamp : null, value, path });
      return value;
    },
    worked<T extends object>(name: string, asked: readonly unknown[], work: () => T | null) {
      used.add(name);
      const kept = results.get(name);
      if (kept !== undefined && isDeepStrictEqual(kept.asked, asked)) return kept.value as T;
      const value = work();
      if (value === null) results.delete(name);
      else results.set(name, { asked, value });
      return value;
    },
    paths: () => [...readings.values()].flatMap(({ path }) => path ?? []),
    tidy() {
      for (const map of [readings, results])
        for (const name of map.keys()) {
          if (!used.has(name)) map.delete(name);
        }
      used.clear();
    },
  };
}

/** Where files are read, and what is kept of it. */
export interface WorkPlace {
  readonly cwd: string;
  /** What was read and found before; absent where a command runs once. */
  readonly memory?: Pick<Memory, 'read' | 'worked'>;
}

/** A memory that forgets at once, where a command runs but once. */
export const NO_MEMORY: Pick<Memory, 'read' | 'worked'> = {
  read: (_, __, work) => work(),
  worked: (_, __, work) => work(),
};

/** Differs once a file was written; null where there is none. */
async function stampOf(path: string): Promise<string | null> {
  return stat(path).then(
    ({ mtimeMs, ctimeMs, size, ino }) => [mtimeMs, ctimeMs, size, ino].join(),
    () => null,
  );
}
