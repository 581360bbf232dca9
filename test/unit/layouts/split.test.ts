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

  it('leaves out of a figure what a mark says is struck out or raised, and keeps where these digits stand', () => {
    const field = (text: string) => {
      const [line] = plainLines(text);
      const [only] = splitFields(line!, '|', 0, text.length);
      const aside = only!.aside?.map(({ how, start, end }) => [how, text.slice(start, end)]);
      const at = [only!.span, only!.region].map(s => text.slice(s.start, s.end));
      return [only!.text, ...at, ...(aside ?? [])];
    };
    const both = '〔划去：9〕 31〔上标：2〕';
    expect(field(both)).toEqual(['31', '31', both, ['struck', '9'], ['raised', '2']]);
    expect(field('〔下标：31〕')).toEqual(['31', '31', '〔下标：31〕', ['lowered', '31']]);
    expect(field('31〔上标：注1〕')).toEqual(['31', '31', '31〔上标：注1〕']);
    expect(field('规章〔上标：2〕')).toEqual(['规章', '规章', '规章〔上标：2〕']);
    // What is left is no figure, or stands in pieces: the cell is no number.
    for (const text of [
      '〔划去：31〕',
      '3〔划去：9〕1〔上标：2〕',
      '〔划去：3〕〔上标：1〕',
      '国办函〔2021〕',
      '〔旁注：3〕1',
    ])
      expect(field(text)).toEqual([text, text, text]);
  });
});
