import type { Report } from '../../report/model.ts';
import type { RelatedReports } from '../../rules/rule.ts';
import { aroundOf, sameAround } from '../../workspace/around.ts';
import { type Entry, type Library, newLibrary } from '../../workspace/library.ts';
import { readSums, type Sum, type SumsFile, type SumsProblem } from '../../workspace/sums.ts';
import { idleSums } from '../../workspace/units.ts';
import { checkAside } from '../analysis.ts';
import { type Folders, sameUri } from '../folders.ts';
import { configOf, type Settings } from '../settings.ts';
import { pathBelow } from './addresses.ts';
import type { NamedReports } from './named.ts';

/** The reports of the workspace as the server knows them: open drafts as they are typed, the others as they lie on the disk. */
export interface Shelf {
  readonly library: Library;
  /** What stands around a draft; the same object as long as nothing there has changed. Nothing until the shelf is filled. */
  around(uri: string, report: Report, settings: Settings): RelatedReports;
  /** Errors in a report by itself, whatever stands around it. Counted when they are not known under these settings. */
  errorsIn(entry: Entry, settings: Settings): number;
  entryFor(uri: string, report: Report): Entry;
  put(uri: string, report: Report): void;
  remove(uri: string): void;
  sumsAt(root: string): readonly Sum[];
  /** Takes the text of a root's nianbao.json, null when there is none. */
  setSums(root: string, text: string | null): void;
  /** What is wrong with a root's nianbao.json, and which of its sums hold nothing at this moment. */
  sumsProblems(root: string): { readonly wrong: readonly SumsProblem[]; readonly idle: readonly SumsProblem[] };
  /** To be called when the workspace has been read for the first time. */
  filled(): void;
  onChange(listener: () => void): void;
}

const NOTHING: RelatedReports = {};

/** @param named last year's report that the setting `nianbao.previousReport` names for a draft */
export function newShelf(folders: Folders, named: NamedReports): Shelf & { changed(): void } {
  const library = newLibrary();
  const sums = new Map<string, SumsFile>();
  const arounds = new Map<string, RelatedReports>();
  const errors = new WeakMap<Report, { readonly settings: Settings; readonly count: number }>();
  const listeners: (() => void)[] = [];
  let full = false;

  const changed = () => {
    for (const listener of listeners) listener();
  };
  function errorsIn({ report }: Entry, settings: Settings): number {
    const known = errors.get(report);
    if (known?.settings === settings) return known.count;
    const count = checkAside(report, configOf(settings)).filter(f => f.severity === 'error').length;
    errors.set(report, { settings, count });
    return count;
  }
  function entryFor(uri: string, report: Report): Entry {
    const root = folders.of(uri) ?? '';
    return { uri: sameUri(uri), report, root, path: pathBelow(root, uri) };
  }
  return {
    library,
    errorsIn,
    entryFor,
    changed,
    around(uri, report, settings) {
      if (!full || !report.recognised) return NOTHING;
      const entry = entryFor(uri, report);
      const previous = named.of(settings.previousReport, uri);
      // After a change of settings the counts are made anew step by step; until then the old ones are good enough.
      const errorsNow = (e: Entry) => errors.get(e.report)?.count ?? errorsIn(e, settings);
      const fresh = aroundOf(library, sums.get(entry.root)?.sums ?? [], entry, errorsNow, previous);
      if (previous && fresh.previous?.uri !== previous.uri) named.passedOver(settings.previousReport, previous, report);
      const known = arounds.get(entry.uri);
      if (known && sameAround(known, fresh)) return known;
      arounds.set(entry.uri, fresh);
      return fresh;
    },
    put(uri, report) {
      if (!report.recognised) return this.remove(uri);
      if (library.get(sameUri(uri))?.report === report) return;
      library.put(entryFor(uri, report));
      changed();
    },
    remove(uri) {
      const key = sameUri(uri);
      arounds.delete(key);
      if (!library.get(key)) return;
      library.remove(key);
      changed();
    },
    sumsAt: root => sums.get(root)?.sums ?? [],
    setSums(root, text) {
      if (text === null) sums.delete(root);
      else sums.set(root, readSums(text));
      changed();
    },
    sumsProblems(root) {
      const file = sums.get(root);
      return { wrong: file?.problems ?? [], idle: file && full ? idleSums(library, file.sums, root) : [] };
    },
    filled() {
      full = true;
      changed();
    },
    onChange: listener => void listeners.push(listener),
  };
}
