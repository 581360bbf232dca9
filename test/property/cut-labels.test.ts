import { describe, expect, test } from 'vitest';
import type { Edition, FormRow } from '../../server/src/forms/form.ts';
import { formOf } from '../../server/src/forms/index.ts';
import { parseReport } from '../../server/src/report/parse.ts';
import { checkFully } from '../../server/src/rules/check.ts';
import { fixAll } from '../../server/src/rules/fix-all.ts';
import { DEFAULT_CONFIG } from '../../server/src/rules/rule.ts';
import { label } from '../../server/src/rules/table/label.ts';
import { applyEdits } from '../../server/src/text/apply-edits.ts';
import { squeeze } from '../../server/src/text/fold.ts';
import { APPLICATIONS, draft } from '../unit/rules/draft.ts';

const EDITIONS: readonly Edition[] = ['2021', '2019'];
/** Of the places to cut a label twice one in so many is tried. */
const TWICE = 61;
/** Of all drafts one in so many is asked: of each row, and at each place over the rows, some are. */
const ASKED = 11;

/** A right draft as `pdftotext -layout` copies it: figures in columns, the items of 表三 to the right of their groups. */
const page = (edition: Edition) =>
  draft({ edition, year: edition === '2019' ? 2020 : 2023, layout: 'space', cells: APPLICATIONS }).replace(
    /^(?=\d\.)/gm,
    ' '.repeat(24),
  );

interface Place {
  readonly row: FormRow;
  /** The row's line, and what of it stands before the label and behind it. */
  readonly line: string;
  readonly before: string;
  readonly figures: string;
}

function placesIn(text: string, edition: Edition): Place[] {
  const lines = text.split('\n');
  return [...formOf('applications', edition).rows, ...formOf('disclosure', edition).rows].map(row => {
    const found = lines.filter(l => new RegExp(`(^|\\s)${row.label.replace(/[.（）]/g, '\\$&')}\\s+\\d`).test(l));
    expect(found, row.label).toHaveLength(1);
    const [line] = found as [string];
    const at = line.indexOf(row.label);
    return { row, line, before: line.slice(0, at), figures: line.slice(at + row.label.length).trim() };
  });
}

/** A label in two pieces and in three. */
function cutsOf(words: string): string[][] {
  const ends = Array.from(words, (_, i) => i).slice(1);
  const once = ends.map(i => [words.slice(0, i), words.slice(i)]);
  const twice = ends.flatMap(i =>
    ends.filter(j => j > i).map(j => [words.slice(0, i), words.slice(i, j), words.slice(j)]),
  );
  return [...once, ...twice.filter((_, n) => n % TWICE === 0)];
}

/** What of its group's label, which stands in the middle of a merged cell, comes before each of a row's lines. */
function groupPieces({ groups }: FormRow): (readonly string[])[] {
  const group = groups.at(-1);
  if (group === undefined) return [[]];
  const [, number = '', name = ''] = /^(（.）|三、)(.*)$/.exec(group)!;
  const [head, tail] = [name.slice(0, Math.ceil(name.length / 2)), name.slice(Math.ceil(name.length / 2))];
  return [[], [number, head, tail], [head, tail], [group], ['', number], [number + head, tail]];
}

/** The text with a row's label in pieces, the figures behind the one at `on`, pieces of the group's label before them. */
function cut(
  text: string,
  { line, before, figures }: Place,
  pieces: readonly string[],
  on: number,
  group: readonly string[],
) {
  const written = pieces.map((piece, i) => {
    const beside = group[i] ? `${group[i]} ` : i === 0 && group.length === 0 ? before : ' '.repeat(8);
    return beside + piece + (i === on ? `  ${figures}` : '');
  });
  return text.replace(line, () => [...written, ...group.slice(pieces.length)].join('\n'));
}

function* cutDrafts(
  edition: Edition,
  words: (row: FormRow) => readonly string[],
): Iterable<[name: string, text: string]> {
  const text = page(edition);
  for (const place of placesIn(text, edition)) {
    for (const written of words(place.row)) {
      for (const pieces of cutsOf(written)) {
        for (const on of pieces.keys()) {
          for (const group of groupPieces(place.row)) {
            yield [`${pieces.join('|')} on ${on} beside ${group.join('|')}`, cut(text, place, pieces, on, group)];
          }
        }
      }
    }
  }
}

/** How often each character stands in a text, without white space. */
const charactersOf = (text: string) => Array.from(squeeze(text)).sort().join('');

describe.each(EDITIONS)('in the form of %s', edition => {
  test('a label that a page has cut, anywhere, is the form’s own', () => {
    const wrong: string[] = [];
    let made = 0;
    for (const [name, text] of cutDrafts(edition, row => [row.label])) {
      if (made++ % ASKED > 0) continue;
      const report = parseReport(text);
      const found = checkFully(report, DEFAULT_CONFIG, {}, [label]).map(f => f.message);
      const edits = fixAll(report).map(e => `${text.slice(e.span.start, e.span.end)} → ${e.text}`);
      if (found.length > 0 || edits.length > 0) wrong.push([name, ...found, ...edits].join('; '));
    }
    expect(wrong).toEqual([]);
  });

  test('what is written for one that has lost a character stands there once, and its group’s number stays', () => {
    const wrong: string[] = [];
    let [made, mended] = [0, 0];
    const without = ({ label: words }: FormRow) =>
      [0, 3, 5, words.length - 1].filter(i => i < words.length).map(i => words.slice(0, i) + words.slice(i + 1));
    const text = page(edition);
    for (const place of placesIn(text, edition)) {
      for (const written of without(place.row)) {
        for (const pieces of [[written], ...cutsOf(written)].filter((p, i) => p.length === 1 || i % 3 === 0)) {
          for (const group of groupPieces(place.row).slice(0, 4)) {
            if (made++ % 4 > 0) continue;
            const copy = cut(text, place, pieces, pieces.length >> 1, group);
            const edits = fixAll(parseReport(copy));
            if (edits.length === 0) continue;
            mended++;
            const name = `${pieces.join('|')} beside ${group.join('|')}`;
            const expected = charactersOf(cut(text, place, [place.row.label], 0, group));
            if (charactersOf(applyEdits(copy, edits)) !== expected) wrong.push(`${name}: ${edits.map(e => e.text)}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(mended).toBeGreaterThan(20);
  });
});
