import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EXCLUDE_FILE } from '../../workspace/excluded.ts';
import { OFFICE_FILE } from '../../workspace/office-problems.ts';
import { reasonOf } from '../paths.ts';
import type { Matters, WatchedPlaces } from './watched-places.ts';

/** Editors write a file in several steps: so long after the last of them it is looked at. In milliseconds. */
const QUIET = 150;

interface Watched {
  readonly watcher: FSWatcher;
  readonly matters: Matters;
  /** Another folder may have taken its place under the same name. */
  readonly inode: number;
}

/** The folders that are watched. */
export interface Watchers {
  /** Watches these places and no others. */
  follow(places: WatchedPlaces): Promise<void>;
  /** Resolves when something that matters has happened since it last did, and nothing more has for a moment. */
  changed(): Promise<void>;
  close(): void;
}

/**
 * Watches folders, each by itself: what the system offers for a whole tree misses files in new folders.
 * @param isOwn whether the watching command writes a file itself
 * @param complain hears which folder can't be watched
 */
export function newWatchers(isOwn: (path: string) => boolean, complain: (message: string) => void): Watchers {
  const watched = new Map<string, Watched>();
  const refused = new Set<string>();
  let named: ReadonlySet<string> = new Set();
  let happened = false;
  let wake: (() => void) | null = null;
  let timer: NodeJS.Timeout | undefined;
  const stir = () => {
    happened = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      wake?.();
    }, QUIET);
  };
  const heard = (folder: string, matters: Matters, name: string | null) => {
    if (name === null || (isMeant(folder, matters, name) && !isOwn(join(folder, name)))) stir();
  };
  const isMeant = (folder: string, matters: Matters, name: string) => {
    if (name === OFFICE_FILE || name === EXCLUDE_FILE || named.has(join(folder, name))) return true;
    return matters === 'all' && !name.startsWith('.');
  };
  const open = (folder: string, matters: Matters, inode: number) => {
    try {
      const watcher = watch(folder, (_, name) => heard(folder, matters, name));
      watcher.on('error', stir);
      watched.set(folder, { watcher, matters, inode });
    } catch (error) {
      // Whoever may not look into a folder above need not know.
      if (matters === 'all' && !refused.has(folder)) complain(`${folder}：无法监视这个文件夹（${reasonOf(error)}）`);
      refused.add(folder);
    }
  };
  return {
    async follow({ folders, names }) {
      named = names;
      for (const [folder, { watcher }] of watched) {
        if (folders.has(folder)) continue;
        watcher.close();
        watched.delete(folder);
      }
      for (const [folder, matters] of folders) {
        const inode = await stat(folder).then(
          info => info.ino,
          () => null,
        );
        const known = watched.get(folder);
        if (known?.inode === inode && known.matters === matters) continue;
        known?.watcher.close();
        watched.delete(folder);
        if (inode !== null) open(folder, matters, inode);
      }
    },
    changed() {
      return new Promise(resolve => {
        wake = () => {
          if (!happened) return;
          happened = false;
          wake = null;
          resolve();
        };
        // What happened while nobody waited has had its moment, unless the timer still runs.
        if (happened) stir();
      });
    },
    close() {
      clearTimeout(timer);
      for (const { watcher } of watched.values()) watcher.close();
      watched.clear();
    },
  };
}
