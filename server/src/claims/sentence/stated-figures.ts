import { anyOf } from '../lexicon/phrases.ts';
import { isCount } from '../prose/clauses.ts';
import type { Figure } from '../prose/figures.ts';

/** `未收到1件`: there was none. */
const DENIED = new RegExp(
  `(?:未|没有|无|不曾|没)(?:${anyOf(`
  收到
  接到
  受理
  发生
  出现
  产生
  引起
  引发
`)}[^，]{0,12})?$`,
);
/** `每收到一件申请`: no count. */
const EVERY = /(?:每|凡|如|若|逐)[^，]{0,6}$/;
const EACH = /(?:均|都)(?:为|是|有)?$/;

/** False for `未收到1件`, `每收到一件` and `均为3件`, which do not say how many there were. */
export function counts(figure: Figure, before: string): boolean {
  const some = Number(figure.decimal) > 0;
  return !EVERY.test(before) && !(some && (DENIED.test(before) || EACH.test(before)));
}

/** A bare 0, which needs no unit. */
export function isNought(figure: Figure): boolean {
  return figure.unit === '' && figure.decimal === '0';
}

/** The counts among a clause's figures. `为0` needs no unit, nor do those of a list (`分别为5、2、3件`) before the last. */
export function countsAmong(figures: readonly Figure[], clause: string): Figure[] {
  const unit = figures.findLast(isCount)?.unit;
  const listed = /分别|依次/.test(clause) && unit !== undefined;
  return figures
    .filter(f => isCount(f) || (f.unit === '' && (f.decimal === '0' || listed)))
    .map(f => (f.unit === '' && listed ? { ...f, unit } : f));
}
