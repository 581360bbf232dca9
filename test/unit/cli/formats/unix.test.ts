import { describe, expect, it } from 'vitest';
import manifest from '../../../../package.json';
import { formatUnix } from '../../../../server/src/cli/formats/unix.ts';
import { RULES } from '../../../../server/src/rules/index.ts';
import { found, HOSTILE, outcomeOf } from './outcome.ts';

const TEXT = '标题\n一句话。\n';
const lines = (...args: Parameters<typeof outcomeOf>) => formatUnix(outcomeOf(...args)).split('\n');

describe('unix', () => {
  it('is a line a finding as compilers write it, then the summary', () => {
    expect(lines(TEXT, [found(), found({ severity: 'error' }), found({ severity: 'hint' })])).toEqual([
      '甲镇.txt:2:1: warning: 说明 [text/typo]',
      '甲镇.txt:2:1: error: 说明 [text/typo]',
      '甲镇.txt:2:1: info: 说明 [text/typo]',
      '检查了 1 份年度报告，发现错误 1 处、警告 1 处、提示 1 处。',
      '',
    ]);
  });

  it('says beside the line of a Word file’s text where that is', () => {
    const { results } = outcomeOf(TEXT, [found()]);
    const word = lines(TEXT, [], { results: [{ ...results[0]!, kind: 'word' }] })[0];
    expect(word).toBe('甲镇.txt:2:1: warning: 第1段：说明 [text/typo]');
  });

  it('keeps a finding on its line, whatever it says', () => {
    expect(lines(TEXT, [found({ message: `一\n${HOSTILE}` })])).toHaveLength(3);
  });

  it('is what the problem matcher of the extension reads', () => {
    const [{ pattern }] = manifest.contributes.problemMatchers as [(typeof manifest.contributes.problemMatchers)[0]];
    const matcher = new RegExp(pattern.regexp);
    for (const { code } of RULES) {
      const [line] = lines(TEXT, [found({ code, message: '总计应为 2（1＋1），现为 7: [x/y]' })]);
      const match = matcher.exec(line!)!;
      const parts = [pattern.file, pattern.line, pattern.column, pattern.severity, pattern.message, pattern.code];
      expect(parts.map(at => match[at])).toEqual([
        ...['甲镇.txt', '2', '1', 'warning', '总计应为 2（1＋1），现为 7: [x/y]', code],
      ]);
    }
    // They have no lines in which VS Code could show it.
    expect(matcher.test('甲镇.docx:2:1: info: 说明 [text/typo]')).toBe(false);
    expect(matcher.test('检查了 1 份年度报告，没有发现问题。')).toBe(false);
    expect(matcher.exec('C:\\年报\\甲 镇.txt:2:1: info: 说明 [text/typo]')![pattern.file]).toBe('C:\\年报\\甲 镇.txt');
  });
});
