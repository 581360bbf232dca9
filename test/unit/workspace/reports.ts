import { parseReport } from '../../../server/src/report/parse.ts';
import type { IndexedReport } from '../../../server/src/workspace/report-index.ts';
import { newReportIndex } from '../../../server/src/workspace/report-index.ts';
import { type Cells, type DraftOptions, draft } from '../rules/draft.ts';

export const ROOT = 'file:///w';

/** A report in the workspace at a path below the root. */
export function entry(path: string, text: string): IndexedReport {
  return { uri: `${ROOT}/${path}`, root: ROOT, path, report: parseReport(text) };
}

/** A right draft of an office. */
export function reportOf(organ: string, year: number, cells: Cells = {}, options: DraftOptions = {}): string {
  return draft({ ...options, year, cells }).replaceAll('青禾镇人民政府', organ);
}

export function reportIndexOf(...entries: readonly IndexedReport[]) {
  const index = newReportIndex();
  for (const one of entries) index.put(one);
  return index;
}
