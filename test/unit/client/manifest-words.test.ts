import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const json = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

const { contributes } = json('package.json');
const chinese: Record<string, string> = { ...json('package.nls.json'), ...json('package.nls.zh.json') };
const english: Record<string, string> = json('package.nls.en.json');

describe('words of the manifest', () => {
  test('the settings are found by 年报, the walkthrough speaks Chinese in an English window too', () => {
    const { properties } = contributes.configuration as { properties: Record<string, Record<string, string>> };
    for (const [key, setting] of Object.entries(properties)) {
      const said = (setting['markdownDescription'] ?? setting['description'])!.slice(1, -1);
      for (const words of [chinese, english]) expect(words[said], key).toContain('年报');
    }
    for (const key of Object.keys(english).filter(k => k.startsWith('walkthrough.'))) {
      expect(chinese[key], key).toMatch(/^[^\n]*[一-鿿]/);
      const [body] = english[key]!.split('\n[') as [string];
      // What it says in Chinese stands first, for whom VS Code has no Chinese at hand.
      expect(body.startsWith(chinese[key]!.split('\n[')[0]!), key).toBe(true);
      expect(body, key).toMatch(/[A-Za-z]{3}/);
    }
  });
});
