import { describe, expect, it } from 'vitest';
import { fileValueAt } from '../../../server/src/text/json-place.ts';

/** What stands at the place, `|` marks the cursor. */
function at(marked: string): string | null {
  const text = marked.replace('|', '');
  const found = fileValueAt(text, marked.indexOf('|'));
  return found && text.slice(found.start, found.end);
}

describe('a value of nianbao.json that names files', () => {
  it.each([
    ['the parent', '{"sums": [{"parent": "县|"}]}', '"县"'],
    ['the parent, empty', '{"sums": [{"parent": "|"}]}', '""'],
    ['the parent, not begun', '{"sums": [{"parent": |}]}', ''],
    ['a unit', '{"sums": [{"parent": "a", "units": ["乡|镇"]}]}', '"乡镇"'],
    ['a second unit, not begun', '{"sums": [{"units": ["乡镇", |]}]}', ''],
    ['a unit’s files', '{"sums": [{"units": [{"name": "a", "files": "b|"}]}]}', '"b"'],
    ['a report in which something is ignored', '{"ignore": [{"rule": "x", "file": "|a"}]}', '"a"'],
    ['one whose quote is not closed yet', '{"sums": [{"parent": "县|', '"县'],
  ])('%s', (_name, text, found) => {
    expect(at(text)).toBe(found);
  });

  it.each([
    ['a name', '{"sums": [{"units": [{"name": "a|"}]}]}'],
    ['a field', '{"sums": [{"par|ent": "a"}]}'],
    ['a reason', '{"ignore": [{"reason": "a|"}]}'],
    ['a number', '{"sums": [{"parent": 1|}]}'],
    ['another file’s', '{"files": "a|"}'],
    ['nothing', '|'],
  ])('not %s', (_name, text) => {
    expect(at(text)).toBeNull();
  });
});
