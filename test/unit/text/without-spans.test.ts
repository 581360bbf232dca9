import { expect, it } from 'vitest';
import { withoutSpans } from '../../../server/src/text/without-spans.ts';

it('takes parts out and says where each character is then', () => {
  const { text, moved } = withoutSpans('甲\n乙丙\n\n丁', [
    { start: 1, end: 2 },
    { start: 4, end: 6 },
  ]);
  expect(text).toBe('甲乙丙丁');
  expect([0, 1, 2, 3, 4, 5, 6, 7].map(moved)).toEqual([0, 1, 1, 2, 3, 3, 3, 4]);
});

it('leaves a text without such parts alone', () => {
  const { text, moved } = withoutSpans('甲乙', []);
  expect([text, moved(0), moved(2)]).toEqual(['甲乙', 0, 2]);
});
