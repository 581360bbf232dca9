import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectLinear, timed } from '../../support/growth.ts';

const LEXICON = path.resolve(import.meta.dirname, '../../../server/src/claims/lexicon');

/** Words of the rules themselves: whoever repeats them meets the first alternatives of their patterns again and again. */
const WORDS = [
  '结转',
  '申请',
  '收到',
  '受理',
  '办理',
  '均',
  '在内',
  '其中',
  '上年',
  '2022年',
  '新收',
  '全部',
  '复议',
  '制发',
  '公开',
  '1件',
  '1件，',
  '除',
];

const patterns = await Promise.all(
  readdirSync(LEXICON)
    .filter(file => file.endsWith('.ts'))
    .map(async file => Object.entries(await import(path.join(LEXICON, file))).filter(([, v]) => v instanceof RegExp)),
);

describe('every pattern of the lexicon goes through a long sentence once', () => {
  it.each(patterns.flat() as [string, RegExp][])('%s', (_, pattern) => {
    const work = (size: number) =>
      timed(() => {
        for (const word of WORDS) {
          const text = word.repeat(Math.ceil(size / word.length));
          for (const _match of text.matchAll(new RegExp(pattern, 'g'))) void _match;
        }
      });
    expectLinear(work, 1000, 12);
  });

  it('has patterns to look at', () => expect(patterns.flat().length).toBeGreaterThan(20));
});
