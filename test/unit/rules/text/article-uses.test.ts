import { describe, expect, it } from 'vitest';
import { toChineseNumber } from '../../../../server/src/text/numerals.ts';
import { lawTable } from '../../../support/law-facts.ts';
import { change, draft, seen } from '../draft.ts';

interface Uses {
  readonly true: Readonly<Record<string, readonly string[]>>;
  readonly trueElsewhere: readonly { readonly year: number; readonly text: string }[];
  readonly false: readonly { readonly text: string; readonly right: readonly number[] }[];
}

const USES = lawTable<Uses>('uses');
const CODE = 'text/article';

function said(words: string, year = 2023): string[] {
  return seen(change(draft({ year }), /本报告由.*编制。/, words), CODE).map(f => f.message);
}

describe('an article cited for what it says', () => {
  it.each(Object.values(USES.true).flat())('%s', words => expect(said(words)).toEqual([]));
  it.each(USES.trueElsewhere)('$text ($year)', ({ text, year }) => expect(said(text, year)).toEqual([]));

  it('is each of the 56', () => {
    expect(Object.keys(USES.true).map(Number)).toEqual(Array.from({ length: 56 }, (_, i) => i + 1));
    for (const [number, sentences] of Object.entries(USES.true)) {
      for (const words of sentences) expect(words).toContain(`《条例》第${toChineseNumber(Number(number))}条`.slice(3));
    }
  });
});

describe('an article cited for what another one says', () => {
  it.each(USES.false)('$text', ({ text, right }) => {
    const messages = said(text);
    expect(messages).not.toEqual([]);
    const named = right.filter(n => messages.join().includes(`第${toChineseNumber(n)}条`));
    if (right.length > 0) expect(named).not.toEqual([]);
  });
});
