import { ROW_LAYOUTS, type RowLayout, rewriteTable } from '../edits/rewrite-table.ts';
import { oncePerPart, oncePerReport } from '../report/memo.ts';
import type { Report, Table } from '../report/model.ts';
import { check } from '../rules/check.ts';
import { DEFAULT_CONFIG } from '../rules/rule.ts';
import { contains, type Span, touches } from '../text/span.ts';
import type { Action } from './actions.ts';

const NAMES: Readonly<Record<RowLayout, string>> = {
  tab: '一行一行，像从 Excel 粘贴的（制表符）',
  markdown: '带竖线的表（Markdown）',
  html: '网页表格（HTML）',
};

/**
 * 转换表格排法: the table that the selection stands in, written a row a line in each layout that it does not have yet. Nothing where the selection takes in
 * several tables, and where a figure or a word would not stay what it is.
 */
export function rewriteActions(report: Report, selection: Span): readonly Action[] {
  const [table, ...others] = report.tables.filter(t => meets(t.region, selection));
  if (table === undefined || others.length > 0 || report.tablesOnly) return [];
  return rewritings(report, table);
}

function meets(region: Span, selection: Span): boolean {
  return touches(region, selection.start) || touches(region, selection.end) || contains(selection, region);
}

/** An editor asks each time the cursor moves. */
const rewritings = oncePerPart((report: Report, table: Table): readonly Action[] =>
  ROW_LAYOUTS.flatMap(layout => {
    const rewritten = rewriteTable(report, table, layout);
    if (rewritten === null || !isToldTheSame(report, rewritten.after)) return [];
    return [
      { title: `转换表格排法：${NAMES[layout]}`, kind: 'rewrite', preferred: false, edits: [rewritten.edit] } as const,
    ];
  }),
);

/** What is told of the prose can change only with what the draft is taken for: `**` is a slip in plain text, bold print in Markdown. */
function isToldTheSame(before: Report, after: Report): boolean {
  return before.markup === after.markup || JSON.stringify(told(before)) === JSON.stringify(told(after));
}

const told = oncePerReport((report): string[] =>
  check(report, DEFAULT_CONFIG)
    .map(({ code, severity, message }) => [code, severity, message].join('\t'))
    .sort(),
);
