import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { fixAll } from '../../../server/src/rules/fix-all.ts';
import type * as RulesModule from '../../../server/src/rules/index.ts';
import { DEFAULT_CONFIG, type Rule } from '../../../server/src/rules/rule.ts';
import { reportOf } from '../workspace/reports.ts';
import { ran } from './cli-host.ts';

/** A rule that finds something in every report, and breaks down where it is asked how to mend it. */
vi.mock('../../../server/src/rules/index.ts', async original => {
  const own = await original<typeof RulesModule>();
  const broken: Rule = {
    code: 'text/broken',
    severity: 'warning',
    title: '一条坏了的规则',
    titleEn: 'A broken rule',
    mendsUnseen: true,
    check: () => [{ message: '有一处不对', span: { start: 0, end: 1 } }],
    fixes() {
      throw new TypeError('坏了');
    },
  };
  return { ...own, RULES: [broken, ...own.RULES] };
});

const WRONG = reportOf('梅溪乡人民政府', 2025).replace(/^二、/m, '2、');
const SAID = '规则 text/broken 的修复运行出错，没有给出（坏了）';
let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'nianbao-rule-'));
  for (const name of ['甲', '乙']) writeFileSync(path.join(cwd, `${name}.nianbao`), WRONG);
});
afterEach(() => rmSync(cwd, { recursive: true }));

it('fixAll goes on with the other rules, and tells which one broke down', () => {
  const told: string[] = [];
  const edits = fixAll(parseReport(WRONG), DEFAULT_CONFIG, code => told.push(code));
  expect(told).toEqual(['text/broken']);
  expect(edits.map(e => e.text)).toEqual(['二、']);
});

it('check names the file and the rule, still prints its finding, and goes on', async () => {
  const { out, err } = await ran(cwd, ['check', '--format', 'json', '.']);
  expect(err).toContain(`nianbao：甲.nianbao：${SAID}`);
  expect(err).toContain(`nianbao：乙.nianbao：${SAID}`);
  const results = JSON.parse(out) as { file: string; findings: { code: string }[] }[];
  for (const { findings } of results) {
    expect(findings.map(f => f.code)).toEqual(expect.arrayContaining(['text/broken', 'section/ordinal']));
  }
  expect(results).toHaveLength(2);
});

it('check --fix mends by the other rules, in every file', async () => {
  const { err } = await ran(cwd, ['check', '--fix', '.']);
  expect(err).toContain(`nianbao：甲.nianbao：${SAID}`);
  for (const name of ['甲', '乙']) {
    expect(readFileSync(path.join(cwd, `${name}.nianbao`), 'utf8')).toBe(WRONG.replace(/^2、/m, '二、'));
  }
});
