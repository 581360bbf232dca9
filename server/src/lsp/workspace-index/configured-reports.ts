import type { Report } from '../../report/model.ts';
import type { RelatedReport } from '../../rules/rule.ts';
import { decodeText } from '../../text/decode.ts';
import { readDraft } from '../../workspace/read-draft.ts';
import type { Documents } from '../documents.ts';
import { type Folders, sameUri } from '../folders.ts';
import type { Runtime } from '../runtime.ts';
import type { Log } from '../safe.ts';
import { REFUSED_FILE, settingUris } from '../setting-path.ts';

/** How long a file that a setting names is taken for unchanged (ms): it may lie where nothing is watched. */
const TRUST_MS = 3000;

/** Why what the setting names is not used. */
const UNREAD = '不是能读的年度报告';
const ABSENT = '找不到';
const CLAUSES = [UNREAD, REFUSED_FILE, ABSENT];

interface Kept {
  stamp: string | null;
  /** Null where there is no text, or none of a report. */
  report: Report | null;
  /** Whether the file could be read. */
  found: boolean;
  /** Whether something is there that is not read: a pipe, a device, a file that is too large. */
  refused: boolean;
  asked: number;
}

export interface ConfiguredReports {
  /** Last year's report that a setting names for a draft. */
  of(setting: string, uri: string): RelatedReport | undefined;
  /** To be called when the report that the setting names is not used for a draft, since its year is not the year before. */
  passedOver(setting: string, named: RelatedReport, now: Report): void;
}

/**
 * Reports that the setting `nianbao.previousReport` names, wherever they lie. An answer is given at once from what is known;
 * what is not is read, and `changed` is called when there is something new. What is wrong with the setting `tell` says to the user, once.
 */
export function configuredReports(
  runtime: Runtime,
  folders: Folders,
  documents: Documents,
  changed: () => void,
  log: Log,
  tell: (message: string) => void,
): ConfiguredReports {
  const kept = new Map<string, Kept>();
  const told = new Set<string>();

  function tellOnce(setting: string, clause: string): void {
    const message = saying(setting, clause);
    if (told.has(message)) return;
    told.add(message);
    tell(message);
  }
  async function load(candidates: readonly string[], setting: string): Promise<void> {
    for (const uri of candidates) {
      const known = kept.get(uri)!;
      const stamp = await runtime.stampOf(uri);
      if (stamp === null || stamp !== known.stamp) {
        const bytes = await runtime.readFile(uri);
        const read = bytes && decodeText(bytes);
        const report = read?.kind === 'text' ? reportIn(uri, read.text) : null;
        known.found = bytes !== null;
        known.refused = bytes === null && stamp !== null;
        const same = report?.text === known.report?.text;
        if (!same) known.report = report;
        known.stamp = stamp;
        if (!same) changed();
      }
    }
    const all = candidates.map(c => kept.get(c)!);
    if (all.some(k => k.report)) for (const clause of CLAUSES) told.delete(saying(setting, clause));
    else if (all.some(k => k.found)) tellOnce(setting, UNREAD);
    else tellOnce(setting, all.some(k => k.refused) ? REFUSED_FILE : ABSENT);
  }
  function of(setting: string, uri: string): RelatedReport | undefined {
    const own = sameUri(uri);
    const candidates = settingUris(setting, uri, folders).map(other => runtime.addressOf(sameUri(other)));
    const now = performance.now();
    for (const candidate of candidates) {
      if (!kept.has(candidate))
        kept.set(candidate, {
          stamp: null,
          report: null,
          found: false,
          refused: false,
          asked: Number.NEGATIVE_INFINITY,
        });
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
  }
  return {
    of,
    passedOver(setting, { report: { year } }, now) {
      // Drafts of older years in the same folder were not meant.
      if (year === null || now.year === null || year > now.year) return;
      tellOnce(setting, `是 ${year} 年的年报，不是 ${now.year - 1} 年的`);
    },
  };
}

function saying(setting: string, clause: string): string {
  return `设置 nianbao.previousReport 指明的“${setting}”${clause}，没有用来核对上年的数`;
}

/** A draft that its names do not show to be a report is one all the same when it has a table of one. */
function reportIn(uri: string, text: string): Report | null {
  const report = readDraft(decodeURIComponent(uri), text);
  return report.recognised || report.tables.length > 0 ? report : null;
}
