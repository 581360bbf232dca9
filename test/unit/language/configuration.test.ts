import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const repo = path.join(import.meta.dirname, '../../..');
const read = (file: string) => JSON.parse(readFileSync(path.join(repo, file), 'utf8'));
const configuration = read('language-configuration.json');
const contributes = read('package.json').contributes;

function words(text: string): string[] {
  return text.match(new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`)) ?? [];
}

describe('language-configuration.json', () => {
  it('takes a figure and a run of Chinese characters for a word', () => {
    expect(words('新收申请1,234件，收费3080.699万元（其中２件）')).toEqual([
      '新收申请',
      '1,234',
      '件',
      '收费',
      '3080.699',
      '万元',
      '其中',
      '２',
      '件',
    ]);
    expect(words('0,0,12\t3 |4')).toEqual(['0', '0', '12', '3', '4']);
  });

  it('never takes nothing for a word', () => {
    expect('').not.toMatch(new RegExp(`^(?:${configuration.wordPattern.pattern})$`, 'u'));
  });

  it('closes every bracket it knows', () => {
    const closing = configuration.autoClosingPairs.map((p: { open: string; close: string }) => [p.open, p.close]);
    expect(closing).toEqual(expect.arrayContaining(configuration.brackets));
    expect(configuration.surroundingPairs).toEqual(expect.arrayContaining(configuration.brackets));
    expect(configuration.brackets).toEqual(
      expect.arrayContaining([
        ['「', '」'],
        ['《', '》'],
        ['（', '）'],
        ['【', '】'],
        ['“', '”'],
      ]),
    );
  });
});

/** What Enter writes at the end of a line, by the first rule that fits. */
function begun(line: string, behind = ''): string | null {
  const rule = configuration.onEnterRules.find(
    (r: { beforeText: string; afterText: string }) =>
      new RegExp(r.beforeText).test(line) && new RegExp(r.afterText).test(behind),
  );
  return rule?.action.appendText ?? null;
}

describe('Enter', () => {
  it.each([
    ['（一）主动公开。本年度公开12条。', '（二）'],
    ['　　（九）其他', '（十）'],
    ['（三） 平台', '（四）'],
    ['（十）其他', '（十一）'],
    ['（十九）其他', '（二十）'],
    ['1.健全制度', '2.'],
    ['9．健全制度', '10．'],
    ['10、健全制度', '11、'],
  ])('behind %s begins the next number', (line, next) => {
    expect(begun(line)).toBe(next);
  });

  it.each([
    ['（二十）其他'],
    ['（三）'],
    ['　　（三） '],
    ['2.'],
    ['（一）\t1'],
    ['1.5万件'],
    ['2025年'],
    ['共3.'],
    ['（一）予以公开\t1\t0'],
    ['| （一）予以公开 | 1 |'],
    ['<td>（一）予以公开</td>'],
    ['1.属于国家秘密\t0'],
    ['一、总体情况'],
  ])('behind %s begins no number', line => {
    expect(begun(line)).toBeNull();
  });

  it('within a line begins none', () => {
    expect(begun('（一）主动', '公开。')).toBeNull();
  });
});

describe('package.json', () => {
  it('names files that are there', () => {
    const paths = [
      ...contributes.languages.flatMap((l: { configuration?: string }) => l.configuration ?? []),
      ...contributes.grammars.map((g: { path: string }) => g.path),
      ...contributes.snippets.map((s: { path: string }) => s.path),
    ];
    expect(paths).toHaveLength(4);
    for (const file of paths) expect(() => read(file)).not.toThrow();
  });

  it('keeps the tabs of a pasted table', () => {
    expect(contributes.configurationDefaults['[nianbao]']).toMatchObject({
      'editor.insertSpaces': false,
      'editor.detectIndentation': false,
      'files.trimTrailingWhitespace': false,
    });
  });
});
