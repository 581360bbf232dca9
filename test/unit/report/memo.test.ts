import { expect, it } from 'vitest';
import { oncePer, oncePerPart, oncePerReport } from '../../../server/src/report/memo.ts';
import { parseReport } from '../../../server/src/report/parse.ts';

it('is worked out once for each report, and for each part of it', () => {
  const [one, other] = [parseReport('一、总体情况\n'), parseReport('一、总体情况\n')];
  let count = 0;
  const number = oncePerReport(() => count++);
  const another = oncePerReport(() => `${count++}`);
  expect([one, one, other, one, other].map(number)).toEqual([0, 0, 1, 0, 1]);
  expect([one, one].map(another)).toEqual(['2', '2']);
  const ofPart = oncePerPart(() => count++);
  const [part, next] = [{}, {}];
  expect([ofPart(one, part), ofPart(one, part), ofPart(one, next), ofPart(other, part), ofPart(one, part)]).toEqual([
    3, 3, 4, 5, 3,
  ]);
});

it('is kept on the object itself, unseen, and not by its copies', () => {
  const lengthOf = oncePer((words: readonly string[]) => ({ length: words.length }));
  const words = ['一', '二'];
  expect(lengthOf(words)).toBe(lengthOf(words));
  expect(words).toEqual(['一', '二']);
  expect(lengthOf([...words])).not.toBe(lengthOf(words));
  const report = parseReport('一、总体情况\n');
  const number = oncePerReport(() => ({}));
  expect(number({ ...report })).not.toBe(number(report));
  expect(report).toEqual(parseReport('一、总体情况\n'));
});
