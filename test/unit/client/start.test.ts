import { describe, expect, test } from 'vitest';
import { createRestartPolicy } from '../../../client/src/restart-policy.ts';
import { mayBeReport } from '../../../server/src/text/draft-files.ts';

describe('whether the server is worth starting', () => {
  test.each([
    ['a title', '青禾镇人民政府2025年政府信息公开工作年度报告'],
    ['a title with gaps', '青禾镇人民政府\n政 府 信 息 公 开 年 报'],
    ['a table alone', '二、上年结转政府信息公开申请数量\t0\t0'],
    ['表四 alone', '行政复议\t行政诉讼\n结果维持'],
    ['numeric entities', '<h1>&#20844;&#x5F00;</h1>'],
  ])('%s: yes', (_, text) => expect(mayBeReport(text)).toBe(true));

  test.each([
    ['an English README', '# Build\n\nRun `npm ci` & then `npm test`. &nbsp;&#39;'],
    ['Chinese notes', '# 会议记录\n\n讨论了预算和下周安排。'],
    ['nothing', ''],
  ])('%s: no', (_, text) => expect(mayBeReport(text)).toBe(false));
});

describe('restart after a crash', () => {
  test('a server that keeps ending is left alone', () => {
    const policy = createRestartPolicy();
    const answers = [0, 1000, 2000, 3000, 4000].map(now => policy.again(now));
    expect(answers).toEqual([true, true, true, true, false]);
  });

  test('one that ends now and then is started again', () => {
    const policy = createRestartPolicy();
    const answers = [0, 100_000, 200_000, 300_000, 400_000, 500_000].map(now => policy.again(now));
    expect(answers).not.toContain(false);
  });
});
