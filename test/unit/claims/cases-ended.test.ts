import { expect, it } from 'vitest';
import { readSentence } from './sentences.ts';

/** What each figure of a sentence in section 四 may mean. */
function meanings(text: string): string[] {
  const asked = { text, section: 4, year: 2024, organ: '云岭县人民政府', claims: [] } as const;
  return readSentence(asked).map(c => `${text.slice(c.start, c.end)} ${c.about.map(q => q.key).join(' | ')}`);
}

it.each([
  '政府信息公开行政复议案件9件已审结',
  '政府信息公开行政诉讼案件6件已有判决结果',
  '政府信息公开行政复议4件已结，1件待结',
  '政府信息公开行政复议案件审结3件',
])('cases that have ended so far are not all cases: %s', words => {
  expect(meanings(`${words}。`).filter(m => m.includes('total'))).toEqual([]);
});

it('all of them are all cases', () => {
  expect(meanings('政府信息公开行政复议案件9件均已审结。')).toEqual(['9件 review.total']);
});
