import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { examine, type FileResult } from '../../server/src/cli/examine.ts';
import { ran } from './cli/cli-host.ts';

const ROOT = new URL('../../', import.meta.url);
const FOLDER = new URL('examples/', ROOT);

/** Exactly what is found in each example: `line code`, lines from 1 as editors show them. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  // Right, tabs.
  '云岭县人民政府2025年政府信息公开工作年度报告.txt': [],
  // Right, Markdown.
  '临溪区教育局2025年政府信息公开工作年度报告.md': [],
  // Right, the form of 2019 in the year it was made for, one cell a line closed by pipes.
  '云岭县水利局2020年政府信息公开工作年度报告.txt': [],
  // One cell a line behind a tab: （七） was written into the row of 四, and ordinals are Arabic or one too low.
  '青禾镇人民政府2025年政府信息公开工作年度报告.nianbao': [
    '9 section/subheading',
    '9 text/figure',
    '17 section/ordinal',
    '63 section/ordinal',
    '333 table/column-total',
    '334 table/column-total',
    '337 table/column-total',
    '339 table/column-total',
    '342 table/suspect',
    '342 table/balance',
    '348 table/balance',
    '395 section/ordinal',
  ],
  // HTML: the total of 一 was not brought up to date, so the balance fails too and the prose, which is right, differs.
  '柳河乡人民政府2025年政府信息公开工作年度报告.html': [
    '9 text/figure',
    '38 table/suspect',
    '38 table/row-total',
    '62 table/balance',
  ],
  // Being written: the second half is not there yet.
  '石桥街道办事处2025年政府信息公开工作年度报告（起草中）.nianbao': [
    '1 report/title',
    '1 section/missing',
    '1 section/missing',
    '1 section/missing',
    '1 report/period',
    '3 section/topics',
    '12 cell/blank',
    '15 cell/not-a-number',
    '18 cell/digits',
    '19 cell/blank',
    '22 cell/blank',
    '43 table/missing-row',
    '43 table/value-count',
  ],
};

/**
 * Two years of an office and counties with three units, as nianbao.json sums them up: what stands in other files is found too. In 丰泽县
 * mistakes were planted, in 松岭县 all is right.
 */
const FOUND_ACROSS: Readonly<Record<string, readonly string[]>> = {
  '松岭县/松岭县人民政府2025年政府信息公开工作年度报告.txt': [],
  '松岭县/各单位/松岭县财政局2025年政府信息公开工作年度报告.md': [],
  '松岭县/各单位/枫桥镇人民政府2024年政府信息公开工作年度报告.txt': [],
  '松岭县/各单位/枫桥镇人民政府2025年政府信息公开工作年度报告.txt': [],
  '松岭县/各单位/梅溪乡人民政府2025年政府信息公开工作年度报告.txt': [],
  // One unit's licences were not added, two digits of the fees were swapped; a unit has an error of its own.
  '丰泽县/丰泽县人民政府2025年政府信息公开工作年度报告.txt': [
    '1 units/missing',
    '35 units/sum 175',
    '42 units/sum 63.65',
  ],
  '丰泽县/各单位/丰泽县教育局2025年政府信息公开工作年度报告.txt': ['82 section/ordinal'],
  '丰泽县/各单位/丰泽县水利局2025年政府信息公开工作年度报告.md': [],
  '丰泽县/各单位/清水镇人民政府2024年政府信息公开工作年度报告.txt': [],
  // Carried over 1 of 2, documents in force as last year although one was made, problems taken over from last year.
  '丰泽县/各单位/清水镇人民政府2025年政府信息公开工作年度报告.txt': [
    '32 years/in-force 8',
    '50 years/carry-over 1',
    '50 years/carry-over 1',
    '82 years/similar',
  ],
};

/** All that is found in the folder as a whole, with the figure where it stands at one. */
async function readAll(): Promise<Map<string, string[]>> {
  const { out } = await ran(fileURLToPath(FOLDER), ['check', '--format', 'json', '.']);
  const results = JSON.parse(out) as FileResult[];
  return new Map(
    results.map(({ file, findings }) => {
      const lines = readFileSync(new URL(file, FOLDER), 'utf8').split('\n');
      const shown = findings.map(({ code, range: { start, end } }) => {
        const words = lines[start.line]!.slice(start.character, end.character);
        return `${start.line + 1} ${code}${/^(?:years|units)\//.test(code) && /^[\d.]+$/.test(words) ? ` ${words}` : ''}`;
      });
      return [file, shown];
    }),
  );
}

function read(name: string): FileResult {
  return examine(name, readFileSync(new URL(name, FOLDER), 'utf8'));
}

describe('examples', () => {
  it('are all spoken of here', () => {
    const files = globSync('**/*', { cwd: fileURLToPath(FOLDER) }).filter(file => file !== 'nianbao.json');
    expect(files.sort()).toEqual([...Object.keys(FOUND), ...Object.keys(FOUND_ACROSS)].sort());
  });

  it.each(Object.entries(FOUND))('%s', (name, found) => {
    const result = read(name);
    expect(result.recognised).toBe(true);
    expect(result.findings.map(f => `${f.range.start.line + 1} ${f.code}`)).toEqual(found);
  });

  it('give the same and no more in one run, and what stands across files', async () => {
    const found = await readAll();
    expect(Object.fromEntries(found)).toEqual({ ...FOUND, ...FOUND_ACROSS });
  });

  it('give the lines that the README shows', async () => {
    const broken = 'examples/青禾镇人民政府2025年政府信息公开工作年度报告.nianbao';
    const { out } = await ran(fileURLToPath(ROOT), ['check', broken]);
    const shown = readFileSync(new URL('README.md', ROOT), 'utf8')
      .split('\n')
      .filter(line => line.startsWith(`${broken}:`) || line.startsWith('检查了 '));
    expect(shown).toHaveLength(3);
    expect(out.split('\n')).toEqual(expect.arrayContaining(shown));
  });

  it('bear the names of their titles', () => {
    for (const name of [...Object.keys(FOUND), ...Object.keys(FOUND_ACROSS)]) {
      const { title, year } = read(name);
      expect(name).toContain(`${year}年`);
      expect(name.replace(/\d{4}年/, '')).toContain(title!.replace(/\d{4}年/, ''));
    }
  });
});
