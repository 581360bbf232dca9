import { describe, expect, it } from 'vitest';
import { alikeOf } from '../../../server/src/workspace/alike.ts';
import { readOfficeFile } from '../../../server/src/workspace/office-file.ts';
import { relatedReportsOf, sameRelatedReports } from '../../../server/src/workspace/related-reports.ts';
import type { IndexedReport } from '../../../server/src/workspace/report-index.ts';
import { NEW_PROBLEMS, overview, PROBLEMS, townReport } from '../rules/units/town.ts';
import { entry, reportIndexOf } from './reports.ts';

const report = (organ: string, year = 2023, problems = PROBLEMS('本单位', '全部')) =>
  townReport(organ, '若干', problems, year);
const town = (path: string, organ: string, year?: number, problems?: string) =>
  entry(path, report(organ, year, problems));
const own = town('乡镇/青禾镇.txt', '青禾镇人民政府');

const alike = (one: IndexedReport, ...others: readonly IndexedReport[]) =>
  alikeOf(reportIndexOf(one, ...others), [], one)?.uri;

describe('alikeOf', () => {
  it.each([
    ['another town', '柳河乡人民政府', 2023, true],
    ['a department', '松岭县水利局', 2023, true],
    ['the same office', '青禾镇', 2023, false],
    ['the same office with its county’s name', '松岭县青禾镇人民政府', 2023, false],
    ['the office’s own office', '青禾镇人民政府办公室', 2023, false],
    ['a county, whose report is a sum', '松岭县人民政府', 2023, false],
    ['a city', '云州市人民政府', 2023, false],
    ['another year', '柳河乡人民政府', 2022, false],
  ])('%s', (_name, organ, year, found) => {
    const other = town('x.txt', organ, year);
    expect(alike(own, other)).toBe(found ? other.uri : undefined);
    expect(alike(other, own)).toBe(found ? own.uri : undefined);
  });

  it('holds two counties against each other, but neither a county nor a committee against what it sums up', () => {
    const [songling, yunling] = [town('a.txt', '松岭县人民政府'), town('b.txt', '云岭县人民政府')];
    expect(alike(songling, yunling)).toBe(yunling.uri);
    expect(alike(town('a.txt', '云州市人民政府'), songling)).toBeUndefined();
    expect(alike(town('a.txt', '南江省人民政府'), town('b.txt', '云州市人民政府'))).toBeUndefined();
    const zone = town('a.txt', '云州高新区管理委员会');
    expect(alike(zone, town('b.txt', '云州高新区财政局'))).toBeUndefined();
    expect(alike(zone, town('b.txt', '青禾镇'))).toBeDefined();
  });

  it('leaves alone a sum of nianbao.json and its units', () => {
    const [parent, unit] = [town('局.txt', '松岭县教育局'), town('学校/一中.txt', '松岭县第一中学')];
    const index = reportIndexOf(parent, unit);
    const sums = (parentGlob: string, units: string) =>
      readOfficeFile(JSON.stringify({ sums: [{ parent: parentGlob, units: [units] }] })).sums;
    const found = (...declared: Parameters<typeof sums>) =>
      [parent, unit].map(one => alikeOf(index, sums(...declared), one)?.path);
    expect(found('局.txt', '学校/*')).toEqual([undefined, undefined]);
    expect(found('局.txt', '乡镇/*')).toEqual(['学校/一中.txt', '局.txt']);
    expect(found('县.txt', '学校/*')).toEqual(['学校/一中.txt', '局.txt']);
    const elsewhere = { ...unit, root: 'file:///v' };
    expect(alikeOf(reportIndexOf(parent, elsewhere), sums('局.txt', '学校/*'), parent)).toBe(elsewhere);
  });

  it('wants office and year in the title', () => {
    const untitled = report('柳河乡人民政府').replace('柳河乡人民政府2023年政府', '柳河乡人民政府政府');
    const other = entry('x.txt', untitled);
    expect([other.report.year, other.report.title?.year]).toEqual([2023, null]);
    expect([alike(own, other), alike(other, own)]).toEqual([undefined, undefined]);
    const nameless = entry('x.txt', report('').replaceAll('青禾镇人民政府', ''));
    expect(nameless.report.title?.organName ?? null).toBeNull();
    expect([alike(own, nameless), alike(nameless, own)]).toEqual([undefined, undefined]);
  });

  it('takes no report of this draft’s address, as it was before its title was changed', () => {
    const before = town('乡镇/青禾镇.txt', '柳河乡人民政府');
    expect(alikeOf(reportIndexOf(before), [], own)).toBeUndefined();
  });

  it('looks past copies and strangers, and takes the one that is most alike', () => {
    const copies = ['a', 'b', 'c', 'd'].map(name => town(`${name}.txt`, '青禾镇'));
    const changed = PROBLEMS('本单位', '全部').replace('每季度组织一次业务培训', '每半年办一次培训');
    const [near, far] = [town('z.txt', '柳河乡'), town('e.txt', '枫桥镇', 2023, changed)];
    const stranger = town('f.txt', '梅溪乡', 2023, NEW_PROBLEMS);
    expect(alike(own, ...copies, far, stranger)).toBe(far.uri);
    expect(alike(own, ...copies, far, near, stranger)).toBe(near.uri);
    expect(alike(own, town('y.txt', '枫桥镇'), near)).toBe(town('y.txt', '枫桥镇').uri);
  });

  it('looks at the three that share most, and no further', () => {
    const changed = (text: string, ...words: string[]) => words.reduce((now, w) => now.replace(w, `${w}的`), text);
    const prose = PROBLEMS('本单位', '全部');
    // A letter more in most of its sentences: nearly the same, but few that are equal.
    const edited = changed(prose, '不足', '单一', '薄弱', '公开目录');
    const half = `${prose.split('\n')[1]}${NEW_PROBLEMS}`;
    const others = ['枫桥镇', '梅溪乡', '石桥街道'].map((name, i) => town(`${i}.txt`, name, 2023, half));
    const copy = town('z.txt', '柳河乡', 2023, edited);
    expect(alike(own, ...others.slice(1), copy)).toBe(copy.uri);
    expect(alike(own, ...others, copy)).toBeUndefined();
  });

  it('prefers the one with more parts alike to the one with more sentences', () => {
    const [first, both] = [overview('本单位', '本单位', 3, 4), PROBLEMS('本单位', '全部')];
    const mine = entry('m.txt', townReport('青禾镇', first, both));
    const one = entry('a.txt', townReport('柳河乡', first, NEW_PROBLEMS));
    const two = entry('z.txt', townReport('枫桥镇', first, both));
    expect(alike(mine, one, two)).toBe(two.uri);
  });

  it('does not take a few shared sentences for a likeness', () => {
    const half = `${PROBLEMS('本单位', '全部').slice(0, 120)}。${NEW_PROBLEMS}`;
    expect(alike(own, town('x.txt', '柳河乡', 2023, half))).toBeUndefined();
    expect(alike(town('x.txt', '青禾镇', 2023, '若干。'), town('y.txt', '柳河乡', 2023, '若干。'))).toBeUndefined();
  });

  it('forgets what is taken out and follows what is put anew', () => {
    const other = town('x.txt', '柳河乡');
    const index = reportIndexOf(own, other);
    index.put(town('x.txt', '柳河乡', 2023, NEW_PROBLEMS));
    expect(alikeOf(index, [], own)).toBeUndefined();
    index.put(other);
    expect(alikeOf(index, [], own)).toBe(other);
    index.remove(other.uri);
    expect(alikeOf(index, [], own)).toBeUndefined();
    expect(index.sharing('x', own.report)).toEqual([[own.uri]]);
    index.remove(own.uri);
    expect(index.sharing('x', own.report)).toEqual([[]]);
  });

  it('is a part of what a draft is held against', () => {
    const [other, changed] = [town('x.txt', '柳河乡'), town('x.txt', '柳河乡', 2023, `${PROBLEMS('乡', '全')}好。`)];
    const around = (one: IndexedReport) =>
      relatedReportsOf(reportIndexOf(own, one), { sums: [], ignored: [] }, own, () => 0);
    expect(around(other)).toEqual({ alike: other });
    expect(sameRelatedReports(around(other), around(other))).toBe(true);
    expect(sameRelatedReports(around(other), {})).toBe(false);
    expect(sameRelatedReports(around(other), { alike: changed })).toBe(false);
  });
});
