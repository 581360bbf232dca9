import { describe, expect, it } from 'vitest';
import { formatGithub } from '../../../../server/src/cli/formats/github.ts';
import { found, HOSTILE, outcomeOf } from './outcome.ts';

const TEXT = '标题\n一句话。\n';
const lines = (...args: Parameters<typeof outcomeOf>) => formatGithub(outcomeOf(...args)).split('\n');

describe('github', () => {
  it('is a workflow command a finding, with lines and columns from 1, then the summary', () => {
    expect(lines(TEXT, [found(), found({ severity: 'error' }), found({ severity: 'hint' })])).toEqual([
      '::warning file=甲镇.txt,line=2,endLine=2,col=1,endColumn=2,title=text/typo::说明',
      '::error file=甲镇.txt,line=2,endLine=2,col=1,endColumn=2,title=text/typo::说明',
      '::notice file=甲镇.txt,line=2,endLine=2,col=1,endColumn=2,title=text/typo::说明',
      '检查了 1 份年度报告，发现错误 1 处、警告 1 处、提示 1 处。',
      '',
    ]);
  });

  it('names no column over several lines, and no line of a Word file, but its place', () => {
    const range = { start: { line: 0, character: 1 }, end: { line: 1, character: 2 } };
    expect(lines(TEXT, [found({ range })])[0]).toBe('::warning file=甲镇.txt,line=1,endLine=2,title=text/typo::说明');
    const { results } = outcomeOf(TEXT, [found()]);
    const word = lines(TEXT, [], { results: [{ ...results[0]!, kind: 'word' }] })[0];
    expect(word).toBe('::warning file=甲镇.txt,title=text/typo::第1段：说明');
  });

  it('lets no words begin another command or property', () => {
    const { results } = outcomeOf(TEXT, [found({ message: `一\r\n::error::${HOSTILE}` })]);
    const all = lines(TEXT, [], { results: [{ ...results[0]!, file: `a,line=9:\n${HOSTILE}.txt` }] });
    expect(all).toHaveLength(3);
    expect(all[0]).toContain('file=a%2Cline=9%3A%0A');
    expect(all[0]).toContain('::一%0D%0A::error::');
    expect(all[0]).toContain('%250A');
    expect(all[0]).not.toMatch(/[\u202e\u0007]/);
  });

  it('says what could not be read', () => {
    expect(lines(TEXT, [], { problems: ['乙.txt：100%坏'] })[0]).toBe('::error title=nianbao::乙.txt：100%25坏');
  });
});
