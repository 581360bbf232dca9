import type { LayoutName, Report } from '../model.ts';

/**
 * The layout that a new table in the draft should have: that of the draft's own tables, else what its headings and paragraphs are
 * written in. `markdown`: the draft is a Markdown file, whatever its headings look like.
 */
export function layoutOf(report: Report, markdown = false): LayoutName {
  const own = report.tables.find(t => t.layout !== 'flat' && t.layout !== 'grid')?.layout;
  if (own !== undefined) return own;
  if (report.markup !== 'plain') return report.markup;
  return markdown ? 'markdown' : 'tab';
}
