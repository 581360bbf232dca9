import { htmlTokens } from '../layouts/html-tokens.ts';
import type { Report } from '../report/model.ts';
import type { Edit } from '../text/edit.ts';
import { TAG_MANNERS } from '../text/manner.ts';
import { bySpan, type Span, span } from '../text/span.ts';

/**
 * New text for a span of the draft. In a page the words of a span may stand in several tags (`<span>2</span>、`): then the
 * first run of words becomes the new text, the others are emptied, and every tag and comment stays as it is.
 */
export function replaceText(report: Report, of: Span, text: string): Edit[] {
  return report.markup === 'html' ? replaceProse(report, of, text) : [{ span: of, text }];
}

/** The same for a span of prose, which is read without tags in every draft. */
export function replaceProse(report: Report, of: Span, text: string): Edit[] {
  const runs = runsIn(report.plainHan, of);
  if (runs === null) return [{ span: of, text }];
  return runs
    .map((run, i) => ({ span: run, text: i === 0 ? text : '' }))
    .filter(edit => report.text.slice(edit.span.start, edit.span.end) !== edit.text);
}

/** Edits of several places put together, as a fix wants them: ascending. */
export function ascending(edits: readonly Edit[]): Edit[] {
  return [...edits].sort(bySpan);
}

/**
 * Runs of words between the tags in a span; null when it has no tag. White space between two tags is no word; what tags hide, strike out or raise is no part of
 * the words around it.
 */
function runsIn(text: string, of: Span): Span[] | null {
  const source = text.slice(of.start, of.end);
  if (!source.includes('<')) return null;
  const runs: Span[] = [];
  const add = (start: number, end: number) => {
    const last = runs.at(-1);
    if (last?.end === of.start + start) runs.splice(-1, 1, span(last.start, of.start + end));
    else runs.push(span(of.start + start, of.start + end));
  };
  let aside = 0;
  htmlTokens(source, {
    open(name) {
      if (TAG_MANNERS.has(name)) aside++;
    },
    close(name) {
      if (TAG_MANNERS.has(name)) aside--;
    },
    text(start, end) {
      if (aside === 0) add(start, end);
    },
    entity(_codePoint, start, end) {
      if (aside === 0) add(start, end);
    },
  });
  const words = runs.filter(run => text.slice(run.start, run.end).trim() !== '');
  return words.length === 0 ? null : words;
}
