import { describe, expect, test } from 'vitest';
import { parseReport } from '../../server/src/report/parse.ts';
import { formatEdits } from '../../server/src/service/format.ts';
import { applyEdits } from '../../server/src/text/apply-edits.ts';
import { displayWidth } from '../../server/src/text/display-width.ts';
import { contains } from '../../server/src/text/span.ts';
import { addresses, randomModel, withFigure } from '../support/model.ts';
import { type Random, random } from '../support/random.ts';
import { readWithoutPlaces } from '../support/read-alike.ts';
import { seedsOf } from '../support/runs.ts';
import { LAYOUTS, write } from '../support/writer/index.ts';
import type { Layout } from '../support/writer/layout.ts';

const DRAFTS = 6;

/** A draft with a wrong figure, so that something is found in it, and spaces put in or taken out beside its pipes. */
function damagedDraft(layout: Layout, seed: number): string {
  const r = random(seed * 17 + 5);
  let model = randomModel(r, r.pick(['2019', '2021'] as const));
  for (const raw of ['12', '１２', '/', '3件', '']) {
    if (r.chance(0.3)) model = withFigure(model, r.pick(addresses(model.edition)), raw);
  }
  return damaged(write(model, layout, seed).text, r);
}

function damaged(text: string, r: Random): string {
  const rate = r.pick([0, 0.05, 0.3]);
  return text.replace(/ *\| */g, gap => {
    if (!r.chance(rate)) return gap;
    return `${' '.repeat(r.int(0, 5))}|${' '.repeat(r.int(0, 5))}`;
  });
}

const lines = (text: string) => text.split(/\r\n|[\r\n]/u);
/** A line without what formatting may change. */
const bare = (line: string) => line.replaceAll(' ', '').replace(/-+/gu, '-');
const columns = (line: string) => [...line.matchAll(/\|/gu)].map(({ index }) => displayWidth(line.slice(0, index)));

describe.each(LAYOUTS)('$id', layout => {
  test('formatting changes spaces in rows alone, and nothing that is read; twice it changes nothing', {
    timeout: 120_000,
  }, () => {
    for (const seed of seedsOf(layout, DRAFTS)) {
      const text = damagedDraft(layout, seed);
      const report = parseReport(text);
      const formatted = applyEdits(text, formatEdits(report, null));
      const again = parseReport(formatted);
      expect(formatEdits(again, null), `seed ${seed}`).toEqual([]);
      expect(readWithoutPlaces(again), `seed ${seed}`).toEqual(readWithoutPlaces(report));
      const [before, after] = [lines(text), lines(formatted)];
      expect(formatted.replace(/[^\r\n]/gu, '')).toBe(text.replace(/[^\r\n]/gu, ''));
      before.forEach((line, i) => {
        expect(line.includes('|') ? bare(after[i]!) : after[i]).toBe(line.includes('|') ? bare(line) : line);
      });
      if (layout.page !== 'markdown' && !layout.reads.includes('markdown')) expect(formatted).toBe(text);
    }
  });
});

describe.each(LAYOUTS.filter(l => l.id === 'markdown' || l.id === 'markdown-rows'))('$id', layout => {
  test('every figure ends in the column of the others', () => {
    let rows = 0;
    for (const seed of seedsOf(layout, DRAFTS)) {
      const text = damagedDraft(layout, seed);
      const formatted = applyEdits(text, formatEdits(parseReport(text), null));
      for (const { rows: read, kind } of parseReport(formatted).tables) {
        if (kind !== 'applications') continue;
        const closing = read.map(row => {
          const line = lines(formatted.slice(0, row.span.end)).at(-1)! + lines(formatted.slice(row.span.end))[0]!;
          const indent = layout.id === 'markdown-rows' ? line.search(/\S/u) : 0;
          return columns(line.slice(indent)).slice(3).join(' ');
        });
        expect(new Set(closing).size, `seed ${seed}`).toBe(1);
        rows += closing.length;
      }
    }
    expect(rows).toBeGreaterThan(DRAFTS * 20);
  });

  test('a part of the rows is formatted as all of them', () => {
    for (const seed of seedsOf(layout, DRAFTS)) {
      const text = damagedDraft(layout, seed);
      const report = parseReport(text);
      const r = random(seed);
      const start = r.int(0, text.length);
      const within = { start, end: r.int(start, text.length) };
      const [part, all] = [formatEdits(report, within), formatEdits(report, null)].map(edits =>
        edits.map(e => JSON.stringify(e)),
      );
      const known = new Set(all);
      expect(part!.filter(e => !known.has(e))).toEqual([]);
      const made = new Set(part);
      const inside = formatEdits(report, null).filter(e => contains(within, e.span));
      if (within.end > within.start) expect(inside.filter(e => !made.has(JSON.stringify(e)))).toEqual([]);
    }
  });
});
