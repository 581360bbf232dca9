import type { Edition } from '../../forms/form.ts';
import { isWhole } from '../prose/figures.ts';
import { applications } from '../quantities.ts';
import type { Reading } from '../which-cell/reading.ts';
import { columnsOf, isOfOneKind } from '../which-cell/result-of-applicants.ts';
import { howMany, type Said } from './parts.ts';

/** So many figures before a list may be what it splits. */
const REMEMBERED = 12;
const BOTH: readonly string[] = ['new+carriedIn'];
/** What applicants are told of where none of the figures before tells. */
const TOTALS: readonly string[] = ['new', ...BOTH, 'processed'];

/** The last figures of a paragraph that may be split by applicants, those of a further sentence added. */
export function wholesBehind(before: readonly Said[], said: readonly Said[]): readonly Said[] {
  return [...before, ...said.filter(isSplit)].slice(-REMEMBERED);
}

function isSplit({ figure, reading }: Said): boolean {
  const { kind, about } = reading;
  return (kind === 'flow' || kind === 'result') && about.length > 0 && !isOfOneKind(reading) && isWhole(figure);
}

/**
 * A sentence's figures, each list of applicants held to the figure that it splits: the one before it, or another that its parts add up to
 * (`受理143件，办结138件，结转下年度5件。其中，自然人134件，法人9件`). Where none is and the list may be of several, each part may be of any of them.
 * @param before what may be split in the sentences before
 * @param isOwnSentence true where the sentence goes on with parts (`。其中`) and does not tell of what
 */
export function heldToWholes(
  said: readonly Said[],
  before: readonly Said[],
  isOwnSentence: boolean,
  edition: Edition,
): readonly Said[] {
  if (!said.some(isApplicant)) return said;
  let wholes = before;
  let list: Said[] = [];
  const told: Said[] = [];
  const close = () => {
    const bases = basesOf(list, wholes, isOwnSentence && !told.some(isSplit));
    told.push(...(bases === null ? list : list.map(one => ofRows(one, bases, edition))));
    list = [];
  };
  for (const one of said) {
    if (isApplicant(one)) list.push(one);
    else {
      close();
      told.push(one);
      wholes = wholesBehind(wholes, [one]);
    }
  }
  close();
  return told;
}

function isApplicant({ reading: { kind, about } }: Said): boolean {
  return kind === 'applicant' && about.length > 0;
}

/** The rows of 表三 that a list of applicants is of, the likeliest first; null where it is as it was read. */
function basesOf(list: readonly Said[], wholes: readonly Said[], isOpen: boolean): readonly string[] | null {
  const own = wholes.findLast(w => list[0]?.reading.base.some(row => w.reading.base.includes(row)));
  if (own === undefined || !list.every(one => isWhole(one.figure))) return null;
  // `法人9件（企业5件，其他4件）`: parts of a part.
  const parts = list.filter(one => one.parent?.kind !== 'applicant').map(howMany);
  const sum = parts.reduce((a, b) => a + b, 0);
  const others = wholes.filter(w => w !== own && !isSame(w.reading, own.reading));
  if (sum === howMany(own)) return null;
  const meant = others.findLast(w => howMany(w) === sum);
  if (meant !== undefined) return meant.reading.base;
  const both = bothOf(wholes);
  if (both === sum) return BOTH;
  const large = [...others.filter(w => howMany(w) > sum).flatMap(w => w.reading.base), ...(both > sum ? BOTH : [])];
  const isTooMany = sum > howMany(own);
  if (!isOpen) return isTooMany && large.length > 0 ? large : null;
  if (others.length === 0 && !(isCarried(own) && sum > 2 * howMany(own))) return null;
  return [...new Set([...(isTooMany ? [] : own.reading.base), ...large, ...TOTALS])];
}

/** `新收136件，上年结转7件，其中自然人134件，法人9件`: what both come to; 0 where one is not stated. */
function bothOf(wholes: readonly Said[]): number {
  const last = (row: string) => wholes.findLast(w => w.reading.base[0] === row);
  const [came, over] = [last('new'), last('carriedIn')];
  return came === undefined || over === undefined ? 0 : howMany(came) + howMany(over);
}

function isCarried({ reading }: Said): boolean {
  return /^carried/.test(reading.base[0] ?? '');
}

function isSame(one: Reading, other: Reading): boolean {
  return one.base.join() === other.base.join();
}

/** A figure of applicants as one of other rows. */
function ofRows(one: Said, rows: readonly string[], edition: Edition): Said {
  const { reading } = one;
  const columns = new Map(reading.about.map(q => [columnsOf(q).join(), columnsOf(q)]));
  const about = [...columns.values()].flatMap(c => rows.map(row => applications(row, edition, c)));
  const confidence = rows.length === 1 ? reading.confidence : 'likely';
  return { ...one, reading: { ...reading, about, base: rows, confidence } };
}
