import type { Report } from '../../report/model.ts';
import type { Neighbour } from '../../rules/rule.ts';
import { decodeText } from '../../text/decode.ts';
import { readDraft } from '../../workspace/read-draft.ts';
import type { Runtime } from '../context.ts';
import type { Documents } from '../documents.ts';
import { type Folders, sameUri } from '../folders.ts';
import type { Log } from '../safe.ts';
import { settingUris } from '../setting-path.ts';

/** How long a file that a setting names is taken for unchanged (ms): it may lie where nothing is watched. */
const TRUST_MS = 3000;

interface Kept {
  stamp: string | null;
  report: Report | null;
  asked: number;
}

/**
 * Reports that the setting `nianbao.previousReport` names, wherever they lie. An answer is given at once from what is known;
 * what is not is read, and `changed` is called when there is something new.
 */
export function namedReports(
  runtime: Runtime,
  folders: Folders,
  documents: Documents,
  changed: () => void,
  log: Log,
): (setting: string, uri: string) => Neighbour | undefined {
  const kept = new Map<string, Kept>();
  const complained = new Set<string>();

  async function load(candidates: readonly string[], setting: string): Promise<void> {
    let found = false;
    for (const uri of candidates) {
      const known = kept.get(uri)!;
      const stamp = await runtime.stampOf(uri);
      if (stamp === null || stamp !== known.stamp) {
        const bytes = await runtime.readFile(uri);
        const read = bytes && decodeText(bytes);
        const report = read?.kind === 'text' ? readDraft(uri, read.text) : null;
        const same = report?.text === known.report?.text;
        if (!same) known.report = report;
        known.stamp = stamp;
        if (!same) changed();
      }
      if (known.report) found = true;
    }
    if (found) complained.delete(setting);
    else if (!complained.has(setting)) {
      complained.add(setting);
      log(`nianbao.previousReport：找不到“${setting}”，或者不是文本`);
    }
  }
  return (setting, uri) => {
    const own = sameUri(uri);
    const candidates = settingUris(setting, uri, folders).map(sameUri);
    const now = performance.now();
    for (const candidate of candidates) {
      if (!kept.has(candidate)) kept.set(candidate, { stamp: null, report: null, asked: Number.NEGATIVE_INFINITY });
    }
    if (candidates.some(c => now - kept.get(c)!.asked > TRUST_MS)) {
      for (const candidate of candidates) kept.get(candidate)!.asked = now;
      load(candidates, setting).catch((error: unknown) => log(`previousReport: ${String(error)}`));
    }
    for (const candidate of candidates) {
      const report = documents.openReport(candidate) ?? kept.get(candidate)!.report;
      if (report && candidate !== own) return { uri: candidate, report };
    }
    return undefined;
  };
}
