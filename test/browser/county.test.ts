import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { clickButton } from '../../scripts/vscode/dialogs.mjs';
import { repo } from '../../scripts/vscode/install.mjs';
import { openFile, openProblems, runCommand } from '../../scripts/vscode/workbench.mjs';
import { scenario } from './support/scenario.ts';

const folder = path.join(repo, 'examples/丰泽县');
const PARENT = '丰泽县人民政府2025年政府信息公开工作年度报告.txt';
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const units = readdirSync(path.join(folder, '各单位')).filter(name => /\.(?:txt|md)$/.test(name));
/** All in one folder: of a folder that goes as a whole no watcher tells, and its findings would stay for the next scenario. */
const county = { [PARENT]: read(PARENT), ...Object.fromEntries(units.map(name => [name, read(`各单位/${name}`)])) };

describe('a county without nianbao.json', () => {
  test('gets one by two choices, offered where all reports are checked', async () => {
    await scenario(county, async ({ page, read }) => {
      await openFile(page, PARENT);
      await runCommand(page, '检查全部年报');
      await clickButton(page, '选择汇总年报');
      const rows = page.locator('.quick-input-list .monaco-list-row');
      await rows.filter({ hasText: '丰泽县人民政府' }).first().click();
      await rows.filter({ hasText: '丰泽县教育局' }).first().waitFor();
      await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
      const problems = await openProblems(page);
      await problems.filter({ hasText: '各单位之和为' }).first().waitFor();
      const { sums } = JSON.parse(read('nianbao.json')) as { sums: { parent: string; units: { files: string }[] }[] };
      expect(sums.map(sum => sum.parent)).toEqual([PARENT]);
      expect(sums[0]!.units.map(unit => unit.files).sort()).toEqual(
        units.filter(name => !name.includes('2024')).sort(),
      );
    });
  });
});
