import { describe, expect, it } from 'vitest';
import { DRAFT_GLOB, isDraftFile, isNamedReport } from '../../../server/src/text/draft-files.ts';

describe('files that are looked at', () => {
  it.each(['a.nianbao', '各镇/青禾镇.txt', 'B.TXT', 'file:///w/a.Markdown', 'a.htm'])('%s: yes', path => {
    expect(isDraftFile(path)).toBe(true);
  });

  it.each(['a.docx', 'txt', 'a.txt.bak', 'a.txt/b', ''])('%s: no', path => {
    expect(isDraftFile(path)).toBe(false);
  });

  it('are watched in both cases', () => {
    expect(DRAFT_GLOB).toMatch(/^\*\*\/\*\{\.nianbao,.*\.txt,.*\.NIANBAO,.*\.TXT,.*\}$/);
  });
});

describe('files that are reports by their names', () => {
  it.each([
    'a.nianbao',
    'A.NIANBAO',
    '政府信息公开年报.txt',
    '各镇/青禾镇2025年政府信息公开工作年度报告（送审稿）.TXT',
    'C:\\年报\\政府信息公开年报.txt',
    '青禾镇2025年度信息公开年报.txt',
    '2025年政务公开工作年度报告.txt',
    '年度报告（政务公开）.txt',
    '年报和政府信息公开.txt',
    '2025年报-信息公开-定稿.txt',
  ])('%s: yes', path => expect(isNamedReport(path)).toBe(true));

  it.each([
    'nianbao',
    '2025年年报.txt',
    '政府信息公开工作年度报告.md',
    '政府信息公开/年报.txt',
    '政府信息公开年度报告.txt/说明.txt',
    '年度报告.txt',
    '信息公开指南.txt',
    '政务公开工作要点.txt',
  ])('%s: no', path => expect(isNamedReport(path)).toBe(false));
});
