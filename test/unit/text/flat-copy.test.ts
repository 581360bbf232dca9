import { expect, it } from 'vitest';
import { flatCopy } from '../../../server/src/text/flat-copy.ts';

it('has the same characters, whatever the text is made of', () => {
  const draft = '一、总体情况\n全年公开信息128条。\ud83d\ude00';
  for (const text of ['', '一', draft, `${draft}${draft}`, draft.slice(2, 15), '\ud83d\ude00', '\ud83d']) {
    expect(flatCopy(text)).toBe(text);
  }
});
