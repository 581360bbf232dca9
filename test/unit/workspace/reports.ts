import { parseReport } from '../../../server/src/report/parse.ts';
import type { Entry } from '../../../server/src/workspace/library.ts';
import { newLibrary } from '../../../server/src/workspace/library.ts';
import { type Cells, type DraftOptions, draft } from '../rules/draft.ts';

export const ROOT = 'file:///w';

/** A report in the workspace at a path below the root. */
export function entry(path: string, text: string): Entry {
  return { uri: `${ROOT}/${path}`, root: ROOT, path, report: parseReport(text) };
}

/** A right draft of an office. */
export function reportOf(organ: string, year: number, cells: Cells = {}, options: DraftOptions = {}): string {
  return draft({ ...options, year, cells }).replaceAll('青禾镇人民政府', organ);
}

export function libraryOf(...entries: readonly Entry[]) {
  const library = newLibrary();
  for (const one of entries) library.put(one);
  return library;
}
