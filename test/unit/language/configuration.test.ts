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

describe('package.json', () => {
  it('names files that are there', () => {
    const paths = [
      ...contributes.languages.map((l: { configuration: string }) => l.configuration),
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
