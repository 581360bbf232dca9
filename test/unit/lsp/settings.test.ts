import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings } from '../../../server/src/lsp/settings.ts';

describe('settings', () => {
  it.each([undefined, null, 7, 'off', [], {}])('%j gives the defaults', value => {
    expect(readSettings(value)).toEqual(DEFAULT_SETTINGS);
  });

  it('takes what is right and leaves the rest', () => {
    const value = {
      rules: { 'cell/blank': 'off', 'cell/digits': 'loud', 'table/label': 3 },
      regulationFile: ' a.md ',
      more: 1,
    };
    expect(readSettings(value)).toEqual({ rules: { 'cell/blank': 'off' }, regulationFile: 'a.md' });
    expect(readSettings({ rules: 'off', regulationFile: {} })).toEqual(DEFAULT_SETTINGS);
  });
});
