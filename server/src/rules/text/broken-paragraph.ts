import { oncePerReport } from '../../report/memo.ts';
import { paragraphsOf } from '../../report/prose/paragraphs.ts';
import { textBehind } from '../../text/piece.ts';
import { between, lastOf, lengthOf, placeBehind, type Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

/** Line ends with an empty line among them, and white space. */
const EMPTY_LINE = /^[ \t\u3000]*(?:\r\n|\r|\n)[ \t\u3000]*(?:\r\n|\r|\n)[\s\u3000]*$/;
/** A paragraph that begins so is an item of a list, not the rest of the one above it. */
const ITEM =
  /^(?:[#*>-]|[（(]|第?[一二三四五六七八九十]{1,3}(?:是|、|[.．]|要|方面)|\d{1,2}[.．、]|[①-⑳]|首先|其次|再次|最后)/;

/** Shorter lines are no paragraphs, and nothing goes on behind a longer gap. */
const SHORTEST = 10;
const LONGEST_GAP = 200;

/** The end of a line that a page's width has cut: no sign at all. */
const CUT_IN_A_WORD = /[\p{L}\p{N}]$/u;
/** With so many of them all lines are cut at the page's width, and a comma at the end of one of them is chance. */
const WRAPPED = 3;
const LINE_OF_A_PAGE = 20;

/** A paragraph that ends in the middle of a sentence: a page break in the printed report. */
export const brokenParagraph: Rule = {
  code: 'text/broken-paragraph',
  severity: 'information',
  title: '段落在逗号、顿号处断开，后面隔了空行',
  titleEn: 'A paragraph cut off at a comma, with an empty line behind it',
  isStyle: true,
  *check({ report }) {
    for (const { mark, gap } of breaksOf(report).values()) {
      yield {
        message: `段落在“${report.text.slice(mark.start, mark.end)}”处断开，下文应接在后面`,
        span: mark,
        related: [{ span: placeBehind(gap), message: '下文在这里' }],
      };
    }
  },
  fixes(report, finding) {
    const found = breaksOf(report).get(finding.span.start);
    if (found === undefined) return [];
    return [{ title: '与下文接成一段', kind: 'suggestion', all: false, edits: [{ span: found.gap, text: '' }] }];
  },
};

/** The comma at which a paragraph ends and what stands between it and the next one, by the comma's offset. */
const breaksOf = oncePerReport((report): ReadonlyMap<number, { mark: Span; gap: Span }> => {
  const { text } = report;
  const paragraphs = paragraphsOf(report);
  const found = new Map<number, { mark: Span; gap: Span }>();
  let cutInWords = 0;
  paragraphs.forEach((paragraph, i) => {
    const next = paragraphs[i + 1];
    if (next === undefined || lengthOf(paragraph) < SHORTEST) return;
    const gap = between(paragraph, next);
    if (lengthOf(gap) > LONGEST_GAP || !EMPTY_LINE.test(text.slice(gap.start, gap.end))) return;
    if (ITEM.test(textBehind(report, gap, 10))) return;
    const mark = lastOf(paragraph, 1);
    const end = text.slice(mark.start, mark.end);
    if (/[，、,]/.test(end)) found.set(mark.start, { mark, gap });
    else if (CUT_IN_A_WORD.test(end) && isLineOfAPage(text.slice(paragraph.start, paragraph.end))) cutInWords++;
  });
  return cutInWords < WRAPPED ? found : new Map();
});

/** A sub-heading ends without a sign too, in a line that begins with its number or is short. */
function isLineOfAPage(line: string): boolean {
  return line.length >= LINE_OF_A_PAGE && !ITEM.test(line);
}
