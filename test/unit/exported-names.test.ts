import { describe, expect, it } from 'vitest';
import { sources } from '../support/sources.ts';

/** Names by which others call a file that is started: VS Code the client's two, scripts/bench.mjs each bench. */
const ENTRIES = ['activate', 'deactivate', 'main'];

/** The files that export a type or a function of a name, by that name. */
function declared(files: readonly { readonly file: string; readonly text: string }[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { file, text } of files) {
    const exports = text.matchAll(/^export (?:async )?(?:interface|type|class|enum|function\*?) ([A-Za-z_$][\w$]*)/gm);
    for (const [, name] of exports) found.set(name!, (found.get(name!) ?? new Set()).add(file));
  }
  return found;
}

describe('names that files export', () => {
  const all = sources(
    '{server,client}/src/**/*.ts',
    'client/form/**/*.ts',
    'client/preview/*.ts',
    'scripts/**/*.{ts,mjs}',
    'bench/**/*.ts',
    'test/support/**/*.ts',
  );

  it('are found, whatever they name, and once a file', () => {
    const text = `export interface A {}\nexport type B = A;\nexport async function c(): void;\nexport function* d() {}
export function e(): void;\nexport function e(n?: number): void {}\nexport type { F } from './f.ts';\nexport const g = 1;`;
    const names = declared([{ file: 'x.ts', text }]);
    expect([...names.keys()]).toEqual(['A', 'B', 'c', 'd', 'e']);
    expect(names.get('e')!.size).toBe(1);
    expect(declared(all).size).toBeGreaterThan(500);
  });

  it('mean one thing each: no type and no function has the name of another', () => {
    const several = [...declared(all)].filter(([name, files]) => files.size > 1 && !ENTRIES.includes(name));
    expect(several.map(([name, files]) => `${name}: ${[...files].join(', ')}`)).toEqual([]);
  });
});
