import type { SettingsStore } from '../settings.ts';
import type { IdleWork } from './idle-work.ts';
import type { KnownOffices } from './offices.ts';
import type { WorkspaceIndex } from './workspace-index.ts';

/**
 * Gives a function that counts the errors in the reports of all units that a nianbao.json names, where they are not known: done step by
 * step in the background, so that no keystroke has to wait until all units were checked.
 */
export function unitErrors(
  index: WorkspaceIndex,
  offices: KnownOffices,
  settings: SettingsStore,
  idle: IdleWork,
): () => Promise<void> {
  return async () => {
    const giveWay = idle.begin();
    for (const root of offices.folders()) {
      const globs = index.sumsAt(root).flatMap(sum => sum.units.map(unit => unit.files));
      for (const entry of new Set(globs.flatMap(glob => index.reports.matching(root, glob)))) {
        // The client is asked for the folder's once; of nianbao.json files those around the unit hold, as they do where it is checked itself.
        index.errorsIn(entry, await settings.of(root, entry.uri));
        await giveWay();
      }
    }
  };
}
