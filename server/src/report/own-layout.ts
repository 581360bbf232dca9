import { looksLikeHtml } from '../layouts/html.ts';
import { lineStart } from '../text/line-bounds.ts';
import type { LayoutName, Report } from './model.ts';

/**
 * The layout that a new table in the draft should have: that of the draft's own tables, else what its headings and paragraphs are
 * written in. `markdown`: the draft is a Markdown file, whatever its headings look like.
 */
export function layoutOf(report: Report, markdown = false): LayoutName {
  const own = report.tables.find(t => t.layout !== 'flat')?.layout;
  if (own !== undefined) return own;
  const heading = report.sections[0]?.heading.span.start ?? 0;
  const marks = report.text.slice(lineStart(report.text, heading), heading);
  if (/^[ \t]*#/.test(marks)) return 'markdown';
  if (looksLikeHtml(report.text)) return 'html';
  return markdown ? 'markdown' : 'tab';
}
