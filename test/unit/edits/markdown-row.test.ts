import { describe, expect, it } from 'vitest';
import { markdownRow } from '../../../server/src/edits/markdown-row.ts';

const row = (line: string) => markdownRow(line, { start: 0, end: line.length });
const cells = (line: string) => row(line)?.cells.map(c => c.text) ?? null;

describe('a row between pipes', () => {
  it.each([
    ['| a | b |', ['a', 'b']],
    ['|a||', ['a', '']],
    ['  | a |  ', ['a']],
    ['> | a | b |', ['a', 'b']],
    ['| a \\| b | c |', ['a \\| b', 'c']],
    ['| `a` | **1** |', ['`a`', '**1**']],
    ['|　　1.属于国家秘密 | 0 |', ['　　1.属于国家秘密', '0']],
  ])('%s', (line, expected) => {
    expect(cells(line)).toEqual(expected);
  });

  it.each([
    ['no pipes at all', 'a b'],
    ['not opened', 'a | b |'],
    ['not closed', '| a | b'],
    ['closed by an escaped pipe', '| a | b \\|'],
    ['a lone pipe', '|'],
    ['a tab', '| a |\tb |'],
    ['a comment', '| a | <!-- b --> |'],
    ['a pipe in code', '| `a|b` | c |'],
    ['a pipe in code of two marks', '| ``a`|b`` | c |'],
    ['a pipe in code of two marks alone', '| ``a|b`` | c |'],
    ['an escaped backslash before a pipe', '| a \\\\| b |'],
    ['words before', '表 | a | b |'],
    ['lines instead of pipes', '│ a │ b │'],
    ['words that look like code', `|${'`'.repeat(1001)}${'|`'.repeat(900)}|`],
    ['too long', `| ${'a'.repeat(5000)} |`],
  ])('is none: %s', (_name, line) => {
    expect(row(line)).toBeNull();
  });

  it.each([
    ['|---|:--:|', true],
    ['| - | -- |', true],
    ['|:-|', true],
    ['| - | - |', false],
    ['| --- | |', false],
    ['| --- | 0 |', false],
  ])('%s is a rule: %s', (line, expected) => {
    expect(row(line)!.isRule).toBe(expected);
  });

  it('knows where each cell and its content stand', () => {
    const text = 'x\n  | ab |  |';
    const found = markdownRow(text, { start: 2, end: text.length })!;
    expect(found.indent).toEqual({ start: 2, end: 4 });
    expect(found.cells).toEqual([
      { outer: { start: 5, end: 9 }, content: { start: 6, end: 8 }, text: 'ab', width: 2 },
      { outer: { start: 10, end: 12 }, content: { start: 12, end: 12 }, text: '', width: 0 },
    ]);
    expect(row('> | a |')!.indent).toBeNull();
  });
});
