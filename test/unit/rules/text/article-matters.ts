import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../fixtures/cited-articles');
const linesOf = (name: string) =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'));

/** Something that an article is rightly cited for. */
interface Phrase {
  readonly words: string;
  /** This article and others that say so too. */
  readonly right: readonly number[];
}

/** Each of the 56 articles with what a report may rightly cite it for. */
export const RIGHT: readonly (readonly [article: number, phrases: readonly Phrase[]])[] = right();

/** What stands for the matter of an article of 2007, with its number then, and the articles to be named as right. */
export const WRONG: readonly (readonly [cited: number, phrase: string, right: string])[] = linesOf('wrong.txt').map(
  line => {
    const [, cited, names, phrase] = /^(\d+) → (.+?)：(.+)$/.exec(line)!;
    return [Number(cited), phrase!, names!];
  },
);

/** Sentences as reports have them, each with a right citation in it. */
export const FREE: readonly string[] = linesOf('free.txt');

function right(): [number, Phrase[]][] {
  const found: [number, Phrase[]][] = [];
  for (const line of linesOf('right.txt')) {
    if (/^\d/.test(line)) {
      found.push([Number(line), []]);
      continue;
    }
    const [article, phrases] = found.at(-1)!;
    const [words, also] = line.trim().split(' 也：');
    phrases.push({ words: words!, right: [article, ...(also?.split(' ').map(Number) ?? [])] });
  }
  return found;
}
