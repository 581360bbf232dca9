import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  editionOfYear,
  formColumn,
  formOf,
  formRow,
  isColumnKey,
  isRowKey,
  TABLE_KINDS,
} from '../../../server/src/forms/index.ts';
import { parseNumeral } from '../../../server/src/text/numerals.ts';
import { READ_SETS, type SetName } from './sentences.ts';

interface Claim {
  readonly number: string;
  readonly nth: number;
  readonly value: number;
  readonly cells: readonly string[];
  readonly alternatives?: readonly (readonly string[])[];
}

interface Passage {
  readonly text: string;
  readonly section: number;
  readonly year: number;
  readonly claims: readonly Claim[];
}

const load = (name: SetName): Passage[] =>
  JSON.parse(readFileSync(new URL(`../../fixtures/sentences/${name}.json`, import.meta.url), 'utf8'));

/** Where the claim's words stand in the text, or -1; occurrences may overlap longer figures. */
function offsetOf(text: string, claim: Claim): number {
  let at = text.indexOf(claim.number);
  for (let i = 0; i < claim.nth && at >= 0; i++) at = text.indexOf(claim.number, at + 1);
  return at;
}

/** Words that say there is none, as far as the fixtures use them. */
const NONE = /^(?:未[一-鿿]{0,2}|没有[一-鿿]{0,2}|不存在|尚?无|零)$/;

/** Before a place that is inside a figure. */
const INSIDE = /(?:[\d０-９]|\d[.,，]|[一二三四五六七八九十百千万])$/;

/** The figure that the words state, by a way of its own; null where they hold none. */
function stated(words: string): number | null {
  const found = /^(.*?)\s*(万元|元|件|宗|份|条|起|个|项|例|部|次)$/.exec(words);
  if (!found) return null;
  const plain = found[1]!
    .replace(/[０-９]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[,，](?=\d{3}(?!\d))/g, '');
  const value = /^\d+\.\d+$/.test(plain) ? Number(plain) : parseNumeral(plain);
  return value !== null && found[2] === '元' ? value / 10_000 : value;
}

function cellExists(cell: string, year: number): boolean {
  const [table, rowKey, columnKey] = cell.split('/');
  const kind = TABLE_KINDS.find(k => k === table);
  if (!kind || !rowKey || !columnKey || !isRowKey(rowKey) || !isColumnKey(columnKey)) return false;
  const form = formOf(kind, editionOfYear(year));
  return formRow(form, rowKey)?.columns.includes(columnKey) === true && formColumn(form, columnKey) !== undefined;
}

const sets = ([...READ_SETS, 'held-out'] as const).map(name => [name, load(name)] as const);
const all = sets.flatMap(([, passages]) => passages);

describe.each(sets)('the labelled sentences, %s', (name, passages) => {
  /** Nothing of the held-out set is ever printed. */
  const shown = (passage: Passage) => (name === 'held-out' ? 'a held-out passage' : passage.text);

  it('finds each figure in its text, in order and without overlap', () => {
    for (const passage of passages) {
      let end = 0;
      for (const claim of passage.claims) {
        const at = offsetOf(passage.text, claim);
        expect(at, shown(passage)).toBeGreaterThanOrEqual(end);
        end = at + claim.number.length;
      }
    }
  });

  it('takes whole figures: none begins inside a longer one', () => {
    for (const passage of passages) {
      for (const claim of passage.claims.filter(c => !NONE.test(c.number))) {
        const at = offsetOf(passage.text, claim);
        expect(INSIDE.test(passage.text.slice(0, at)), shown(passage)).toBe(false);
      }
    }
  });

  it('states the value that the words say', () => {
    for (const passage of passages) {
      for (const claim of passage.claims) {
        const value = NONE.test(claim.number) ? 0 : stated(claim.number);
        expect(value, shown(passage)).toBe(claim.value);
      }
    }
  });

  it('names cells that the form of the year has, none twice in a sum', () => {
    for (const passage of passages) {
      for (const claim of passage.claims) {
        for (const sum of [claim.cells, ...(claim.alternatives ?? [])]) {
          expect(sum.length, shown(passage)).toBeGreaterThan(0);
          expect(new Set(sum).size, shown(passage)).toBe(sum.length);
          for (const cell of sum) expect(cellExists(cell, passage.year), shown(passage)).toBe(true);
        }
      }
    }
  });

  it('says which section and year', () => {
    for (const passage of passages) {
      expect([1, 2, 3, 4, 5, 6], shown(passage)).toContain(passage.section);
      expect(passage.year, shown(passage)).toBeGreaterThanOrEqual(2019);
    }
  });
});

describe('the labelled sentences', () => {
  it('has no passage twice, in one set or in two', () => {
    const texts = all.map(p => p.text.replace(/\s/g, ''));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('has enough of them, and enough that hold figures of no cell', () => {
    for (const [name, passages] of sets) {
      expect(passages.length, name).toBeGreaterThanOrEqual(75);
      expect(passages.filter(p => p.claims.length === 0).length / passages.length, name).toBeGreaterThan(0.2);
    }
  });
});
