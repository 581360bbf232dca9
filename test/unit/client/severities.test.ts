import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { useLanguage } from '../../../client/src/l10n.ts';
import { statusBarText } from '../../../client/src/status-text.ts';
import { bySeverity } from '../../../client/src/wording.ts';
import { countsOf, SEVERITY_NAMES } from '../../../server/src/text/severity-names.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const NAMES = Object.values(SEVERITY_NAMES);
const ALL = { error: 1, warning: 2, information: 3, hint: 4 };

describe('severities have one name each, wherever they are told', () => {
  test('outline, message and status say 错误 1、警告 2、信息 3、提示 4, as the command line does', () => {
    useLanguage('zh');
    expect(bySeverity(ALL)).toBe('错误 1、警告 2、信息 3、提示 4');
    const findings = (['error', 'warning', 'information', 'hint'] as const).map(severity => ({ severity }));
    expect(countsOf(findings).replaceAll(/ 1 处/g, '')).toBe(NAMES.join('、'));
    const status = { problems: ALL, sumsHold: false } as Parameters<typeof statusBarText>[0];
    expect(statusBarText(status)).toContain('错误 1');
    useLanguage('en');
    expect(bySeverity(ALL)).toBe('errors: 1, warnings: 2, information: 3, hints: 4');
    useLanguage('zh');
  });

  test.each([
    ['package.nls.json', '`error` 错误、`warning` 警告、`information` 信息、`hint` 提示'],
    ['docs/settings.md', '`hint` 提示，`information` 信息，`warning` 警告，`error` 错误'],
    ['schemas/nianbao.schema.json', 'hint 提示，information 信息，warning 警告，error 错误'],
    ['schemas/check.schema.json', NAMES.join('、')],
    ['README.md', NAMES.join('、')],
    ['docs/extension.md', NAMES.map(name => `| **${name}** |`).join('…')],
    ['docs/glossary.md', NAMES.join(', ')],
    ['client/form/view/marks.ts', NAMES.map(name => `t('${name}')`).join('…')],
    ['client/src/preview/preview-words.ts', NAMES.map(name => `t('${name}')`).join('…')],
  ])('%s names them so', (file, words) => {
    let at = 0;
    const text = read(file);
    for (const part of words.split('…')) {
      const found = text.indexOf(part, at);
      expect(found, part).toBeGreaterThanOrEqual(0);
      at = found;
    }
  });

  test('no other word stands in their place', () => {
    const files = [
      'README.md',
      'package.nls*.json',
      'l10n/*.json',
      'docs/{extension,json,settings,silence,counting}.md',
    ];
    const sources = [
      'docs/{rules,walkthrough}/**/*.md',
      'client/{src,form,preview}/**/*.ts',
      'server/src/{cli,service,rules}/**/*.ts',
    ];
    const others =
      /(?:告警|警示|警报|建议|提醒|注意|严重|轻微)(?:级别|级（|级的|\s?\{0\}|\s\d)|级别[为是：](?:告警|建议|提醒|注意)|\bnotes: \{0\}/;
    const wrong = globSync([...files, ...sources], { cwd: ROOT }).filter(file => others.test(read(file)));
    expect(wrong).toEqual([]);
  });

  test('the README calls a finding a problem, and only the severity 提示', () => {
    const text = read('README.md')
      .replaceAll('错误、警告、信息、提示', '')
      .replaceAll(/\| [^|\n]*提示[^|\n]* \|/g, '');
    expect(text.match(/.{0,10}(?:条|的|些|和)提示.{0,6}/g) ?? []).toEqual([]);
  });
});
