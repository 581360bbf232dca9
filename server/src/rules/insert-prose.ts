import { looksLikeHtml } from '../layouts/html.ts';
import type { Report, Section, Subheading } from '../report/model.ts';
import { lineStart } from '../text/line-bounds.ts';
import { toChineseNumber } from '../text/numerals.ts';
import { span } from '../text/span.ts';
import { blockOf } from './blocks.ts';
import { appendTo, gap, wordsEnd } from './insert.ts';
import type { Edit } from './rule.ts';

/** A paragraph with the sub-heading that it stands under. */
export interface Topic {
  readonly title: string;
  readonly text: string;
}

/** Paragraphs as the draft writes its own: in tags where it is HTML. */
export function paragraphsText(report: Report, paragraphs: readonly string[]): string {
  const html = looksLikeHtml(report.text);
  return paragraphs.map(p => (html ? `<p>${p}</p>` : p)).join(gap(report));
}

/** A paragraph above the first section. */
export function beforeSections(report: Report, first: Section, text: string): Edit {
  const at = blockOf(report.text, first.heading.span).start;
  return { span: span(at, at), text: paragraphsText(report, [text]) + gap(report) };
}

/** Topics at a section's end, their sub-headings numbered on from the section's own; without such, as plain paragraphs. */
export function appendTopics(report: Report, section: Section, topics: readonly Topic[]): Edit {
  const last = section.subheadings.findLast(s => s.heading.ordinal?.style === 'paren');
  if (last === undefined) {
    return appendTo(
      report,
      section,
      paragraphsText(
        report,
        topics.map(t => `${t.title}：${t.text}`),
      ),
    );
  }
  const { text } = last.heading.ordinal!;
  const paragraphs = topics.flatMap((topic, i) => {
    const numeral = toChineseNumber(last.heading.ordinal!.value + i + 1);
    const heading = marksBefore(report, last) + text.replace(/[一二三四五六七八九十]+/, numeral) + topic.title;
    return runsIn(report, last) ? [`${heading}。${topic.text}`] : [heading, topic.text];
  });
  return appendTo(report, section, paragraphsText(report, paragraphs));
}

/** `### ` before a sub-heading; nothing where anything else stands on its line. */
function marksBefore(report: Report, { heading }: Subheading): string {
  const before = report.text.slice(lineStart(report.text, heading.span.start), heading.span.start);
  return /^#{1,6}[ \t]*$/.test(before) ? before : '';
}

/** True when the paragraph stands on the sub-heading's own line. */
function runsIn(report: Report, { heading, span: whole }: Subheading): boolean {
  const rest = report.text.slice(heading.span.end, wordsEnd(report.text, heading.span.end, whole.end));
  return /^[^\r\n<]{3}/.test(rest);
}
