import { describe, it } from 'vitest';
import { citationsIn } from '../../../server/src/regulation/citations.ts';
import { expectLinear, timed } from '../../support/growth.ts';

describe('long texts', () => {
  it.each([
    ['第', '第'],
    ['open lists', '第一、'],
    ['open brackets', '第（'],
    ['titles', '《条例'],
    ['white space', '第 　'],
    ['citations in one line', '《条例》第二十条第（一）项、'],
    ['ranges', '第一条至'],
    ['numerals', '第一二三四五六七八'],
  ])('of %s take linear time', (_, piece) => {
    expectLinear(n => timed(() => citationsIn(piece.repeat(n))), 5000);
  });
});
