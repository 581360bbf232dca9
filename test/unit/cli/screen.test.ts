import { describe, expect, it } from 'vitest';
import type { Host } from '../../../server/src/cli/outcome.ts';
import { withProgress } from '../../../server/src/cli/progress.ts';
import { isColoured, screenOf } from '../../../server/src/cli/screen.ts';

const TERMINAL = { isTTY: true, columns: 100 };
const FILE = { isTTY: false, columns: 0 };

describe('screenOf', () => {
  it('knows a terminal, and how wide it is', () => {
    expect(screenOf(TERMINAL, FILE, {})).toEqual({ columns: 100, colours: true, errors: false });
    expect(screenOf({ isTTY: true, columns: 0 }, TERMINAL, {})).toMatchObject({ columns: 80, errors: true });
    expect(screenOf(FILE, TERMINAL, {})).toEqual({ columns: null, colours: false, errors: true });
  });

  it.each([
    [{ NO_COLOR: '1' }, TERMINAL, false],
    [{ NO_COLOR: '' }, TERMINAL, true],
    [{ TERM: 'dumb' }, TERMINAL, false],
    [{ FORCE_COLOR: '1' }, FILE, true],
    [{ FORCE_COLOR: '3', NO_COLOR: '1' }, FILE, true],
    [{ FORCE_COLOR: '0' }, TERMINAL, false],
  ])('with %j on %j has colours: %s', (env, out, colours) => {
    const screen = screenOf(out, FILE, env);
    expect(screen.colours).toBe(colours);
    expect(isColoured('auto', screen)).toBe(colours);
    expect([isColoured('always', screen), isColoured('never', screen)]).toEqual([true, false]);
  });
});

describe('withProgress', () => {
  it('tells of what takes more than a second, on one line that goes before anything else is said', () => {
    const said: string[] = [];
    let time = 0;
    const plain = { out: (text: string) => said.push(`out ${text}`), err: (text: string) => said.push(text) };
    const host = withProgress(plain as unknown as Host, () => time);
    host.progress!(1, 9, '甲.txt');
    time = 1500;
    host.progress!(2, 9, `乙\x1b[2J${'长'.repeat(80)}.txt`);
    time = 1550;
    host.progress!(3, 9, '丙.txt');
    host.err('坏了\n');
    host.out('完');
    expect(said[0]).toMatch(/^\r\x1b\[K检查 2\/9：乙␛\[2J长{22,29}$/);
    expect(said.slice(1)).toEqual(['\r\x1b[K', '坏了\n', 'out 完']);
  });
});
