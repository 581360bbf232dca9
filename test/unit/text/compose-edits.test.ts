import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { composeEdits } from '../../../server/src/text/compose-edits.ts';
import type { Edit } from '../../../server/src/text/edit.ts';
import { type Random, random } from '../../support/random.ts';

const edit = (start: number, end: number, text: string): Edit => ({ span: { start, end }, text });

function someEdits(r: Random, text: string): Edit[] {
  const edits: Edit[] = [];
  for (let at = r.int(0, 3); at <= text.length; at += r.int(1, 4)) {
    const end = Math.min(text.length, at + r.int(0, 3));
    edits.push(edit(at, end, 'xyz'.slice(0, r.int(0, 3))));
    at = end;
  }
  return edits;
}

describe('composeEdits', () => {
  it('keeps edits apart that don’t meet, each at its place in the first text', () => {
    expect(composeEdits('abcdef', [edit(1, 2, 'BBB')], [edit(6, 7, 'E')])).toEqual([
      edit(1, 2, 'BBB'),
      edit(4, 5, 'E'),
    ]);
    expect(composeEdits('abcdef', [edit(4, 5, 'E')], [edit(1, 2, '')])).toEqual([edit(1, 2, ''), edit(4, 5, 'E')]);
  });

  it('makes one of those that meet, and none of those that undo one another', () => {
    expect(composeEdits('abcdef', [edit(1, 2, 'xyz')], [edit(2, 5, 'Q')])).toEqual([edit(1, 3, 'xQ')]);
    expect(composeEdits('abcdef', [edit(1, 2, 'x')], [edit(1, 2, 'b')])).toEqual([]);
  });

  it('does what both do, whatever they are', () => {
    for (let seed = 0; seed < 3000; seed++) {
      const r = random(seed);
      const text = 'abcdefghijklmnop'.slice(0, r.int(0, 16));
      const first = someEdits(r, text);
      const middle = applyEdits(text, first);
      const second = someEdits(r, middle);
      const both = composeEdits(text, first, second);
      expect(applyEdits(text, both)).toBe(applyEdits(middle, second));
      for (const [i, one] of both.entries()) {
        if (i > 0) expect(one.span.start).toBeGreaterThan(both[i - 1]!.span.end);
      }
    }
  });
});
