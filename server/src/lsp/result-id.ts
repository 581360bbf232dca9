import type { Report } from '../report/model.ts';
import type { RelatedReports } from '../rules/rule.ts';
import { serialOf } from './analysis.ts';
import type { OpenDraft } from './documents.ts';
import type { Settings, SettingsStore } from './settings.ts';

/** A client may keep what it was told beyond the life of a server. */
const RUN = Date.now().toString(36);

/** What findings were made of: while it is the same, so are they. @param text an open draft, or a report as it lies on the disk */
export function resultIdOf(text: OpenDraft | Report, generation: number, relatedReports: RelatedReports): string {
  const own = 'serial' in text ? `${text.serial}` : `f${serialOf(text)}`;
  return `${RUN}.${own}.${generation}.${serialOf(relatedReports)}`;
}

/**
 * Settings and the generation that they are of: it is taken before they are asked for, so what changes later is told apart.
 * @param file whose nianbao.json files hold, where the client is asked for another address
 */
export async function settledSettings(
  settings: SettingsStore,
  uri: string,
  file = uri,
): Promise<{ readonly own: Settings; readonly generation: number }> {
  for (;;) {
    const generation = settings.generation();
    const own = await settings.of(uri, file);
    if (generation === settings.generation()) return { own, generation };
  }
}
