import { oncePerReport } from '../../report/memo.ts';
import type { Report, Section, Subheading } from '../../report/model.ts';
import { mayHoldBlanks, withoutUnfilled } from '../../report/prose/placeholders.ts';
import { sectionsOf } from '../../report/sections/table-of-contents.ts';
import { signOff, textOf } from '../../report/sign-off/lines.ts';
import { textBehind } from '../../text/piece.ts';
import { lastBegun, type Span } from '../../text/span.ts';

/** A longer sub-heading says something by itself. */
const LONGEST_TITLE = 15;
/** Marks that are left when a paragraph is not filled in. */
const NOTHING = /^[\s，。；：、,;:.]+$/;

/** A section in prose: 一, 五 or 六. */
export interface ProseSection {
  readonly section: Section;
  /** Its paragraphs, the signature left out. */
  readonly own: readonly Span[];
  /** True where nothing is written in it but sub-headings, and blanks to be filled in. */
  readonly isEmpty: boolean;
}

/** The sections in prose, in the order of the draft. */
export const proseSections = oncePerReport((report): readonly ProseSection[] => {
  const signature = new Set(signOff(report));
  return sectionsOf(report)
    .filter(({ number }) => number < 2 || number > 4)
    .map(section => {
      const own = section.paragraphs.filter(p => !signature.has(p));
      const isWritten =
        own.some(p => filledWordsAt(report, p) !== '') || section.subheadings.some(h => saysSomething(report, h));
      return { section, own, isEmpty: !isWritten };
    });
});

const emptySections = oncePerReport(report => proseSections(report).filter(prose => prose.isEmpty));

/** The empty section in prose that a place stands in; undefined where there is none. */
export function emptySectionAt(report: Report, { start }: Span): Section | undefined {
  const begun = lastBegun(emptySections(report), start, ({ section }) => section.span.start)?.item;
  if (begun === undefined || begun.section.span.end <= start) return undefined;
  const { section, own } = begun;
  const paragraph = lastBegun(own, start, p => p.start)?.item;
  const heading = lastBegun(section.subheadings, start, h => h.heading.span.start)?.item.heading.span;
  return [paragraph, heading].some(place => place !== undefined && start < place.end) ? section : undefined;
}

/** The words at a place without what is not yet filled in; nothing where only marks are left of a paragraph. */
export function filledWordsAt(report: Report, at: Span): string {
  const words = textOf(report, at);
  return mayHoldBlanks(report) ? withoutUnfilled(words).replace(NOTHING, '') : words;
}

/** `（一）更新不够及时。` is a sub-heading by its form and all that there is to say. */
export function saysSomething(report: Report, { heading }: Subheading): boolean {
  return heading.text.length > LONGEST_TITLE || /^[。；;，,]/.test(textBehind(report, heading.span, 1));
}
