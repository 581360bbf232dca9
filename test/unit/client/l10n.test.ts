import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { afterEach, describe, expect, test } from 'vitest';
import { t, useLanguage, withArguments } from '../../../client/src/l10n.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const bundle: Record<string, string> = JSON.parse(readFileSync(path.join(ROOT, 'l10n/bundle.l10n.en.json'), 'utf8'));
const folder = path.join(ROOT, 'client');
const sources = globSync('{src,form}/**/*.ts', { cwd: folder }).map(file => ({
  file: file.replaceAll('\\', '/'),
  source: readFileSync(path.join(folder, file), 'utf8'),
}));
const calls = sources.flatMap(({ file, source }) => {
  return file === 'src/l10n.ts' ? [] : [...source.matchAll(/\bt\(\s*('[^']*'|[^)\s])/g)].map(match => match[1]!);
});

afterEach(() => useLanguage('zh'));

describe('the English bundle', () => {
  test('messages are written out where they are used, so that none can be missed', () => {
    expect(calls.filter(call => !call.startsWith("'"))).toEqual([]);
  });

  test('has each message of the code and no other', () => {
    const messages = new Set(calls.map(call => call.slice(1, -1)));
    expect(Object.keys(bundle).sort()).toEqual([...messages].sort());
  });

  test('misses no words that go to the output or into a message', () => {
    const said =
      /(?:new Error|notStarted|\.(?:info|warn|error|appendLine)|show\w+Message|setStatusBarMessage)\([^)]*?'([^']*)'/g;
    const words = sources.flatMap(({ source }) => [...source.matchAll(said)].map(match => match[1]!));
    expect(words.length).toBeGreaterThan(3);
    expect(words.filter(text => /\p{L}{2}/u.test(text) && !(text in bundle))).toEqual([]);
  });

  test('keeps the places of the arguments', () => {
    const places = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(match => match[0]).sort();
    for (const [message, translation] of Object.entries(bundle)) expect(places(translation)).toEqual(places(message));
  });
});

describe('t', () => {
  test('speaks Chinese unless told otherwise', () => {
    expect(t('{0} 个问题', 3)).toBe('3 个问题');
    useLanguage('en');
    expect(t('{0} 个问题', 3)).toBe('3 problems');
    useLanguage('zh');
    expect(t('未发现问题')).toBe('未发现问题');
  });

  test('an argument is not taken for a place', () => {
    expect(withArguments('{0}，{1}', ['{1}', 2])).toBe('{1}，2');
    expect(withArguments('{2}', [1])).toBe('{2}');
  });
});
