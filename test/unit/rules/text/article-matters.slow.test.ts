import { expect, it } from 'vitest';
import { toChineseNumber } from '../../../../server/src/text/numerals.ts';
import { change, draft, seen } from '../draft.ts';
import { RIGHT } from './article-matters.ts';

const NUMBERS = Array.from({ length: 56 }, (_, i) => `第${toChineseNumber(i + 1)}条`);

/** What is said of each article, cited for these words, each citation in a paragraph of its own. */
function messages(words: string): string[] {
  const cited = NUMBERS.map(number => `按照《条例》${number}规定，${words}。`);
  return seen(change(draft(), /本报告由.*编制。/, cited.join('\n')), 'text/article').map(f => f.message);
}

it('names only articles that are right, whatever is cited for whatever', () => {
  const odd = RIGHT.flatMap(([, phrases]) =>
    phrases.flatMap(({ words, right }) =>
      messages(words)
        .filter(message => !right.some(n => /应为(.*)$/.exec(message)![1]!.includes(NUMBERS[n - 1]!)))
        .map(message => `${words}: ${message}`),
    ),
  );
  expect(odd).toEqual([]);
});
