import { describe, expect, test } from 'vitest';
import type { Report } from '../../server/src/report/model.ts';
import { parseReport } from '../../server/src/report/parse.ts';
import type { Span } from '../../server/src/text/span.ts';
import { fixtureDrafts, seedDrafts } from '../support/drafts.ts';
import { writtenDrafts } from '../support/written-drafts.ts';

/** Offset → `line:column`, the same whatever ends the lines. */
function places(text: string): (span: Span) => string {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  const place = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return `${low}:${offset - (starts[low] ?? 0)}`;
  };
  return span => `${place(span.start)}–${place(span.end)}`;
}

/** The tree with its spans as lines and columns, and without what may differ: the text itself and its line ends. */
function shape(report: Report): unknown {
  const at = places(report.text);
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (node === null || typeof node !== 'object')
      return typeof node === 'string' ? node.replace(/\r\n?/g, '\n') : node;
    if ('start' in node && 'end' in node) return at(node as Span);
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value)]));
  };
  const { text: _text, eol: _eol, ...rest } = report;
  return walk(rest);
}

const seeds = seedDrafts();

function sameForAllEnds(text: string): void {
  const lines = text.replace(/\r\n?/g, '\n');
  const lf = parseReport(lines);
  expect(lf.eol).toBe('\n');
  for (const eol of ['\r\n', '\r'] as const) {
    const other = parseReport(lines.replaceAll('\n', eol));
    expect(other.eol).toBe(eol);
    expect(shape(other)).toEqual(shape(lf));
  }
}

describe('LF, CRLF and CR give the same tree', () => {
  test.each([...fixtureDrafts(), ...writtenDrafts()])('$name', ({ text }) => sameForAllEnds(text));
  test.skipIf(seeds.length === 0)('real drafts (left out where ../shared/seeds is absent)', () => {
    for (const { text } of seeds) sameForAllEnds(text);
  });
});
