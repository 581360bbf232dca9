import { describe, expect, it } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import type { ClientFeatures } from '../../../server/src/lsp/client-features.ts';
import { readSettings, settingsOf, settingsStore } from '../../../server/src/lsp/settings.ts';
import { DEFAULT_SETTINGS } from './fakes.ts';

const NO_OFFICES = { know: async () => undefined, layersOf: () => [] };

describe('settings', () => {
  it('say nothing by default', () => {
    const nothing = {
      config: { rules: {} },
      regulationFile: '',
      previousReport: '',
      inlayHints: false,
      codeLens: false,
    };
    expect(DEFAULT_SETTINGS).toEqual(nothing);
  });

  it('are worked out once until something changes', async () => {
    const layers = [{ ...readSettings({ rules: { cell: 'off' } }) }];
    const store = settingsStore({} as Connection, {} as ClientFeatures, {
      know: async () => undefined,
      layersOf: () => layers,
    });
    const first = await store.of('file:///w/a.txt');
    expect(first.config.rules['cell/blank']).toBe('off');
    layers[0] = readSettings({});
    expect(await store.of('file:///w/a.txt')).toBe(first);
    store.touch();
    expect((await store.of('file:///w/a.txt')).config.rules).toEqual({});
  });

  it.each([undefined, null, 7, 'off', [], {}])('%j gives the defaults', value => {
    expect(settingsOf(readSettings(value), [])).toEqual(DEFAULT_SETTINGS);
  });

  it('takes what is right and leaves the rest', () => {
    const value = {
      rules: { 'cell/blank': 'off', 'cell/digits': 'loud', 'table/label': 3 },
      regulationFile: ' a.md ',
      overviewLength: 1500,
      townshipDeadline: '02-20',
      terms: { 抓手: '', 脱贫攻坚: '巩固拓展脱贫攻坚成果', ' ': 'x', 底数: 3 },
      inlayHints: true,
      codeLens: true,
      more: 1,
    };
    expect(readSettings(value)).toMatchObject({
      rules: { 'cell/blank': 'off' },
      regulationFile: 'a.md',
      overviewLength: 1500,
      townshipDeadline: '02-20',
      terms: [
        { avoid: '抓手', use: null },
        { avoid: '脱贫攻坚', use: '巩固拓展脱贫攻坚成果' },
      ],
      inlayHints: true,
      codeLens: true,
    });
    for (const wrong of [
      { overviewLength: 0 },
      { overviewLength: '1000' },
      { townshipDeadline: '2月' },
      { terms: ['抓手'] },
      { inlayHints: 'on' },
      { codeLens: 1 },
    ]) {
      expect(settingsOf(readSettings(wrong), [])).toEqual(DEFAULT_SETTINGS);
    }
    expect(settingsOf(readSettings({ rules: 'off', regulationFile: {} }), [])).toEqual(DEFAULT_SETTINGS);
  });

  it.each([
    ['nianbao-word://file/w/a.docx', 'file:///w/a.docx'],
    ['file:///w/a.txt', 'file:///w/a.txt'],
  ])('of %s are those of the folder that the file lies in', async (uri, scopeUri) => {
    const asked: unknown[] = [];
    const getConfiguration = async (item: unknown) => {
      asked.push(item);
      return null;
    };
    const store = settingsStore(
      { workspace: { getConfiguration } } as unknown as Connection,
      { configuration: true } as ClientFeatures,
      NO_OFFICES,
    );
    await store.of(uri);
    expect(asked).toEqual([{ scopeUri, section: 'nianbao' }]);
  });
});
