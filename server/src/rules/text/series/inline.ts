import type { Run } from '../../../report/prose/paragraphs.ts';
import { oncePerWords } from '../../../text/known-words.ts';
import { matchesOf } from '../../../text/matches.ts';
import { parseNumeral } from '../../../text/numerals.ts';
import { matchSpan, type Piece, textBefore, textBehind, within } from '../../../text/piece.ts';
import { firstOf, lastOf, type Span, withBefore } from '../../../text/span.ts';
import type { FindingDraft } from '../../rule.ts';
import { COUNTED_POINTS, LIST_OF, OTHER_NEXT } from './announced.ts';

/** A mark that counts points in the midst of a paragraph: `①`, `第一，`, `一要`. */
interface Mark {
  readonly text: string;
  readonly value: number;
  readonly span: Span;
}

/** Finds every mark of a kind, or the first. A list begins with its first point: where `opens` finds none, there is no list. */
interface Kind {
  readonly every: RegExp;
  readonly first: RegExp;
  readonly opens: RegExp;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const OPENS = '(?:^|[：:；;。，,、])\\s?';
/** Each kind of mark, behind a stop. Behind 第一 and 1. no figure may follow: that is a number. */
const KINDS: readonly Kind[] = [
  kindOf(new RegExp(`([${CIRCLED}])`, 'g'), /①/),
  kindOf(new RegExp(`${OPENS}(第([一二三四五六七八九]))(?=[，,、是])`, 'g'), /第一[，,、是]/),
  kindOf(new RegExp(`${OPENS}(([一二三四五六七八九])要)(?![求点素件么是不害务职闻])`, 'g'), /一要/),
  kindOf(/(?:^|[：:；;。])\s?((\d{1,2})[.．、])(?!\d)/g, /1[.．、]/),
  kindOf(/(?:^|[：:；;。])\s?([（(]([一二三四五六七八九十]|\d{1,2})[）)])/g, /[（(](?:一|0?1)[）)]/),
];
function kindOf(every: RegExp, opens: RegExp): Kind {
  return { every, first: new RegExp(every.source), opens };
}

/** A paragraph with more is no list. */
const MOST_MARKS = 60;
/** How far before the first point it is said how many there are, and how far behind the last one another way to go on is looked for. */
const MOST_WORDS = 30;
const REACH = 200;

/** What a first point holds, whatever its kind. */
const HELD_BY_FIRST = /[①（(]|第一|一要|1[.．、]/;

const NONE: readonly List[] = [];

/** The lists of some words that break or have several points, with spans in the words; one point alone tells nothing. Few paragraphs have a first one. */
export const listsIn = oncePerWords((text): readonly List[] => {
  if (!HELD_BY_FIRST.test(text)) return NONE;
  return KINDS.flatMap(kind => {
    if (!kind.opens.test(text)) return NONE;
    const marks = matchesOf(kind.every, text)
      .slice(0, MOST_MARKS)
      .map(found => markAt({ text }, found));
    return listsOf(kind, marks).filter(list => list.breaks !== null || list.marks.length > 1);
  });
});

/**
 * Points of a paragraph that are counted with a gap or twice, and other than as many as it says before the first.
 * @param next the run below, in which they may go on
 */
export function* inlineFaults(run: Run, lists: readonly List[], next: Run | undefined): Iterable<FindingDraft> {
  for (const { kind, marks, breaks } of lists) {
    if (breaks !== null) yield { message: breakMessage(breaks, marks.at(-1)!), span: moved(run, breaks.span) };
    else if (isEnded(run, next, kind, marks.at(-1)!)) yield* miscounted(run, marks);
  }
}

function moved(run: Run, { start, end }: Span): Span {
  return within(run, start, end);
}

/** False where the points may go on in the run below: this one does not end in a stop, or that one begins with the next point. */
function isEnded(run: Run, next: Run | undefined, kind: Kind, last: Mark): boolean {
  if (!/[。！？][\s\u3000]*$/.test(run.text)) return false;
  const below = next === undefined ? null : kind.first.exec(next.text.trimStart());
  return next === undefined || below === null || below.index > 0 || markAt(next, below).value !== last.value + 1;
}

function markAt(piece: Piece, found: RegExpExecArray): Mark {
  const [whole, text, numeral] = found as unknown as [string, string, string | undefined];
  const value = numeral === undefined ? CIRCLED.indexOf(text) + 1 : (parseNumeral(numeral) ?? 0);
  const at = matchSpan(piece, found);
  return { text, value, span: lastOf(at, whole.length - whole.lastIndexOf(text)) };
}

export interface List {
  readonly kind: Kind;
  readonly marks: readonly Mark[];
  /** The mark that does not go on from the last one. */
  readonly breaks: Mark | null;
}

/** Each list begins with a first point, and ends before the next first one or where it breaks. */
function listsOf(kind: Kind, marks: readonly Mark[]): List[] {
  const lists: { kind: Kind; marks: Mark[]; breaks: Mark | null }[] = [];
  let isOpen = false;
  for (const mark of marks) {
    const list = lists.at(-1);
    const last = list?.marks.at(-1);
    if (mark.value === 1) {
      lists.push({ kind, marks: [mark], breaks: null });
      isOpen = true;
    } else if (isOpen && list !== undefined && last !== undefined) {
      if (mark.value === last.value + 1) list.marks.push(mark);
      else {
        list.breaks = mark;
        isOpen = false;
      }
    }
  }
  return lists;
}

function breakMessage(mark: Mark, last: Mark): string {
  return mark.value === last.value ? `“${mark.text}”重复` : `“${mark.text}”前面是“${last.text}”，不连贯`;
}

/** `存在三个问题：1.…；2.…`. One point alone may go on in the lines below. */
function* miscounted(run: Run, marks: readonly Mark[]): Iterable<FindingDraft> {
  const [first, last] = [moved(run, marks[0]!.span), moved(run, marks.at(-1)!.span)];
  if (OTHER_NEXT.test(textBehind(run, last, REACH))) return;
  const before = textBefore(run, first, MOST_WORDS);
  const said = COUNTED_POINTS.exec(before);
  if (said === null || !LIST_OF.test(said[0])) return;
  const count = said[1] === '两' ? 2 : parseNumeral(said[1]!);
  if (count === null || count === marks.length) return;
  const at = withBefore(first, said[0].length);
  const related = marks.map(mark => ({ span: moved(run, mark.span), message: `第 ${mark.value} 项` }));
  const message = `说的是 ${count} 个方面，后面列出 ${marks.length} 个`;
  yield { message, span: firstOf(at, said[1]!.length), related };
}

const TWICE = /([一二三四五六七八九十]是)\1/g;
/** A cheap look. */
export const maySayTwice = oncePerWords(text => text.includes('是') && /是[一二三四五六七八九十]是/.test(text));

/** `三是三是培训` */
export function* saidTwice(run: Run): Iterable<FindingDraft> {
  for (const found of matchesOf(TWICE, run.text)) {
    yield { message: `“${found[1]}”重复`, span: lastOf(matchSpan(run, found), 2) };
  }
}
