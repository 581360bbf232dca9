import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { check } from '../../../../server/src/rules/check.ts';
import { fixesFor } from '../../../../server/src/rules/fixes.ts';
import { applyEdits } from '../../../../server/src/text/apply-edits.ts';
import { codes } from '../draft.ts';
import { say } from '../prose.ts';

describe('text/terms', () => {
  const terms = [
    { avoid: '脱贫攻坚', use: '巩固拓展脱贫攻坚成果' },
    { avoid: '抓手', use: null },
    { avoid: '抓手作用', use: '作用' },
  ];
  const text = say('结合脱贫攻坚工作，发挥抓手作用，找准抓手。');
  const report = parseReport(text);
  const found = check(report, { rules: {}, terms });

  it('finds the office’s own words, the longer before the shorter', () => {
    expect(found.map(f => [f.code, f.message])).toEqual([
      ['text/terms', '“脱贫攻坚”在不用词语之列，改用“巩固拓展脱贫攻坚成果”'],
      ['text/terms', '“抓手作用”在不用词语之列，改用“作用”'],
      ['text/terms', '“抓手”在不用词语之列'],
    ]);
    expect(codes(text)).toEqual([]);
  });

  it('offers the word to use, where there is one', () => {
    const fixes = found.map(f => fixesFor(report, f));
    expect(fixes.map(f => f.length)).toEqual([1, 1, 0]);
    const after = applyEdits(text, fixes[0]![0]!.edits);
    expect(after).toContain('结合巩固拓展脱贫攻坚成果工作');
    expect(check(parseReport(after), { rules: {}, terms: terms.slice(0, 1) })).toEqual([]);
  });

  it('is silent on the words to use, and without a list', () => {
    const right = parseReport(say('结合巩固拓展脱贫攻坚成果工作，发挥作用。'));
    expect(check(right, { rules: {}, terms })).toEqual([]);
    expect(check(report, { rules: {}, terms: [] })).toEqual([]);
  });
});
