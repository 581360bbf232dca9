import { organLevel } from '../report/organ.ts';
import type { DeclaredSum } from './sums.ts';

/** What the file name that nianbao.json gives a summed report tells of it: `松岭县人民政府2025年*.txt`. Null what it does not tell. */
export function parentName({ parent }: Pick<DeclaredSum, 'parent'>): {
  readonly organ: string | null;
  readonly year: number | null;
} {
  const name = parent.slice(parent.lastIndexOf('/') + 1);
  const year = /(20\d{2})年/.exec(name)?.[1];
  const [words = ''] = /^[\u4e00-\u9fff]*/.exec(name)!;
  const organ = words.replace(/(?:政府信息公开|年度报告|年报|汇总).*$/, '');
  const named = organ.length >= 3 && organLevel(organ) !== 'unknown';
  return { organ: named ? organ : null, year: year === undefined ? null : Number(year) };
}
