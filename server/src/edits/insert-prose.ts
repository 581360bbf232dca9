import type { Report, Section, Subheading } from '../report/model.ts';
import type { Edit } from '../text/edit.ts';
import { toChineseNumber } from '../text/numerals.ts';
import { placeBefore, type Span } from '../text/span.ts';
import { replaceText } from './edit.ts';
import { appendTo, gap, sectionGap, wordsEnd } from './insert.ts';

/** A paragraph with the sub-heading that it stands under. */
export interface Topic {
  readonly title: string;
  readonly text: string;
  /** The section's sub-heading that it belongs before; undefined: at the end. */
  readonly before: Subheading | undefined;
}

/** Paragraphs as the draft writes its own: in tags where it is HTML. */
export function paragraphsText(report: Report, paragraphs: readonly string[]): string {
  return paragraphs.map(p => (report.markup === 'html' ? `<p>${p}</p>` : p)).join(gap(report));
}

/** A paragraph above the first section. */
export function beforeSections(report: Report, first: Section, text: string): Edit {
  return { span: placeBefore(first.heading.region), text: paragraphsText(report, [text]) + sectionGap(report) };
}

/**
 * Topics put among a section's own, each with a sub-heading in its place; those behind it count on. In a section without sub-headings
 * plain paragraphs at its end. No edits where they can't be put.
 */
export function insertTopics(report: Report, section: Section, topics: readonly Topic[]): Edit[] {
  const own = section.subheadings.filter(s => s.heading.ordinal?.style === 'paren');
  const last = own.at(-1);
  if (last === undefined) {
    const paragraphs = topics.map(t => `${t.title}：${t.text}`);
    return behind(report, section, [], paragraphsText(report, paragraphs));
  }
  const edits: Edit[] = [];
  let count = 0;
  let moved = false;
  for (const head of own) {
    const { value, span: at, text } = head.heading.ordinal!;
    const here = topics.filter(t => t.before === head);
    if (here.length > 0) {
      const written = writtenLike(report, head, here, count);
      edits.push({ span: startOf(head), text: written + gap(report) });
      moved = true;
    } else if (value === 1) moved = false; // A series that begins anew counts for itself.
    const wanted: number = moved ? count + here.length + 1 : value;
    if (wanted !== value) edits.push(...replaceText(report, at, text.replace(NUMERAL, toChineseNumber(wanted))));
    count = wanted;
  }
  const rest = writtenLike(
    report,
    last,
    topics.filter(t => t.before === undefined),
    count,
  );
  return rest === '' ? edits : behind(report, section, edits, rest);
}

/** The edits, and text at the section's end; none where it can't be put there. */
function behind(report: Report, section: Section, edits: readonly Edit[], text: string): Edit[] {
  const last = appendTo(report, section, text);
  return last === null ? [] : [...edits, last];
}

const NUMERAL = /[一二三四五六七八九十]+/;

/** Topics with sub-headings like one of the draft's, counted on from `count`. */
function writtenLike(report: Report, model: Subheading, topics: readonly Topic[], count: number): string {
  const paragraphs = topics.flatMap((topic, i) => {
    const ordinal = model.heading.ordinal!.text.replace(NUMERAL, toChineseNumber(count + i + 1));
    const heading = marksBefore(report, model) + ordinal + topic.title;
    return runsIn(report, model) ? [`${heading}。${topic.text}`] : [heading, topic.text];
  });
  return paragraphsText(report, paragraphs);
}

/** True where a paragraph can be put before a sub-heading: not where it is the beginning of a paragraph in tags. */
export function canPrecede(report: Report, head: Subheading): boolean {
  return !(report.markup === 'html' && runsIn(report, head));
}

function startOf({ heading }: Subheading): Span {
  return placeBefore(heading.region);
}

/** `### ` before a sub-heading; nothing where anything else stands on its line. */
function marksBefore(report: Report, { heading }: Subheading): string {
  const before = report.text.slice(heading.region.start, heading.span.start);
  return /^#{1,6}[ \t]*$/.test(before) ? before : '';
}

/** True when the paragraph stands on the sub-heading's own line. */
function runsIn(report: Report, { heading, span: whole }: Subheading): boolean {
  const rest = report.text.slice(heading.span.end, wordsEnd(report.text, heading.span.end, whole.end));
  return /^[^\r\n<]{3}/.test(rest);
}
