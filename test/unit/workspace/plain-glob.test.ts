import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { plainGlob } from '../../../server/src/workspace/plain-glob.ts';

const PATHS = [
  'a',
  'b',
  'ab',
  'aab',
  'a/b',
  'b/a',
  'a/a/b',
  'a/b/a',
  'ab/ab',
  'a/ab/b/aab',
  'aba/b',
  'b/b/b/a',
  'ba.txt',
  'a/.b',
];
const PARTS = ['a', '*', '**', '?', 'a*', '*b', '*a*b*', '?*', 'a?*', '{a,b}', '{a,b}*'];

describe('plain globs', () => {
  it('match as the general matcher does, but for a folder itself in the place of what lies in it', () => {
    const globs = PARTS.flatMap(a => [a, ...PARTS.flatMap(b => [`${a}/${b}`, ...PARTS.map(c => `${a}/${b}/${c}`)])]);
    const wrong: string[] = [];
    for (const glob of globs) {
      const [ours, theirs] = [plainGlob(glob)!, picomatch(glob.replace(/\/\*\*$/, '/**/*'), { dot: true })];
      for (const path of PATHS) if (ours(path) !== theirs(path)) wrong.push(`${glob} ${path}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['*公开*年度*报告*.txt', '县政府信息公开工作年度报告（定稿）.txt', '县政府信息年度报告.txt'],
    ['年报(1)*.txt', '年报(1)定稿.txt', '年报1定稿.txt'],
    ['年报(*).txt', '年报(12).txt', '年报12.txt'],
    ['各镇/**/*公*开*年*报*.{txt,md}', '各镇/甲/乙/公开年报.md', '各镇/甲/乙/公开年报.html'],
    ['𠮷?镇*.txt', '𠮷𠮷镇1.txt', '𠮷镇1.txt'],
  ])('%s takes %s and not %s', (glob, right, wrong) => {
    const matches = plainGlob(glob)!;
    expect([matches(right), matches(wrong)]).toEqual([true, false]);
  });

  it.each(['[ab]*', '+(a)', '@(a|b)', '(a|b)', '(a)+', '!a', 'a\\*', '{1..3}', '{a,b}'.repeat(8)])('leave %s', glob => {
    expect(plainGlob(glob)).toBeNull();
  });
});
