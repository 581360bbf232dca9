import { expect, it } from 'vitest';
import { knownWords, oncePerWords, wordsHold } from '../../../server/src/text/known-words.ts';

const PARAGRAPH = '主动公开政府信息'.repeat(400);
const LONG = '主动公开政府信息'.repeat(10_000);

it('asks once of the same words, wherever they stand', () => {
  const asked: string[] = [];
  const lengthOf = oncePerWords(text => asked.push(text) && text.length);
  const draft = '一、总体情况\n全年公开信息三条。';
  expect(lengthOf({ words: knownWords(draft.slice(7)) })).toBe(9);
  expect(lengthOf({ words: knownWords('全年公开信息三条。') })).toBe(9);
  expect(lengthOf({ words: knownWords('全年公开信息四条。') })).toBe(9);
  expect(asked).toEqual(['全年公开信息三条。', '全年公开信息四条。']);
});

it('keeps the answers of one question from those of another, also where they say no', () => {
  let asked = 0;
  const holdsNought = oncePerWords(text => {
    asked++;
    return text.includes('零');
  });
  const holdsThree = wordsHold(/三/);
  const words = knownWords('共三条');
  expect([holdsNought({ words }), holdsThree({ words }), holdsNought({ words })]).toEqual([false, true, false]);
  expect(asked).toBe(1);
});

it('lets one question build on another', () => {
  const first = oncePerWords(text => text.charAt(0));
  const twice = oncePerWords((_, words) => first({ words }) + first({ words }));
  expect(twice({ words: knownWords('年度') })).toBe('年年');
});

it('forgets what it knew before it holds too much', () => {
  const words = knownWords('将被忘记');
  expect(knownWords('将被忘记')).toBe(words);
  for (let i = 0; i < 100; i++) knownWords(`${PARAGRAPH}${i}`);
  expect(knownWords('将被忘记')).not.toBe(words);
});

it('keeps what is asked of again, however much else comes between', () => {
  const words = knownWords('每份年报都有的行名');
  for (let i = 0; i < 100; i++) {
    knownWords(`${PARAGRAPH}${i}`);
    expect(knownWords('每份年报都有的行名')).toBe(words);
  }
});

it('remembers no text that is no paragraph', () => {
  expect(knownWords(LONG)).not.toBe(knownWords(LONG));
});
