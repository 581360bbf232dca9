import { describe, expect, test } from 'vitest';
import { parseReport } from '../../server/src/report/parse.ts';
import { check } from '../../server/src/rules/check.ts';
import { DEFAULT_CONFIG } from '../../server/src/rules/rule.ts';
import { randomModel } from '../support/model.ts';
import { random } from '../support/random.ts';
import { seedsOf } from '../support/runs.ts';
import { WRAPPING_PAGES, WRAPS, wrapped } from '../support/wraps.ts';
import { LAYOUTS, write } from '../support/writer/index.ts';
import type { Layout } from '../support/writer/layout.ts';

/** What may stand around a part of a draft. */
const INNER: readonly (readonly [string, string])[] = [
  ['<div align="center">⏎⏎', '⏎</div>⏎'],
  ['<div>⏎', '</div>⏎⏎'],
  ['<pre>⏎', '</pre>⏎'],
  ['<center>', '</center>⏎'],
  ['<blockquote>⏎<div class="a">⏎', '</div></blockquote>⏎'],
];

/** What is read and found, places counted from the draft's first character, or left out. */
function told(text: string, before: number | null): string[] {
  const report = parseReport(text);
  const words = (start: number, end: number) =>
    `${before === null ? '' : `${start - before}-${end - before}`} ${text.slice(start, end)}`;
  const cells = report.tables.flatMap(t =>
    t.rows.flatMap(row =>
      row.cells.map(c => `${t.kind} ${row.key} ${c.column} ${c.raw} ${words(c.span.start, c.span.end)}`),
    ),
  );
  const findings = [...check(report, DEFAULT_CONFIG)].map(
    f => `${f.code} ${f.message} ${words(f.span.start, f.span.end)}`,
  );
  return [...cells, ...findings];
}

function changes(was: readonly string[], is: readonly string[]): string[] {
  const [old, now] = [new Set(was), new Set(is)];
  return [...was.filter(l => !now.has(l)).map(l => `- ${l}`), ...is.filter(l => !old.has(l)).map(l => `+ ${l}`)];
}

function drafts(layout: Layout): readonly { text: string; eol: string }[] {
  return seedsOf(layout, 1).flatMap(seed =>
    [seed % 2 === 0 ? ('2019' as const) : ('2021' as const)].map(edition => {
      const { text, style } = write(randomModel(random(seed), edition), layout, seed);
      return { text, eol: style.eol };
    }),
  );
}

/** The draft with tags around what stands under each heading. */
function withinSections(text: string, before: string, behind: string): string {
  const { sections } = parseReport(text);
  let out = text;
  let next = text.length;
  for (const { heading } of sections.toReversed()) {
    const from = lineBehind(text, heading.span.end);
    const inside = out.slice(from, next);
    out = out.slice(0, from) + before + inside + (/[\r\n]$/.test(inside) ? '' : '\n') + behind + out.slice(next);
    next = heading.region.start;
  }
  return out;
}

function lineBehind(text: string, at: number): number {
  const end = /\r\n|[\r\n]/.exec(text.slice(at));
  return end === null ? text.length : at + end.index + end[0].length;
}

const LINES = LAYOUTS.filter(l => l.page === 'text' || l.page === 'markdown');

describe.each(LINES)('$id within tags is read as without', layout => {
  const all = drafts(layout).map(draft => ({ ...draft, without: told(draft.text, 0) }));
  test.each(WRAPS)('%j … %j', (...tags) => {
    for (const { text, eol, without } of all) {
      const page = wrapped(tags, text, eol);
      expect(changes(without, told(page.text, page.at))).toEqual([]);
    }
  });

  // Bold print between asterisks is left over in plain text alone.
  test.each(WRAPPING_PAGES)('a page: %j … %j', (...tags) => {
    for (const { text, eol, without } of all) {
      const page = wrapped(tags, text, eol);
      const found = changes(without, told(page.text, page.at));
      expect(found.filter(l => !l.includes('加粗符'))).toEqual([]);
    }
  });

  test.each(INNER)('around what stands under each heading: %j … %j', (before, behind) => {
    for (const { text, eol } of all) {
      const page = withinSections(text, before.replaceAll('⏎', eol), behind.replaceAll('⏎', eol));
      expect(changes(told(text, null), told(page, null))).toEqual([]);
    }
  });
});
