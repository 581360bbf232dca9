import type { Report } from '../../../report/model.ts';
import { isSpacedOut, type Run, runsOf } from '../../../report/prose/paragraphs.ts';
import { sectionNumberAt } from '../../../report/sections/table-of-contents.ts';
import { oncePerWords } from '../../../text/known-words.ts';
import { matchesOf } from '../../../text/matches.ts';
import { parseNumeral, toChineseNumber } from '../../../text/numerals.ts';
import { matchSpan, textAt, textBehind } from '../../../text/piece.ts';
import { firstOf, lastOf, type Span, span } from '../../../text/span.ts';
import type { FindingDraft, Rule } from '../../rule.ts';
import { ANNOUNCED, LIST_OF, LONGEST_ANNOUNCED, OTHER_NEXT } from './announced.ts';
import { inlineFaults, listsIn, maySayTwice, saidTwice } from './inline.ts';

/** `二是`, `（二）`, `2.` at a clause's or a line's head. */
interface Item {
  readonly kind: 'spoken' | 'bracket' | 'arabic';
  readonly value: number;
  readonly span: Span;
  /** It stands in the midst of a paragraph, first of its kind there, behind one that is finished: what was counted above is over. */
  readonly anew?: boolean;
}

/** The items of one section, in order, and the places that say how many there will be. */
interface Series {
  readonly section: number;
  /** Where the section's prose begins. */
  readonly start: number;
  readonly items: readonly Item[];
  readonly announced: readonly Announced[];
}

interface Announced {
  readonly span: Span;
  readonly count: number;
  /** The first item behind it, by its place in `items`. */
  readonly first: number;
}

