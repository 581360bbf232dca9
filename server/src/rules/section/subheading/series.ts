import { sectionForm } from '../../../forms/sections.ts';
import { shown } from '../../../layouts/shown.ts';
import { oncePerReport } from '../../../report/memo.ts';
import type { Ordinal, Report, Section } from '../../../report/model.ts';
import { paragraphsIn } from '../../../report/prose/paragraphs.ts';
import { sectionsOf } from '../../../report/sections/table-of-contents.ts';
import { textOf } from '../../../report/sign-off/lines.ts';
import { matchesOf } from '../../../text/matches.ts';
import { parseNumeral } from '../../../text/numerals.ts';
import { matchSpan, pieceAt } from '../../../text/piece.ts';
import { firstOf, lastOf, type Span } from '../../../text/span.ts';

/** The ordinal that a line of a section begins with: `（一）`, `(二)`, `（3）`. */
export interface Item {
  readonly span: Span;
  readonly text: string;
  readonly value: number;
  readonly arabic: boolean;
}

/** The sub-headings of a section, as their ordinals show them. */
export interface Series {
  readonly items: readonly Item[];
  /** Arabic numerals that should be Chinese ones. */
  readonly misnumbered: ReadonlySet<Item>;
  /** Items that count on from one another; a series under another is left out. */
  readonly runs: readonly (readonly Item[])[];
  /** True when a Chinese ordinal of this value stands in the middle of a line, behind one item and before the next (null: the section's ends). */
  isSpoken(value: number, after: Item | null, before: Item | null): boolean;
}

const ORDINAL =
  /^[#*\s\u3000]{0,12}([（(][ \u3000]{0,2}([一二三四五六七八九十]{1,3}|[\d０-９]{1,2})[ \u3000]{0,2}[）)])/;
/** A longer line is no title of a paragraph. */
const LONGEST_TITLE = 25;
const CHINESE = /[（(]([一二三四五六七八九十]{1,3})[）)]/g;

/** The series of the sections in prose; in the others a line of a table that could not be read begins so too. */
export const seriesOf = oncePerReport((report): readonly Series[] =>
  sectionsOf(report)
    .filter(s => sectionForm(s.number).table === null)
    .map(s => seriesIn(report, s)),
);

/** The item that begins at an offset, with its series and its run. */
export const itemAt = oncePerReport(report => {
  const found = new Map<number, { item: Item; series: Series; run: readonly Item[] }>();
  for (const series of seriesOf(report)) {
    for (const run of series.runs) for (const item of run) found.set(item.span.start, { item, series, run });
  }
  return found;
});

function seriesIn(report: Report, section: Section): Series {
  const items = itemsOf(report, section);
  const misnumbered = misnumberedIn(items);
  const runs = withoutDoublets(report, section, runsFromOne(items.filter(i => !i.arabic || misnumbered.has(i))));
  return {
    items,
    misnumbered,
    runs,
    isSpoken(value, after, before) {
      const from = after?.span.end ?? section.body.start;
      return spokenIn(shown(report.plainHan.slice(from, before?.span.start ?? section.body.end)), value);
    },
  };
}

function spokenIn(text: string, value: number): boolean {
  return matchesOf(CHINESE, text).some(found => parseNumeral(found[1]!) === value);
}

/**
 * A lone （一） with another （一） right behind it, or both above paragraphs of their own: the second should be （二）, and what follows counts on
 * from it. Where a line leads in to the second (`改进：`) the series begins anew.
 */
function withoutDoublets(report: Report, section: Section, runs: readonly Item[][]): Item[][] {
  const out: Item[][] = [];
  const lines = paragraphsIn(report, section);
  let line = 0;
  for (const run of runs) {
    const [item, last] = [run[0]!, out.at(-1)];
    const [lone] = last?.length === 1 ? last : [];
    if (last === undefined || lone === undefined || lone.value !== 1 || item.value !== 1) {
      out.push(run);
      continue;
    }
    while (line < lines.length && lines[line]!.end <= lone.span.start) line++;
    const first = line;
    while (line < lines.length && lines[line]!.end <= item.span.start) line++;
    const between = lines.slice(first + 1, line).map(l => textOf(report, l));
    const titles = [lines[first], lines[line]].every(l => isTitle(textOf(report, l)));
    if (between.length === 0 || (titles && !between.some(leadsIn))) last.push(...run);
    else out.push(run);
  }
  return out;
}

function isTitle(words: string): boolean {
  return words.length <= LONGEST_TITLE && !/[。；，：:;,]/.test(words);
}

function leadsIn(words: string): boolean {
  return isTitle(words) || /[：:]$|以下|如下|下列|^(?:\d|[一二三四五六七八九十]+、)/.test(words);
}

/** The ordinals at the heads of a section's lines. Also those of lines too long to be sub-headings: left out, they would look like gaps. */
function itemsOf(report: Report, section: Section): Item[] {
  const known = new Map(section.subheadings.map(s => [s.heading.span.start, s.heading.ordinal] as const));
  return paragraphsIn(report, section).flatMap(paragraph => {
    const ordinal = known.get(paragraph.start);
    if (ordinal) return fromOrdinal(report, ordinal);
    const head = pieceAt(report, firstOf(paragraph, 30));
    const found = ORDINAL.exec(head.text);
    const value = found === null ? null : parseNumeral(found[2]!);
    if (found === null || value === null) return [];
    const at = lastOf(matchSpan(head, found), found[1]!.length);
    return { span: at, text: found[1]!, value, arabic: /[\d０-９]/.test(found[2]!) };
  });
}

/** Tags between the brackets keep an ordinal from being rewritten, so it is left in peace. */
function fromOrdinal(report: Report, ordinal: Ordinal): Item[] {
  const text = report.plainHan.slice(ordinal.span.start, ordinal.span.end);
  const item = { span: ordinal.span, text, value: ordinal.value, arabic: ordinal.style === 'paren-arabic' };
  return text === ordinal.text ? [item] : [];
}

/** A new run begins at each 1: sub-headings may begin anew, once under the problems and once under the improvements. */
function runsFromOne(items: readonly Item[]): Item[][] {
  const runs: Item[][] = [];
  for (const item of items) {
    if (item.value === 1 || runs.length === 0) runs.push([item]);
    else runs.at(-1)!.push(item);
  }
  return runs;
}

/**
 * Arabic numerals among Chinese ones that together count 1, 2, 3 …: what automatic numbering leaves behind. `（1）` under `1.` is right,
 * and counts on its own.
 */
function misnumberedIn(items: readonly Item[]): Set<Item> {
  const [arabic, chinese] = [items.filter(i => i.arabic), items.filter(i => !i.arabic)];
  if (arabic.length === 0 || chinese.length === 0) return new Set();
  const apart = [arabic, chinese].every(list => runsFromOne(list).every(counts));
  return new Set(!apart && runsFromOne(items).every(counts) ? arabic : []);
}

function counts(run: readonly Item[]): boolean {
  return run.every((item, i) => item.value === i + 1);
}
