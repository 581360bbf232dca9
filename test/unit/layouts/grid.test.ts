import { describe, expect, it } from 'vitest';
import { gridLines } from '../../../server/src/layouts/grid.ts';
import { plainLines } from '../../../server/src/text/lines.ts';

const LABELS = ['行政事业性收费', '（一）予以公开'];

function read(text: string): (readonly string[] | string)[] {
  const found = gridLines(plainLines(text), words => LABELS.includes(words));
  return [...found.values()].map(row => (row === 'rule' ? row : row.fields.map(f => f.text)));
}

describe('a grid drawn with lines', () => {
  it('is read row by row, a label broken over lines as one', () => {
    const text = '+------+---+\n| 行政 | 5 |\n| 事业 |   |\n| 性收 |   |\n| 费   |   |\n+------+---+\n';
    expect(read(text)).toEqual(['rule', ['行政事业性收费', '5'], 'rule', 'rule', 'rule', 'rule']);
  });

  it('is read with box-drawing characters too', () => {
    const text = '┌──────┬───┐\n│（一）│ 5 │\n│ 予以 │   │\n│ 公开 │   │\n├──────┼───┤\n│ 合计 │ 7 │\n└──────┴───┘';
    expect(read(text).filter(row => row !== 'rule')).toEqual([
      ['（一）予以公开', '5'],
      ['合计', '7'],
    ]);
  });

  it('keeps pieces of words that are no label apart, in their order', () => {
    const text = '+----+----+---+\n| 三 | 甲 | 5 |\n| 、 | 乙 |   |\n+----+----+---+\n';
    expect(read(text)[1]).toEqual(['三', '、', '甲', '乙', '5']);
  });

  it('puts a figure that is broken over lines together, and keeps where its pieces stand', () => {
    const text =
      '+------+---+-----+---+\n| 行政 | 1 | 30  |   |\n| 事业 |   | 272 |   |\n| 性收 |   |     |   |\n| 费   |   |     |   |\n+------+---+-----+---+\n';
    expect(read(text)[1]).toEqual(['行政事业性收费', '1', '30272', '']);
    const row = gridLines(plainLines(text), words => LABELS.includes(words)).get(1);
    if (row === undefined || row === 'rule') throw new Error('no row');
    const [, one, two] = row.fields;
    expect(one!.pieces).toBeUndefined();
    expect(two!.pieces?.map(piece => text.slice(piece.start, piece.end))).toEqual(['30', '272']);
    expect(text.slice(two!.span.start, two!.span.end)).toBe('30');
  });

  it('puts no other pieces together: words, marks, figures with a point', () => {
    const text = '+---+----+----+\n| 1 | 3. | 甲 |\n| / | 5  | 2  |\n+---+----+----+\n';
    expect(read(text)[1]).toEqual(['1', '/', '3.', '5', '甲', '2']);
  });

  it('keeps empty cells, and says where a label stands', () => {
    const lines = plainLines('+------+---+---+\n| 合计 |   | 5 |\n+------+---+---+\n');
    const row = gridLines(lines, () => false).get(1);
    if (row === undefined || row === 'rule') throw new Error('no row');
    expect(row.fields.map(f => [f.text, f.column])).toEqual([
      ['合计', 0],
      ['', 1],
      ['5', 2],
    ]);
    expect(row.fields[2]!.span).toEqual({ start: 28, end: 29 });
  });

  it('leaves alone what is no grid: one rule, lines cut in other ways, cells merged downwards', () => {
    expect(read('+---+\n| 5 |\n')).toEqual([]);
    expect(read('+---+---+\n| 5 | 6 |\n| 5 |\n+---+---+\n')).toEqual([]);
    expect(read('+---+---+\n| 5 | 6 |\n|   +---+\n|   | 7 |\n+---+---+\n')).toEqual([]);
  });

  it('leaves alone a grid in which words stand behind the last bar of some lines', () => {
    expect(read('+---+---+\n| 5 | 6 | 7\n| 8 | 9 |\n+---+---+\n')).toEqual([]);
    expect(read('+---+---+\n| 5 | 6 |\n| 8 | 9 | 7\n+---+---+\n')).toEqual([]);
  });
});
