import type { Report } from '../report/model.ts';
import type { RelatedReport } from '../rules/rule.ts';
import { matcher } from './glob.ts';
import { sameOrganKey } from './organ-name.ts';
import { newSentenceIndex } from './sentence-index.ts';

/** A report of the workspace. */
export interface IndexedReport extends RelatedReport {
  /** The workspace folder it lies in; empty when it lies in none. */
  readonly root: string;
  /** Path below the root, with `/`, decoded: what the globs of nianbao.json are held against. */
  readonly path: string;
}

/** The reports of a workspace, by URI, and how to find those that belong together. Holds no file and reads none: others put reports in. */
export interface ReportIndex {
  put(entry: IndexedReport): void;
  remove(uri: string): void;
  get(uri: string): IndexedReport | undefined;
  entries(): Iterable<IndexedReport>;
  /** The reports of an office, whatever their year; `key` as `organKey` gives it. */
  ofOrgan(key: string): readonly IndexedReport[];
  /** For each part of a report's prose the other URIs of its year with sentences of it, those that share most first. */
  sharing(uri: string, report: Report): readonly (readonly string[])[];
  /** The reports of a root that a glob of its nianbao.json names, in the order of their paths. */
  matching(root: string, glob: string): readonly IndexedReport[];
}

export function newReportIndex(): ReportIndex {
  const byUri = new Map<string, IndexedReport>();
  const byOrgan = new Map<string, Map<string, IndexedReport>>();
  const sentences = newSentenceIndex();
  /** What a glob names changes only when files come or go, not when their words do. */
  const byGlob = new Map<string, readonly string[]>();

  function remove(uri: string): void {
    const entry = byUri.get(uri);
    if (!entry) return;
    byUri.delete(uri);
    sentences.remove(uri, entry.report);
    byGlob.clear();
    const key = organKey(entry.report);
    const same = key === null ? undefined : byOrgan.get(key);
    same?.delete(uri);
    if (key !== null && same?.size === 0) byOrgan.delete(key);
  }
  function put(entry: IndexedReport): void {
    const known = byUri.get(entry.uri);
    const globs = known?.path === entry.path && known.root === entry.root ? new Map(byGlob) : null;
    remove(entry.uri);
    byUri.set(entry.uri, entry);
    sentences.put(entry.uri, entry.report);
    if (globs) for (const [glob, uris] of globs) byGlob.set(glob, uris);
    else byGlob.clear();
    const key = organKey(entry.report);
    if (key === null) return;
    const same = byOrgan.get(key) ?? new Map<string, IndexedReport>();
    byOrgan.set(key, same.set(entry.uri, entry));
  }
  return {
    put,
    remove,
    get: uri => byUri.get(uri),
    entries: () => byUri.values(),
    ofOrgan: key => [...(byOrgan.get(key)?.values() ?? [])],
    sharing: sentences.sharing,
    matching(root, glob) {
      const key = `${root} ${glob}`;
      const uris = byGlob.get(key) ?? search(byUri.values(), root, glob);
      byGlob.set(key, uris);
      return uris.flatMap(uri => byUri.get(uri) ?? []);
    },
  };
}

/** The key of the office that the title names, null when it names none. */
export function organKey(report: Report): string | null {
  const organ = report.title?.organName;
  return organ ? sameOrganKey(organ) : null;
}

function search(entries: Iterable<IndexedReport>, root: string, glob: string): string[] {
  const matches = matcher(glob);
  const found = [...entries].filter(e => e.root === root && matches(e.path));
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)).map(e => e.uri);
}
