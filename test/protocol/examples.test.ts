import path from 'node:path';
import { expect, it } from 'vitest';
import { URI } from 'vscode-uri';
import type { CheckWorkspaceResult } from '../../server/src/lsp/protocol-workspace.ts';
import { startClient } from './support/client.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../examples');
const name = (uri: string) => path.relative(FOLDER, URI.parse(uri).fsPath).split(path.sep).join('/');

it('the examples, opened as a workspace, show what was planted across files', async () => {
  const client = await startClient({ folder: URI.file(FOLDER).toString() });
  const result = await client.request<CheckWorkspaceResult>('nianbao/checkWorkspace', {});
  expect(result.reports).toBe(16);
  const across = client.pushed.all.flatMap(({ uri, diagnostics }) =>
    diagnostics
      .filter(d => /^(?:years|units)\//.test(String(d.code)))
      .map(d => `${name(uri)}:${d.range.start.line + 1} ${d.code}`),
  );
  const county = '丰泽县/丰泽县人民政府2025年政府信息公开工作年度报告.txt';
  const town = '丰泽县/各单位/清水镇人民政府2025年政府信息公开工作年度报告.txt';
  expect(across.sort()).toEqual([
    `${county}:1 units/missing`,
    `${county}:35 units/sum`,
    `${county}:42 units/sum`,
    `${town}:32 years/in-force`,
    `${town}:50 years/carry-over`,
    `${town}:50 years/carry-over`,
    `${town}:82 years/similar`,
  ]);
  await client.stop();
});
