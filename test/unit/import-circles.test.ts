import { describe, expect, it } from 'vitest';
import { circles } from '../support/circles.ts';
import { resolved, sources } from '../support/sources.ts';

describe('circles', () => {
  it('are told with the way round', () => {
    const arrows = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', ['d']],
      ['d', ['b']],
      ['e', ['e']],
    ]);
    expect(circles(arrows)).toEqual([
      ['b', 'c', 'd', 'b'],
      ['e', 'e'],
    ]);
  });

  it('are none where arrows only meet', () => {
    const arrows = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d', 'unknown']],
      ['d', []],
    ]);
    expect(circles(arrows)).toEqual([]);
  });
});

describe('files', () => {
  const all = sources(
    '{server,client}/src/**/*.ts',
    'client/form/**/*.ts',
    'scripts/**/*.{ts,mjs}',
    'test/**/*.ts',
    'bench/**/*.ts',
  );
  const names = new Set(all.map(s => s.file));
  const arrows = new Map(
    all.map(({ file, imports }) => [file, imports.map(i => resolved(file, i)).filter(target => names.has(target))]),
  );

  it('are known with what they import', () => {
    expect(arrows.get('server/src/cli.ts')).toContain('server/src/cli/run.ts');
    expect(arrows.get('server/src/rules/rule.ts'), 'types').toContain('server/src/report/model.ts');
    expect(arrows.get('scripts/compare/probe.ts'), 'by another name').toContain('server/src/rules/check.ts');
    expect(arrows.get('scripts/build.mjs')).toContain('scripts/notices.mjs');
  });

  it('never import themselves by way of others, types neither', () => {
    expect(circles(arrows).map(way => way.join(' → '))).toEqual([]);
  });
});
