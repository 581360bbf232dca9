import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { parts, type Read } from '../../../scripts/generate/parts.ts';
import { RULE_NAMES } from '../../../server/src/rules/groups.ts';
import { RULES } from '../../../server/src/rules/index.ts';

const read: Read = path => {
  const file = fileURLToPath(new URL(`../../../${path}`, import.meta.url));
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sources = globSync('{server,client}/src/**/*.ts', { cwd: root }).map(name => {
  const file = name.replaceAll('\\', '/');
  return { file, text: readFileSync(root + file, 'utf8') };
});

describe('generated files', () => {
  const made = parts(read, sources);

  it.each(Object.keys(made))('%s is up to date', path => {
    expect(read(path)).toBe(made[path]);
  });

  it('give every rule a setting with words in both languages', () => {
    const settings = JSON.parse(made['package.json']!).contributes.configuration.properties['nianbao.rules'].properties;
    expect(new Set(Object.keys(settings))).toEqual(new Set(RULE_NAMES));
    expect(JSON.parse(made['schemas/nianbao.schema.json']!).properties.rules.properties).toHaveProperty([
      'text/figure',
    ]);
    for (const name of RULE_NAMES) {
      const key = settings[name].description.replaceAll('%', '');
      for (const bundle of ['package.nls.json', 'package.nls.en.json'])
        expect(JSON.parse(made[bundle]!)[key]).not.toMatch(/^$|undefined/);
    }
    for (const rule of RULES) {
      const key = settings[rule.code].description.replaceAll('%', '');
      expect(JSON.parse(made['package.nls.json']!)[key]).toBe(rule.title);
      expect(JSON.parse(made['package.nls.en.json']!)[key]).toBe(rule.titleEn);
      expect(settings[rule.code].default).toBe(rule.severity);
    }
  });

  it('write into package.json what is a draft, wherever that is asked', () => {
    const own = JSON.parse(read('package.json')!);
    own.activationEvents = ['onLanguage:cobol'];
    own.contributes.languages.find((l: { id: string }) => l.id === 'nianbao').filenamePatterns = [];
    for (const item of own.contributes.menus['editor/context']) item.when = item.when.replace(/\^\(.*?\)/, '^(cobol)');
    const stale = JSON.stringify(own);
    const written = parts(path => (path === 'package.json' ? stale : read(path)), sources);
    expect(written['package.json']).toBe(read('package.json'));
  });

  it('list every rule once in the index and in the README, with a link to a page that is there', () => {
    for (const [path, base] of [
      ['docs/rules/README.md', 'docs/rules/'],
      ['README.md', ''],
    ] as const) {
      const links = [...made[path]!.matchAll(/^\| \[([^\]]+)\]\(([^)]+)\)/gm)].map(m => ({ code: m[1]!, page: m[2]! }));
      expect(links.map(l => l.code).sort()).toEqual(RULES.map(rule => rule.code).sort());
      for (const { page } of links) expect(read(base + page), page).toBeDefined();
    }
  });

  it('are made again from themselves, and never without a place to stand', () => {
    expect(parts(path => made[path] ?? read(path), sources)).toEqual(made);
    expect(() => parts(path => (path === 'README.md' ? '# README' : read(path)), sources)).toThrow('rules:start');
    expect(() => parts(path => (path === 'package.json' ? '{}' : read(path)), sources)).toThrow('nianbao.rules');
  });
});
