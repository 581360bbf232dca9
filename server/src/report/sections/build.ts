import { trimRange } from '../../text/fold.ts';
import { type Line, spanOf } from '../../text/lines.ts';
import { type Span, span } from '../../text/span.ts';
import type { Section, Subheading } from '../model.ts';
import type { SectionLine } from './by-words.ts';
import { ordinalAt } from './heading-line.ts';

/** A sub-heading may run into its paragraph (`（一）主动公开情况。2023年…`); its words end at the first stop. */
const STOP = /[。：:；;]/;
const LONGEST_WORDS = 50;

/** Builds the sections from their heading lines. `isTableLine` tells lines that a table was read from. */
export function buildSections(
  lines: readonly Line[],
  found: readonly SectionLine[],
  end: number,
  isTableLine: (index: number) => boolean,
): Section[] {
  return found.map((item, i): Section => {
    const last = found[i + 1]?.index ?? lines.length;
    // In a page with tables inside tables lines may come out of order: a section never ends before its heading does.
    const stop = Math.max(found[i + 1]?.heading.span.start ?? end, item.heading.span.end);
    const bodyStart = Math.min(stop, lines[item.last + 1]?.start ?? stop);
    const paragraphs: Span[] = [];
    const heads: Subheading['heading'][] = [];
    for (let k = item.last + 1; k < last; k++) {
      const line = lines[k]!;
      if (isTableLine(k)) continue;
      const [from, to] = trimRange(line.text, 0, line.text.length);
      if (from === to) continue;
      const head = subheadingIn(line, from, to);
      if (head) heads.push(head.heading);
      if (!head || head.to < to) paragraphs.push(spanOf(line, head ? head.to : from, to));
    }
    const subheadings = heads.map(
      (heading, n): Subheading => ({
        heading,
        span: { start: heading.span.start, end: heads[n + 1]?.span.start ?? stop },
      }),
    );
    return {
      number: item.number,
      heading: item.heading,
      match: item.match,
      span: { start: item.heading.span.start, end: stop },
      body: { start: bodyStart, end: stop },
      subheadings,
      paragraphs,
    };
  });
}

function subheadingIn(line: Line, from: number, to: number): { heading: Subheading['heading']; to: number } | null {
  let start = from;
  while (line.text[start] === '#' || line.text[start] === '*' || line.text[start] === ' ') start++;
  const first = line.text.charCodeAt(start);
  if (first !== 0x28 && first !== 0xff08) return null;
  const found = ordinalAt(line, start, to);
  if (!found?.ordinal.style.startsWith('paren')) return null;
  const rest = line.text.slice(found.words, to);
  const stop = STOP.exec(rest);
  const words = (stop ? rest.slice(0, stop.index) : rest).replace(/[*\s\u3000]+$/, '');
  if (words === '' || words.length > LONGEST_WORDS) return null;
  const end = found.words + words.length;
  const next = end === to || !stop ? to : end + 1;
  const own = spanOf(line, start, end);
  return {
    heading: {
      span: own,
      region:
        next === to ? (line.block ?? span(line.start, line.end)) : span(line.map ? own.start : line.start, own.end),
      ordinal: found.ordinal,
      words: spanOf(line, found.words, end),
      text: words,
    },
    to: next,
  };
}