const SPOKEN = /(?:^|[^\u4e00-\u9fff\da-zA-Z])([一二三四五六七八九]|十[一二三四五]?)是(?!否)/g;
const FINISHED = /[。！？]\s*$/;
const HEAD = /^[\s\u3000#*]{0,8}(?:[（(]([一二三四五六七八九十]{1,2})[）)]|(\d{1,2})[.．、](?!\d))/;
const headOf = oncePerWords(text => HEAD.exec(text));
const spokenIn = oncePerWords(text => (text.includes('是') ? matchesOf(SPOKEN, text) : []));
const hasFirst = oncePerWords(text => text.includes('一是'));
const BEGINS_SPOKEN = /^[\s\u3000]{0,8}一是/;
const beginsSpoken = (run: Run) => hasFirst(run) && BEGINS_SPOKEN.test(run.text);
/** Another way to begin a series. */
const OTHER_FIRST = /首先|第一|其一|一个是|一方面|一要|一来|①|1[.．、]/;
/** How far behind a list's last item another way to go on with it is looked for. */
const REACH = 200;

/** `一是…；三是…`, a series without its first, three points announced and two given. */
export const series: Rule = {
  code: 'text/series',
  severity: 'warning',
  title: '“一是、二是”不连贯，说的几个方面与列出的个数不同',
  titleEn: 'A spoken series with gaps; other than the announced number of points',
  isStyle: true,
  *check({ report }) {
    if (isSpacedOut(report)) return;
    for (const { section, start, items, announced } of seriesOf(report)) {
      const broken = [...brokenIn(report, start, items), ...brokenHeads(report, section, items)];
      yield* broken;
      if (announced.length === 0) continue;
      const lists = new Map<number, List>();
      for (const one of announced) {
        // A paragraph may announce one list many times.
        const list = lists.get(one.first) ?? listFrom(items, one.first);
        lists.set(one.first, list);
        yield* differing(report, list, one, broken);
      }
    }
    const runs = runsOf(report);
    for (const [i, run] of runs.entries()) {
      const lists = listsIn(run);
      if (lists.length > 0) yield* inlineFaults(run, lists, runs[i + 1]);
      if (maySayTwice(run)) yield* saidTwice(run);
    }
  },
};

function seriesOf(report: Report): readonly Series[] {
  const bySection = new Map<number, Run[]>();
  for (const run of runsOf(report)) {
    const number = sectionNumberAt(report, run.start);
    const known = bySection.get(number);
    if (known === undefined) bySection.set(number, [run]);
    else known.push(run);
  }
  return [...bySection].map(([section, runs]) => seriesIn(section, runs));
}

function seriesIn(section: number, runs: readonly Run[]): Series {
  const items: Item[] = [];
  const announced: Announced[] = [];
  for (const [i, run] of runs.entries()) {
    const before = items.length;
    const head = headOf(run);
    if (head !== null) items.push(headItem(run, head));
    const spoken = spokenIn(run);
    for (const found of spoken) {
      const at = lastOf(matchSpan(run, found), found[1]!.length + 1);
      const anew =
        found === spoken[0] && run.text.slice(0, found.index).trim() !== '' && FINISHED.test(runs[i - 1]?.text ?? '');
      items.push({ kind: 'spoken', value: parseNumeral(found[1]!)!, span: at, anew });
    }
    const below = runs[i + 1];
    const goesOnBelow = below !== undefined && (headOf(below) !== null || beginsSpoken(below));
    // Without a list behind it nothing is announced: few paragraphs need the long expression, and those that go on below only at their end.
    if (!goesOnBelow && !hasFirst(run)) continue;
    const from = hasFirst(run) ? 0 : Math.max(0, run.text.length - LONGEST_ANNOUNCED);
    let next = before;
    const firstBehind = (offset: number) => {
      while (next < items.length && items[next]!.span.start < offset) next++;
      return next < items.length ? next : -1;
    };
    for (const found of matchesOf(ANNOUNCED, run.text, from)) {
      const whole = matchSpan(run, found);
      const atEnd = textBehind(run, whole, 20).trim() === '';
      const first = atEnd ? items.length : firstBehind(whole.end);
      if (first < 0 || (atEnd && !goesOnBelow) || !LIST_OF.test(found[0])) continue;
      announced.push({
        span: firstOf(whole, found[1]!.length),
        count: found[1] === '两' ? 2 : parseNumeral(found[1]!)!,
        first,
      });
    }
  }
  return { section, start: runs[0]!.start, items, announced };
}

function headItem(run: Run, head: RegExpExecArray): Item {
  const [whole, chinese, arabic] = head;
  const at = lastOf(matchSpan(run, head), whole.trimStart().length);
  return {
    kind: chinese === undefined ? 'arabic' : 'bracket',
    value: parseNumeral((chinese ?? arabic)!) ?? 0,
    span: at,
  };
}

/** What follows from a break is not said again, up to the next 一是. */
const AFTER_A_BREAK: number[] = [];

/**
 * Spoken items that go on from none before; one series may stand within another's item.
 * @param start where another way to begin the first is looked for: 首先 of another section begins nothing here
 */
function* brokenIn(report: Report, start: number, items: readonly Item[]): Iterable<FindingDraft> {
  let open: number[] = [];
  let from = start;
  for (const item of items) {
    if (item.kind !== 'spoken') {
      // Each point of a list has a series of its own.
      [open, from] = [[], item.span.end];
      continue;
    }
    if (item.anew) open = [];
    if (open === AFTER_A_BREAK && item.value !== 1) continue;
    if (item.value === 1) [open, from] = [[...open.slice(-3), 1], item.span.end];
    else if (open.includes(item.value - 1)) open = [...open.slice(0, open.lastIndexOf(item.value - 1)), item.value];
    else {
      const last = open.at(-1);
      const begun = OTHER_FIRST.test(textAt(report, span(from, item.span.start)));
      if (last !== undefined || !begun) yield { message: messageOf(item.value, last), span: item.span };
      open = AFTER_A_BREAK;
    }
  }
}

/** Sections without a table: what could not be read of one has lines that begin with numbers too. */
const PROSE_ONLY = [1, 5, 6];

/** `1.`, `2.`, `4.` at the heads of lines; a list may stand within another's point. Markdown shows them counted anew. */
function* brokenHeads(report: Report, section: number, items: readonly Item[]): Iterable<FindingDraft> {
  if (!PROSE_ONLY.includes(section)) return;
  let open: number[] = [];
  for (const { kind, value, span: at } of items) {
    if (kind === 'bracket') open = [];
    if (kind !== 'arabic') continue;
    const last = open.at(-1);
    if (value === 1) open = [...open.slice(-3), 1];
    else if (open.includes(value - 1)) open = [...open.slice(0, open.lastIndexOf(value - 1)), value];
    else {
      // One that begins in the midst, or far off, is no point of the list.
      if (last !== undefined && last > 1 && (value === last || value === last + 2)) {
        const message = value === last ? `“${value}.”重复` : `“${value}.”前面是“${last}.”，不连贯`;
        yield { message, span: at, ...(report.markup === 'markdown' ? { severity: 'information' as const } : {}) };
      }
      open = [];
    }
  }
}

function messageOf(value: number, last: number | undefined): string {
  const own = `“${toChineseNumber(value)}是”`;
  if (last === undefined) return `${own}前面没有“一是”`;
  if (last === value) return `${own}重复`;
  return `${own}前面是“${toChineseNumber(last)}是”，不连贯`;
}

/** Nothing is said of a series that is broken itself. */
function* differing(
  report: Report,
  list: List,
  { span: at, count }: Announced,
  broken: readonly FindingDraft[],
): Iterable<FindingDraft> {
  const { listed, next } = list;
  if (listed.length === 0) return;
  if (listed.length === count || (next !== undefined && broken.some(b => b.span.start === next.span.start))) return;
  if (listed.length < count && goesOn(report, list)) return;
  const related = listed.map(item => ({ span: item.span, message: `第 ${item.value} 项` }));
  yield { message: `说的是 ${count} 个方面，后面列出 ${listed.length} 个`, span: at, related };
}

interface List {
  readonly listed: readonly Item[];
  /** Its last item, and the item of any kind behind that. */
  readonly last: Item | undefined;
  readonly behind: Item | undefined;
  /** The next item of its kind, which does not go on with it. */
  readonly next: Item | undefined;
}

/** The list that begins at an item. A list passes over items of other kinds only, and ends where another of its kind begins: all lists together are linear. */
function listFrom(items: readonly Item[], first: number): List {
  const kind = items[first]?.kind;
  const listed: Item[] = [];
  let last: Item | undefined;
  let behind: Item | undefined;
  for (let i = first; i < items.length; i++) {
    const item = items[i]!;
    if (item.kind !== kind) continue;
    if (item.value !== listed.length + 1) return { listed, last, behind, next: item };
    listed.push(item);
    [last, behind] = [item, items[1 + i]];
  }
  return { listed, last, behind, next: undefined };
}

/** True where the words up to the next item name a point in another way (`一是…；另一个是…`), or the next item is of a series within the last. */
function goesOn(report: Report, { listed, last, behind: next }: List): boolean {
  if (last === undefined) return false;
  const words = textAt(report, span(last.span.end, next?.span.start ?? report.text.length)).slice(0, REACH);
  const isWithin = next?.kind === last.kind && next.value === 1 && (listed.length === 1 || !/[。\n]/.test(words));
  return isWithin || OTHER_NEXT.test(words);
}
