import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkAside } from '../../../server/src/lsp/check-aside.ts';
import { unitErrors } from '../../../server/src/lsp/workspace-index/unit-errors.ts';
import { APPLICATIONS } from '../rules/draft.ts';
import { reportOf } from '../workspace/reports.ts';
import { DEFAULT_SETTINGS, indexerOver } from './fakes.ts';

vi.mock(import('../../../server/src/lsp/check-aside.ts'), async original => {
  const own = await original();
  return { ...own, checkAside: vi.fn(own.checkAside) };
});
beforeEach(() => void vi.mocked(checkAside).mockClear());

const WRONG = { ...APPLICATIONS, 'new.total': '9' };
const FILES = {
  'nianbao.json': '{"sums": [{"parent": "县.txt", "units": ["乡镇/*"]}]}',
  '县.txt': reportOf('松岭县', 2025),
  '乡镇/梅溪.txt': reportOf('梅溪乡', 2025, WRONG),
  '乡镇/枫桥.txt': reportOf('枫桥镇', 2025, WRONG),
};
const checks = () => vi.mocked(checkAside).mock.calls.length;

describe('errors of the units', () => {
  it('are those under the settings of the folder that each lies in', async () => {
    const { indexer } = indexerOver(FILES);
    await indexer.start();
    const asked: (string | undefined)[] = [];
    const of = async (_: string, file?: string) => {
      asked.push(file);
      return DEFAULT_SETTINGS;
    };
    const settings = {
      of,
      generation: () => 0,
      forget: () => undefined,
      touch: () => undefined,
      drop: () => undefined,
    };
    await unitErrors(indexer.index, indexer.offices, settings, indexer.idle)();
    expect(asked.map(uri => decodeURIComponent(uri ?? '')).sort()).toEqual([
      'file:///w/乡镇/枫桥.txt',
      'file:///w/乡镇/梅溪.txt',
    ]);
  });

  const start = () => {
    const { indexer, own } = indexerOver(FILES);
    const { index } = indexer;
    const errors = (settings = own.settings) => {
      const entry = [...index.reports.entries()].find(e => e.path === '县.txt');
      return entry && index.relatedTo(entry.uri, entry.report, settings).units?.map(u => u.errors);
    };
    return { indexer, own, index, errors };
  };

  it('are counted before the first answer waits for them', async () => {
    const { indexer, index, errors } = start();
    const late: number[] = [];
    index.onChange(() => {
      const before = checks();
      if (errors() !== undefined) late.push(checks() - before);
    });
    await indexer.start();
    expect(late).toEqual([0]);
    expect(checks()).toBe(2);
    expect(errors()!.every(n => n > 0)).toBe(true);
  });

  it('are counted anew after a change of settings, but not while an answer waits', async () => {
    const { indexer, own, index, errors } = start();
    await indexer.start();
    const old = errors();
    const rules = { 'table/row-total': 'off', 'table/column-total': 'off' } as const;
    own.settings = { ...DEFAULT_SETTINGS, config: { rules } };
    const counted = checks();
    expect(errors()).toEqual(old);
    expect(checks()).toBe(counted);
    const told = new Promise<void>(resolve => index.onChange(resolve));
    indexer.settingsChanged();
    await told;
    expect(checks()).toBe(counted + 2);
    const now = errors()!;
    expect(now.every((n, i) => n < old![i]!)).toBe(true);
  });
});
