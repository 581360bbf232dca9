import { describe, expect, it } from 'vitest';
import { splitFields } from '../../../server/src/layouts/split.ts';
import { plainLines } from '../../../server/src/text/lines.ts';

/** Text and place of each field of a line that is split at `|`. */
function fields(text: string): [string, number, number][] {
  const [line] = plainLines(text);
  return splitFields(line!, '|', 0, text.length).map(({ text, span }) => [text, span.start, span.end]);
}

describe('a line split at its separators', () => {
  it('gives each field trimmed, where it stands', () => {
    expect(fields(' 1 |　22|3')).toEqual([
      ['1', 1, 2],
      ['22', 5, 7],
      ['3', 8, 9],
    ]);
  });

  it('has an empty field in the middle of its blanks, where a figure is to be written', () => {
    expect(fields('|  |')).toEqual([
      ['', 0, 0],
      ['', 2, 2],
      ['', 4, 4],
    ]);
    expect(fields('1|   |2')[1]).toEqual(['', 3, 3]);
  });

  it('takes emphasis round a whole cell off, and leaves other marks', () => {
    expect(fields('**合计**|*3*|`0`|__总计__')).toEqual([
      ['合计', 2, 4],
      ['3', 8, 9],
      ['0', 12, 13],
      ['总计', 17, 19],
    ]);
    expect(fields('**1** 2|* 3*|**4*|***').map(([text]) => text)).toEqual(['**1** 2', '* 3*', '**4*', '***']);
  });
});
