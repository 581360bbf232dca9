import { describe, expect, test } from 'vitest';
import { parseReport } from '../../server/src/report/parse.ts';
import { check } from '../../server/src/rules/check.ts';
import { fixAll } from '../../server/src/rules/fix-all.ts';
import { fixesFor } from '../../server/src/rules/fixes.ts';
import { DEFAULT_CONFIG, type Fix } from '../../server/src/rules/rule.ts';
import { recalculate } from '../../server/src/service/recalculate.ts';
import { applyEdits } from '../../server/src/text/apply-edits.ts';
import type { Edit } from '../../server/src/text/edit.ts';
import { addresses, randomModel, withFigure } from '../support/model.ts';
import { type Random, random } from '../support/random.ts';
import { seedsOf } from '../support/runs.ts';
import { cutByTags, tagsOf, wordsOfPage } from '../support/tags.ts';
import { LAYOUTS, write } from '../support/writer/index.ts';
import type { Layout } from '../support/writer/layout.ts';

/** Of each layout, no two of the same report. */
const DRAFTS = 4;
const PAGES = 20;
/** Fixes that put in what is not there bring tags of their own. */
const INSERTING = [
  'section/missing',
  'section/topics',
  'section/fees',
  'section/evaluation',
  'report/period',
  'table/missing',
  'table/outdated-form',
];

const SLIPS: readonly [from: RegExp, to: string][] = [
  [/二(?=[、.]主动公开)/, '2'],
  [/四(?=[、.]政府信息公开行政)/, '三'],
  [/存在的主要问题及改进情况(?=<)/, '存在问题及改进情况'],
  [/政府信息公开工作年度报告(?=<)/, '政府信息公开年报'],
  [/部分公开（[^）]*）|部分公开\([^)]*\)/, '部分公开'],
  [/总计(?=<)/, '合计'],
];

/** A page with slips in its words and figures. */
function broken(layout: Layout, seed: number): string {
  const r = random(seed * 7 + 1);
  let model = randomModel(r, r.pick(['2019', '2021'] as const));
  for (const raw of ['１２', '3件', '/', '', '7', '0', '1,234', '15件次']) {
    model = withFigure(model, r.pick(addresses(model.edition)), raw);
  }
  const { text } = write(model, layout, seed, { digits: r.pick(['plain', 'full-width', 'grouped'] as const) });
  return SLIPS.reduce((page, [from, to]) => (r.chance(0.7) ? page.replace(from, to) : page), text);
}

interface Repair {
  /** The finding's words and the fix's, which don't show tags. */
  readonly name: string;
  readonly edits: readonly Edit[];
}

function named(of: string, { title, kind, edits }: Fix): Repair {
  return { name: `${of} → ${title} (${kind})`, edits };
}

function repairs(text: string): Repair[] {
  const report = parseReport(text);
  const single = check(report, DEFAULT_CONFIG).flatMap(f =>
    fixesFor(report, f).map(fix => named(`${f.code} ${f.message}`, fix)),
  );
  return [
    ...single,
    { name: 'fixAll', edits: fixAll(report) },
    { name: 'recalculate', edits: recalculate(report).edits },
  ];
}

function keepsTags({ name }: Repair): boolean {
  return !INSERTING.some(code => name.startsWith(code));
}

/** Rules of the prose may overlook what tags cut in pieces. */
function isSure({ name }: Repair): boolean {
  return !name.startsWith('text/') && !name.startsWith('section/subheading');
}

/** Applies the same repairs to a page and to the page with its words cut by tags. */
function compare(page: string, r: Random): number {
  const cut = cutByTags(page, r);
  const [whole, pieces] = [page, cut].map(text => {
    const all = repairs(text);
    expect(all.filter(isUnfit)).toEqual([]);
    return all.filter(keepsTags);
  }) as [Repair[], Repair[]];
  const names = new Set(whole.map(w => w.name));
  expect(pieces.filter(p => !names.has(p.name)).map(p => p.name)).toEqual([]);
  const done = pieces.filter(isSure).map(piece => `${piece.name}: ${wordsOfPage(applyEdits(cut, piece.edits))}`);
  expect(done).toEqual(whole.filter(isSure).map(w => `${w.name}: ${wordsOfPage(applyEdits(page, w.edits))}`));
  expect(changesOfTags(page, whole)).toEqual([]);
  expect(changesOfTags(cut, pieces)).toEqual([]);
  return pieces.length - 2;
}

/** The repairs that leave other tags in a page than it has. */
function changesOfTags(page: string, repaired: readonly Repair[]): { name: string; tags: string[] }[] {
  const tags = tagsOf(page);
  return repaired
    .map(({ name, edits }) => ({ name, tags: tagsOf(applyEdits(page, edits)) }))
    .filter(after => after.tags.length !== tags.length || after.tags.some((tag, i) => tag !== tags[i]));
}

/** An editor takes no edits but those that ascend and don't overlap. */
function isUnfit({ edits }: Repair): boolean {
  return edits.some(({ span }, i) => span.end < span.start || (i > 0 && span.start < edits[i - 1]!.span.end));
}

const isPage = ({ page }: Layout) => page.startsWith('html');

// Those of pages are asked below, of more drafts.
describe.each(LAYOUTS.filter(layout => !isPage(layout)))('$id', layout => {
  test(`every repair of ${DRAFTS} drafts can be applied`, { timeout: 60_000 }, () => {
    for (const seed of seedsOf(layout, DRAFTS)) {
      expect(repairs(broken(layout, seed)).filter(isUnfit), `seed ${seed}`).toEqual([]);
    }
  });
});

describe.each(LAYOUTS.filter(isPage))('$id', layout => {
  test(`every repair of ${PAGES} pages can be applied and leaves each tag as it is`, { timeout: 60_000 }, () => {
    let count = 0;
    for (let seed = 0; seed < PAGES; seed++) count += compare(broken(layout, seed), random(seed));
    expect(count).toBeGreaterThan(PAGES * 4);
  });
});
