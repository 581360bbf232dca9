import type { Report, Table } from '../report/model.ts';
import { fullRowName, sectionName, tableName } from '../report/names.ts';
import type { Span } from '../text/span.ts';
import { rowGroups } from './groups.ts';

/** What is looked for in all drafts, the widest first: of many finds the first ones are told. */
export const FOUND_KINDS = ['report', 'section', 'row'] as const;

/** A report, a section or a row of a table, as `Go to Symbol in Workspace` lists it. */
export interface FoundSymbol {
  readonly kind: (typeof FOUND_KINDS)[number];
  readonly name: string;
  /** `云岭县人民政府 2024 年 表三`; of a report its path. */
  readonly container: string;
  readonly span: Span;
}

/**
 * The symbols of one kind that a query finds in a report: each word of it stands in the name or the container, its characters in that order and others
 * among them, and one stands in the name.
 * @param path how the report's file is called
 */
export function findSymbols(report: Report, path: string, kind: FoundSymbol['kind'], query: string): FoundSymbol[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  return symbolsOf(report, path, kind).filter(({ name, container }) => {
    const [own, around] = [name.toLowerCase(), container.toLowerCase()];
    const isOwn = words.map(word => standsIn(word, own));
    return (words.length === 0 || isOwn.includes(true)) && words.every((w, i) => isOwn[i] || standsIn(w, around));
  });
}

/** True when the word's characters stand in a text in that order. */
function standsIn(word: string, text: string): boolean {
  const wanted = [...word];
  let found = 0;
  for (const character of text) if (character === wanted[found]) found++;
  return found === wanted.length;
}

function symbolsOf(report: Report, path: string, kind: FoundSymbol['kind']): FoundSymbol[] {
  const { title, year } = report;
  if (kind === 'report') {
    const name = title?.text || path.slice(path.lastIndexOf('/') + 1);
    return [{ kind, name, container: path, span: title?.span ?? { start: 0, end: 0 } }];
  }
  const container = `${title?.organName ?? path}${year === null ? '' : ` ${year} 年`}`;
  if (kind === 'row') return report.tables.flatMap(table => rowsOf(table, container));
  return report.sections.map(s => ({ kind, name: sectionName(s.number), container, span: s.heading.span }));
}

function rowsOf(table: Table, office: string): FoundSymbol[] {
  const container = `${office} ${tableName(table.kind)}`;
  const rows =
    table.kind === 'disputes'
      ? rowGroups(table).map(g => ({ name: g.name, span: g.span }))
      : table.rows.map(r => ({ name: fullRowName(table, r.key), span: r.span }));
  return rows.map(row => ({ kind: 'row', ...row, container }));
}
