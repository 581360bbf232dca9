import { describe, expect, it } from 'vitest';
import { heavyGlob, matcher, readGlob } from '../../../server/src/workspace/glob.ts';

describe('globs', () => {
  it.each([
    '**/*政府信息公开*年度报告*.txt',
    '各镇/{甲,乙}*/2025/**',
    'a/**/b/**/*.md',
    '年报(1).txt',
    '[*?*]*.txt',
    '*[年]*[报]*.txt',
    'a*[1]*/b*[1]*/c*[1]*/d*[1]*/e',
    '?(甲)镇.txt',
    '*公开*年度*报告*.txt',
    '年报(1)*.txt',
    '**/*公*开*年*度*.{txt,md}',
    '*a*a*a*a*b',
  ])('takes %s', glob => {
    expect(heavyGlob(glob)).toBeNull();
    expect(readGlob(glob).ok).toBe(true);
  });

  it.each(['*a*a*a*a*[b]', '[a-z]*[a-z]*[a-z]*[a-z]*b', '**/a/**/a/**/a/**/b', '(a+)+b', '+(a|aa)b', '(a*){9}'])(
    'refuses %s',
    glob => {
      expect(readGlob(glob)).toMatchObject({ ok: false });
      expect(matcher(glob)('a'.repeat(200))).toBe(false);
    },
  );
});
