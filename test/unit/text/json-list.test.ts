import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { addToList } from '../../../server/src/text/json-list.ts';
import { readOfficeFile } from '../../../server/src/workspace/office-file.ts';

const ENTRY = { file: '年报.txt', rule: 'table/balance', place: '表三', reason: '已说明' };

function added(text: string): string {
  const done = addToList(text, 'ignore', ENTRY);
  if ('refused' in done) throw new Error(done.refused);
  return applyEdits(text, done.edits);
}

describe('one more item of a list', () => {
  it('makes the whole text where there is none yet', () => {
    const made = `{
  "ignore": [
    {
      "file": "年报.txt",
      "rule": "table/balance",
      "place": "表三",
      "reason": "已说明"
    }
  ]
}
`;
    expect(added('')).toBe(made);
    expect(added(' \n')).toBe(made);
  });

  it.each([
    ['beside the sums', '{\n  "sums": []\n}\n'],
    [
      'behind others',
      '{\n  "ignore": [\n    {"file": "a.txt", "rule": "table/balance", "place": "表三", "reason": "x"}\n  ]\n}\n',
    ],
    ['in an empty list', '{"ignore": []}'],
    ['in an empty record', '{}'],
    ['with a byte order mark', '\ufeff{"ignore": []}'],
    ['with the line ends of Windows and tabs', '{\r\n\t"sums": [],\r\n\t"ignore": []\r\n}\r\n'],
  ])('is put %s, and nothing else changes', (_name, text) => {
    const after = added(text);
    const { ignored, problems } = readOfficeFile(after);
    expect(problems).toEqual([]);
    expect(ignored.at(-1)).toMatchObject({ ...ENTRY, words: '', after: '', message: null });
    expect(ignored).toHaveLength(readOfficeFile(text).ignored.length + 1);
    const json = (one: string) => JSON.parse(one.replace('\ufeff', ''));
    const { ignore, ...rest } = json(after);
    expect({ ignore: ignore.slice(0, -1), ...rest }).toEqual({ ignore: [], ...json(text) });
    if (text.includes('\r\n')) expect(after).not.toMatch(/[^\r]\n| {2}/);
  });

  it('indents as the file does', () => {
    expect(added('{\n    "sums": []\n}\n')).toContain('\n    "ignore": [\n        {\n            "file"');
  });

  it.each([
    ['no JSON', '{"ignore": [}', '不是正确的 JSON'],
    ['a list', '[]', '应写在 { } 里'],
    ['another kind of value', '{"ignore": "a"}', '应为一个列表'],
  ])('is not put into %s', (_name, text, why) => {
    expect(addToList(text, 'ignore', ENTRY)).toEqual({ refused: expect.stringContaining(why) });
  });
});
