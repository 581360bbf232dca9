import { CONTENT, FOREIGN } from '../lexicon/other-work.ts';
import { isPieceUnit } from '../lexicon/units.ts';
import { isOneWay } from '../lexicon/ways.ts';
import { isWhole } from '../prose/figures.ts';
import { OF_PIECES } from '../which-cell/no-application-rules.ts';
import { UNKNOWN } from '../which-cell/reading.ts';
import type { Reporter } from '../whose/office.ts';
import { holdsOnlyTableWords } from '../whose/table-words.ts';
import { howMany, type Said } from './parts.ts';

/** Words that sort applications: `征地类17件`, `涉及规划的9件`. */
const SORTED = new RegExp(`申请(?!人[^为是])|[类宗]|${CONTENT.source}`);
/** What became of applications, beside their results. */
const BECAME: readonly string[] = ['processed', 'carriedOut'];
/** Behind a semicolon the sentence goes on about all. */
const APART = /[。；]/;

/** Some of the applications, and what is said of them. */
interface Some {
  readonly part: Said;
  readonly told: Said[];
}

/**
 * A sentence's figures, the results of only some applications (`涉及征地的申请17件，予以公开9件`, `网上申请31件，部分公开4件`) taken for no cell's,
 * with what they mean where the tables have no more applications than those.
 * Results that are more than those are of all again: `收到46件，其中网上申请31件，予以公开18件，部分公开6件，无法提供9件`.
 * @param last the figure before a sentence that goes on with its parts (`。其中`); null for any other
 */
export function withoutResultsOfSome(
  said: readonly Said[],
  last: Said | null,
  text: string,
  reporter: Reporter,
): readonly Said[] {
  const taken = new Map<Said, Said>();
  let some: Some | null = last !== null && isOfSome(last, text, reporter) ? { part: last, told: [] } : null;
  let list: Said[] = [];
  const close = () => {
    for (const one of resultsOf(some)) taken.set(one, ofSome(one, some!.part));
  };
  said.forEach((one, i) => {
    const before = said[i - 1] ?? last;
    if (some !== null && isTold(one) && isAlike(some.part, one) && !isApart(before, one, text)) {
      some.told.push(one);
      return;
    }
    const isPart = isOfSome(one, text, reporter);
    if (some !== null && !isPart && isUnread(one) && isAlike(some.part, one)) return;
    close();
    list = isPart ? [...list.slice(1 - NEAR), one] : [];
    some = list.length > 0 && !isWholeList(list, said.slice(Math.max(0, i - NEAR), i)) ? { part: one, told: [] } : null;
  });
  close();
  return taken.size === 0 ? said : said.map(one => taken.get(one) ?? one);
}

function isOfSome({ figure, reading, before, parent }: Said, text: string, { names, year }: Reporter): boolean {
  if (reading.about.length > 0 || reading.compared || parent?.kind === 'result' || !isWhole(figure)) return false;
  if (reading.rule === OF_PIECES) return true;
  const ahead = /[^，。；：（）]*$/.exec(text.slice(Math.max(0, figure.start - REACH), figure.start))![0];
  const behind = /^[^，。；：（）\d]*/.exec(text.slice(figure.unitEnd, figure.unitEnd + REACH))![0];
  const words = `${before}、${ahead.replace(/\d+/g, '')}#${behind}`;
  if (!SORTED.test(words) && !isOneWay(words)) return false;
  return !FOREIGN.test(before) && !holdsOnlyTableWords(words, names, year);
}

/** No cell's, unless these are all applications: only the tables tell (`通过网站、信函等渠道收到申请46件，予以公开19件`). */
function ofSome(one: Said, part: Said): Said {
  const { reading, figure } = one;
  if (isPieceUnit(figure.unit)) return { ...one, reading: UNKNOWN };
  return { ...one, reading: UNKNOWN, ofAll: { reading, count: howMany(part) } };
}

/** A list and the figure that it splits stand among so many; the bound keeps nonsense cheap. */
const NEAR = 20;

/** So far from a figure stand the words of its clause that sort it. */
const REACH = 30;

/** A result, or how many were dealt with or left over. */
function isTold({ reading: { kind, about, base }, figure }: Said): boolean {
  return about.length > 0 && isWhole(figure) && (kind === 'result' || (kind === 'flow' && BECAME.includes(base[0]!)));
}

/** Among the others it may be one more of them. */
function isUnread({ reading: { kind, about } }: Said): boolean {
  return kind === 'unknown' && about.length === 0;
}

/** `涉及信息63项，予以公开29项`: what is counted in pieces is told in pieces. */
function isAlike(part: Said, one: Said): boolean {
  return part.reading.rule !== OF_PIECES || part.figure.unit === one.figure.unit;
}

function isApart(before: Said | null, one: Said, text: string): boolean {
  return before !== null && APART.test(text.slice(before.figure.unitEnd, one.figure.start).replace(/。其中/, ''));
}

/** `收到46件，其中网上31件，信函15件`: parts that make a figure before them, so that what follows is of that. */
function isWholeList(list: readonly Said[], before: readonly Said[]): boolean {
  const sum = list.reduce((all, one) => all + howMany(one), 0);
  return list.length > 1 && before.some(one => one.reading.kind === 'flow' && howMany(one) === sum);
}

/** What is told of some, where it is no more than they are. Parts of a result are in it. */
function resultsOf(some: Some | null): readonly Said[] {
  if (some === null) return [];
  const { part, told } = some;
  const results = told.filter(({ reading, parent }) => reading.kind === 'result' && parent?.kind !== 'result');
  const sum = results.reduce((all, one) => all + howMany(one), 0);
  return sum <= howMany(part) && told.every(one => howMany(one) <= howMany(part)) ? told : [];
}
