import { type IndexedReport, organKey } from '../../workspace/report-index.ts';
import { SUMS_LIST } from '../../workspace/sums.ts';
import type { ServerContext } from '../context.ts';
import { sameUri } from '../folders.ts';
import { REPORTS_REQUEST, type ReportsFolder, type ReportsResult } from '../protocol-workspace.ts';
import { runSafe } from '../safe.ts';
import { officeUri, pathBelow } from '../workspace-index/addresses.ts';

/** A report that sums up others has two of them at least. */
const LEAST_OFFICES = 3;

/** nianbao/reports: the reports in the workspace's folders, for whoever writes a nianbao.json. */
export function registerReports(context: ServerContext): void {
  const { connection, log } = context;
  const none: ReportsResult = { folders: [] };
  connection.onRequest<ReportsResult, never>(
    REPORTS_REQUEST,
    runSafe<object, ReportsResult>(log, 'reports', none, async () => ({ folders: await reportsByFolder(context) })),
  );
}

/** The reports in each of the workspace's folders. */
export async function reportsByFolder({ indexer, folders, runtime }: ServerContext): Promise<readonly ReportsFolder[]> {
  const { index } = indexer;
  await indexer.upToNow();
  return Promise.all(folders.all().map(inFolder));

  async function inFolder(root: string): Promise<ReportsFolder> {
    // A document may stay open, and in the index, though its file is gone: nianbao.json names files.
    const files = new Set((await runtime.findFiles(root)).map(sameUri));
    const own = [...index.reports.entries()]
      .filter(entry => folders.of(entry.uri) === root && files.has(entry.uri))
      .map(entry => ({ ...entry, path: pathBelow(root, entry.uri) }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    return {
      file: officeUri(root),
      list: SUMS_LIST,
      maySum: index.sumsAt(root).length === 0 && mostOffices(own) >= LEAST_OFFICES,
      reports: own.map(({ path, report }) => ({ path, organ: report.title?.organName ?? null, year: report.year })),
    };
  }
}

/** How many offices' reports of one year there are. */
function mostOffices(reports: readonly IndexedReport[]): number {
  const years = new Map<number | null, Set<string>>();
  for (const { report, uri } of reports) {
    const offices = years.get(report.year) ?? new Set();
    years.set(report.year, offices.add(organKey(report) ?? uri));
  }
  return Math.max(0, ...[...years.values()].map(offices => offices.size));
}
