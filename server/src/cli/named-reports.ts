import { fileURLToPath } from 'node:url';
import type { Report } from '../report/model.ts';
import type { RelatedReport } from '../rules/rule.ts';
import { settingKey } from '../workspace/office-settings.ts';
import { readReport } from '../workspace/read-draft.ts';
import { readBytes } from './file.ts';
import { draftRead, guarded } from './guarded.ts';
import { NO_MEMORY, type WorkPlace } from './memory.ts';
import { type NamedLayer, type OfficesAbove, placeIn } from './offices.ts';
import { absolute } from './paths.ts';

/** A file that was read as a report. */
export interface ReportFile {
  /** As the user would write it. */
  readonly file: string;
  readonly report: Report;
}

/** Who hears what is said while other files are read. */
export interface Hearers {
  /** Which things in a nianbao.json do nothing: a sum that no report is held against, an ignored place that is gone. */
  readonly idle: (message: string) => void;
  /** Which file that a nianbao.json names can't be read. */
  readonly complain: (message: string) => void;
}

/**
 * Last year's reports that `previousReport` names for drafts; each file is read once. What can't be read, holds no report or is of a year
 * that can't have been meant is said.
 */
export async function namedReports(
  drafts: readonly ReportFile[],
  offices: OfficesAbove,
  { cwd, memory = NO_MEMORY }: WorkPlace,
  { idle, complain }: Hearers,
): Promise<(draft: ReportFile) => RelatedReport | undefined> {
  /** Of a file that can't be read a Chinese clause says why. */
  const read = new Map<string, Report | string>();
  const said = new Set<string>();
  for (const { file, report: now } of drafts) {
    const named = nameFor(file, offices, cwd);
    if (named === null) continue;
    const { path, layer } = named;
    if (!read.has(path)) read.set(path, await reportOrReason(path));
    const report = read.get(path)!;
    const message = typeof report === 'string' ? report : whyPassedOver(report, now);
    const place = placeIn(layer, settingKey('previousReport'));
    const told = `${place}：“previousReport”指明的“${layer.previousReport}”${message}，没有用来核对上年的数`;
    if (message === null || said.has(told)) continue;
    said.add(told);
    if (typeof report === 'string' && report !== NO_REPORT) complain(told);
    else idle(told);
  }
  async function reportOrReason(path: string): Promise<Report | string> {
    let reason = NO_REPORT;
    const fail = (message: string) => {
      // It is named as it is written, not by where that leads.
      reason = message.startsWith(`${path}：`) ? message.slice(path.length + 1) : message;
    };
    return (await memory.read('related', path, () => reportAt(path, fail)))?.report ?? reason;
  }
  return ({ file }) => {
    const path = nameFor(file, offices, cwd)?.path;
    const report = path === undefined ? undefined : read.get(path);
    return path === undefined || typeof report !== 'object' ? undefined : { uri: path, report };
  };
}

const NO_REPORT = '不是能读的年度报告';

/** Why a report that is named as last year's can't be meant; null where it can. */
function whyPassedOver({ year }: Report, now: Report): string | null {
  const isOther = year !== null && now.year !== null && year <= now.year && year !== now.year - 1;
  return isOther ? `是 ${year} 年的年报，不是 ${now.year! - 1} 年的` : null;
}

function nameFor(file: string, offices: OfficesAbove, cwd: string): { path: string; layer: NamedLayer } | null {
  const layer = offices.layersOf(file).find(({ previousReport }) => previousReport !== null);
  if (layer === undefined || layer.previousReport === null) return null;
  const name = layer.previousReport;
  const path = pathIn(name) ?? absolute(name, absolute(layer.folder, cwd));
  return path === absolute(file, cwd) ? null : { path, layer };
}

/** The path of a `file://` address; null where it is none, or a wrong one, which then leads nowhere. */
function pathIn(name: string): string | null {
  try {
    return name.startsWith('file://') ? fileURLToPath(name) : null;
  } catch {
    return null;
  }
}

async function reportAt(path: string, complain: (message: string) => void): Promise<{ report: Report } | null> {
  const draft = await draftRead(path, complain, () => readBytes(path));
  const report = draft && guarded(path, complain, () => readReport(path, draft.text));
  return report && { report };
}
