import { type Range, rangeAt } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

export const OFFICE_FILE = 'nianbao.json';

/** Something to say of nianbao.json, at a place in it. */
export interface OfficeProblem {
  /** Chinese, without its full stop. */
  readonly message: string;
  readonly range: Range;
}

/** Takes down what is wrong at a place; gives null, for whoever reads an item to give in its stead. */
export type Complain = (message: string, at: Span) => null;

/** A file with more mistakes is made by a program that goes wrong the same way each time. */
const MOST_PROBLEMS = 20;

/** Takes down what is wrong with a file, so many things at most; the last one then says how many more there are. */
export function problemList(starts: readonly number[]): { complain: Complain; all(): OfficeProblem[] } {
  const problems: OfficeProblem[] = [];
  let more = 0;
  return {
    complain(message, at) {
      if (problems.length < MOST_PROBLEMS) problems.push({ message, range: rangeAt(starts, at) });
      else more++;
      return null;
    },
    all() {
      const last = problems.at(-1);
      if (more === 0 || last === undefined) return problems;
      return [...problems, { message: `后面还有 ${more} 处写得不对，没有一一列出`, range: last.range }];
    },
  };
}

/** `nianbao.json 第 3 行第 5 列：…`, for where a place can't be pointed at. */
export function placed({ message, range: { start } }: OfficeProblem): string {
  return `${OFFICE_FILE} 第 ${start.line + 1} 行第 ${start.character + 1} 列：${message}`;
}
