import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const files = globSync(['**'], {
  cwd: ROOT,
  dot: true,
  ignore: ['node_modules/**', 'dist/**', '.cache/**', '.git/**'],
});
const paths = new Set(files.map(file => `/${file.replaceAll('\\', '/')}`));
for (const file of [...paths]) {
  for (let folder = path.posix.dirname(file); folder !== '/'; folder = path.posix.dirname(folder))
    paths.add(`${folder}/`);
}

/** What a page names, and the room whose heading it stands under (`### text/ — lines`), if any. */
interface Named {
  readonly name: string;
  readonly room: string | undefined;
}

/** Every file and folder that stands in a code span or a link; `<名>` stands for any name. */
function named(page: string): Named[] {
  let room: string | undefined;
  const found: Named[] = [];
  for (const line of page.split('\n')) {
    if (/^#{1,3} /.test(line)) room = /^### ([\w-]+\/) — /.exec(line)?.[1];
    for (const [, code, link] of line.matchAll(/`([^`\s]+)`|\]\(([^)#:\s]+)\)/g)) {
      const name = code ?? link!;
      if (/[\w>*]\.(?:ts|mjs|mts|json|md|svg)$|^[\w<.-].*\/$/.test(name) && !/^(?:\*|dist\/)/.test(name))
        found.push({ name, room });
    }
  }
  return found;
}

/** Below the root, below server/src, or somewhere in the room. */
function exists({ name, room }: Named): boolean {
  const pattern = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/<[^>]+>/g, '[^/]+');
  const within = room ? `(?:/server/src)?/${room}(?:.+/)?` : '/';
  const place = new RegExp(`^(?:/|/server/src/|/docs/|${within})${pattern}$`);
  return [...paths].some(file => place.test(file));
}

describe('files that the pages for developers name', () => {
  it.each(['docs/architecture.md', 'docs/glossary.md', 'CONTRIBUTING.md'])('are there: %s', page => {
    const all = named(read(page));
    expect(all.length).toBeGreaterThan(3);
    expect(all.filter(one => !exists(one)).map(({ name, room }) => (room ? `${room} ${name}` : name))).toEqual([]);
  });

  it('would be missed', () => {
    const page =
      '### text/ — lines\n`lines.ts` `line-of-sight.ts` `report/model.ts`\n## Other\n`lines.ts` [x](no/such.md)';
    const missed = named(page).filter(one => !exists(one));
    expect(missed.map(({ name }) => name)).toEqual(['line-of-sight.ts', 'lines.ts', 'no/such.md']);
    expect(exists({ name: 'server/src/rules/<组>/<名>.ts', room: undefined })).toBe(true);
    expect(exists({ name: 'server/src/rules/<组>/<名>.js', room: undefined })).toBe(false);
  });
});

describe('the code map', () => {
  it('has a section for every room and none for a room that is gone', () => {
    const sections = [...read('docs/architecture.md').matchAll(/^### ([\w-]+)\/ — /gm)].map(match => match[1]!);
    const folders = readdirSync(path.join(ROOT, 'server/src'), { withFileTypes: true }).filter(f => f.isDirectory());
    expect(sections.sort()).toEqual([...folders.map(f => f.name), 'client'].sort());
  });

  it('shows the picture that is drawn from the sources', () => {
    expect(read('docs/architecture.md')).toContain('](images/rooms.svg)');
    expect(existsSync(path.join(ROOT, 'docs/images/rooms.svg'))).toBe(true);
  });
});

describe('the glossary', () => {
  const sources = globSync('server/src/**/*.ts', { cwd: ROOT }).map(file => read(file).replaceAll(/^import .*$/gm, ''));
  const words = new Set(sources.flatMap(text => text.match(/\w+/g) ?? []));

  it('names nothing that the code has no more', () => {
    const codes = [...read('docs/glossary.md').matchAll(/`([A-Za-z]\w*(?:\.\w+)*)(?:\(\))?`/g)].map(match => match[1]!);
    expect(codes.length).toBeGreaterThan(100);
    const names = codes.filter(code => !/\.(?:ts|json)$/.test(code)).flatMap(code => code.split('.'));
    expect(names.filter(name => !words.has(name))).toEqual([]);
  });

  it('links to parts that it has', () => {
    const glossary = read('docs/glossary.md');
    const parts = [...glossary.matchAll(/^## (.+)$/gm)].map(match => match[1]!);
    const anchors = parts.map(part =>
      part
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
    expect([...glossary.matchAll(/\]\(#([^)]+)\)/g)].map(match => match[1]).sort()).toEqual(anchors.sort());
  });
});
