import { describe, expect, it } from 'vitest';
import { shownLine } from '../../../../server/src/cli/formats/shown-line.ts';
import { formatText } from '../../../../server/src/cli/formats/text.ts';
import { painter } from '../../../../server/src/cli/screen.ts';
import { displayWidth } from '../../../../server/src/text/display-width.ts';
import { found, HOSTILE, outcomeOf } from './outcome.ts';

const TEXT = '标题\n本年共 12 件，均已办结。\n';
const range = { start: { line: 1, character: 4 }, end: { line: 1, character: 8 } };
const shown = (columns: number, colours: boolean, ...args: Parameters<typeof outcomeOf>) =>
  formatText(outcomeOf(...args), { columns, paint: painter(colours) }).split('\n');

describe('text on a terminal', () => {
  it('has the line of the draft below a finding, the place marked', () => {
    expect(shown(80, false, TEXT, [found({ range })], { fixable: 3 })).toEqual([
      '甲镇.txt:2:5',
      '  警告 说明 [text/typo]',
      '    本年共 12 件，均已办结。',
      '           ^^^^^',
      '',
      '检查了 1 份年度报告，发现警告 1 处。有 3 处可以用 check --fix 直接改正。',
      '',
    ]);
  });

  it('quotes no line where nothing of the draft stands', () => {
    expect(shown(80, false, TEXT, [found({ place: null })]).slice(0, 3)).toEqual([
      '甲镇.txt:2:1',
      '  警告 说明 [text/typo]',
      '',
    ]);
  });

  it('is coloured by the severity', () => {
    const lines = shown(80, true, TEXT, [found({ range, severity: 'error' })]);
    expect(lines[0]).toBe('\x1b[1m甲镇.txt:2:5\x1b[0m');
    expect(lines[1]).toBe('  \x1b[31m错误\x1b[0m 说明 [text/typo]');
    expect(lines[3]).toBe('    \x1b[31m       ^^^^^\x1b[0m');
  });

  it.each([20, 33, 60])('fits into %d columns, however long the words', columns => {
    const long = `标题\n${'前面的话，'.repeat(50)}错处${'后面的话。'.repeat(50)}\n`;
    const at = { start: { line: 1, character: 250 }, end: { line: 1, character: 252 } };
    const lines = shown(columns, false, long, [found({ range: at, message: '很长的说明，'.repeat(20) })]);
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
    const quoted = lines.findIndex(line => line.includes('错处'));
    const before = lines[quoted]!.slice(0, lines[quoted]!.indexOf('错处'));
    expect(lines[quoted + 1]).toBe(`${' '.repeat(displayWidth(before))}^^^^`);
  });

  it('lets nothing steer the terminal', () => {
    const text = shown(80, false, `标题\n${HOSTILE}\x1b[2J\n`, [found({ message: `\x1b]0;${HOSTILE}` })]).join('\n');
    expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\u202e]/);
  });
});

describe('shownLine', () => {
  it('cuts around the place, more on the side that has more', () => {
    const quote = { before: 'a'.repeat(30), marked: 'XY', after: 'b' };
    expect(shownLine(quote, 10)).toEqual(['…aaaaaaXYb', '       ^^']);
    expect(shownLine({ ...quote, before: 'a', after: 'b'.repeat(30) }, 10)).toEqual(['aXYbbbbbb…', ' ^^']);
    expect(shownLine({ before: '', marked: 'X'.repeat(30), after: 'b' }, 10)[0]).toMatch(/^X{7}…/);
  });

  it('marks an empty place by one, and shows tabs as blanks', () => {
    expect(shownLine({ before: '行\t', marked: '', after: '\t0' }, 40)).toEqual(['行    0', '    ^']);
  });
});
