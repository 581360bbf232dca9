import { afterEach, expect, it } from 'vitest';
import type { ReportsResult } from '../../server/src/lsp/protocol-workspace.ts';
import { reportOf } from '../unit/workspace/reports.ts';
import { openWorkspace } from './support/workspace.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function reports(files: Readonly<Record<string, string>>) {
  const opened = await openWorkspace(files);
  stops.push(opened.stop);
  const { folders } = await opened.client.request<ReportsResult>('nianbao/reports', {});
  return { ...opened, folder: folders[0]! };
}

const TOWNS = { 'b/梅溪.txt': reportOf('梅溪乡', 2025), 'b/枫桥.txt': reportOf('枫桥镇人民政府', 2025) };

it('the reports of a folder are told in the order of their paths, also where none is open', async () => {
  const { folder, uri } = await reports({ ...TOWNS, '县.txt': reportOf('松岭县', 2025), '通知.txt': '开会。' });
  expect(folder.file).toBe(uri('nianbao.json'));
  expect(folder.list).toBe('sums');
  expect(folder.maySum).toBe(true);
  expect(folder.reports).toEqual([
    { path: 'b/枫桥.txt', organ: '枫桥镇人民政府', year: 2025 },
    { path: 'b/梅溪.txt', organ: '梅溪乡', year: 2025 },
    { path: '县.txt', organ: '松岭县', year: 2025 },
  ]);
});

it('a report whose file is gone is not told of, even while its text is open', async () => {
  const opened = await openWorkspace({ ...TOWNS, 'c.txt': reportOf('松岭县', 2025) }, { apart: true });
  stops.push(opened.stop);
  const { client, uri, remove } = opened;
  client.open(uri('c.txt'), reportOf('松岭县', 2025));
  await client.findings(uri('c.txt'));
  remove('c.txt');
  const { folders } = await client.request<ReportsResult>('nianbao/reports', {});
  expect(folders[0]!.reports.map(report => report.path)).toEqual(['b/枫桥.txt', 'b/梅溪.txt']);
});

it.each([
  ['two offices only', TOWNS, false],
  [
    'one office in three years',
    { ...TOWNS, 'c.txt': reportOf('枫桥镇人民政府', 2024), 'd.txt': reportOf('枫桥镇', 2023) },
    false,
  ],
  ['offices of two years', { ...TOWNS, 'c.txt': reportOf('松岭县', 2024) }, false],
  [
    'sums that are written already',
    {
      ...TOWNS,
      '县.txt': reportOf('松岭县', 2025),
      'nianbao.json': '{"sums": [{"parent": "县.txt", "units": ["b/*"]}]}',
    },
    false,
  ],
  ['ignored places only', { ...TOWNS, '县.txt': reportOf('松岭县', 2025), 'nianbao.json': '{"ignore": []}' }, true],
])('whether they may be summed up: %s', async (_name, files, wanted) => {
  expect((await reports(files)).folder.maySum).toBe(wanted);
});
