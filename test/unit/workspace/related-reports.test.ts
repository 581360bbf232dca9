import { describe, expect, it } from 'vitest';
import { NO_OFFICE_FILE, readOfficeFile } from '../../../server/src/workspace/office-file.ts';
import { previousOf } from '../../../server/src/workspace/previous.ts';
import { relatedReportsOf, sameRelatedReports } from '../../../server/src/workspace/related-reports.ts';
import { idleSums, unitsOf } from '../../../server/src/workspace/units.ts';
import { entry, ROOT, reportIndexOf, reportOf } from './reports.ts';

const sumOf = (parent: string, ...units: (string | object)[]) =>
  readOfficeFile(JSON.stringify({ sums: [{ parent, units }] })).sums[0]!;
const noErrors = () => 0;
const now = entry('a/2025.txt', reportOf('梅溪乡人民政府', 2025));

describe('previousOf', () => {
  it.each([
    ['the same name', '梅溪乡人民政府', 2024, true],
    ['the place alone', '梅溪乡', 2024, true],
    ['another office', '枫桥镇人民政府', 2024, false],
    ['two years ago', '梅溪乡人民政府', 2023, false],
    ['the same year', '梅溪乡人民政府', 2025, false],
  ])('%s', (_name, organ, year, found) => {
    const other = entry('b/x.txt', reportOf(organ, year));
    expect(previousOf(reportIndexOf(now, other), now)?.uri).toBe(found ? other.uri : undefined);
  });

  it('takes the nearest of several', () => {
    const far = entry('old/2024.txt', reportOf('梅溪乡人民政府', 2024));
    const near = entry('a/2024.txt', reportOf('梅溪乡人民政府', 2024));
    expect(previousOf(reportIndexOf(now, far, near), now)).toBe(near);
    expect(previousOf(reportIndexOf(now, near, far), now)).toBe(near);
  });

  it('forgets what is taken out and follows what is put anew', () => {
    const other = entry('b/x.txt', reportOf('梅溪乡人民政府', 2024));
    const index = reportIndexOf(now, other);
    index.put(entry('b/x.txt', reportOf('枫桥镇人民政府', 2024)));
    expect(previousOf(index, now)).toBeUndefined();
    index.put(other);
    expect(previousOf(index, now)).toBe(other);
    index.remove(other.uri);
    expect(previousOf(index, now)).toBeUndefined();
  });
});

describe('previousOf, where several offices have one name', () => {
  const town = (path: string, year: number, cells = {}) => entry(path, reportOf('城关镇', year, cells));
  const here = town('甲县/2025.txt', 2025);

  it('takes no report from the folder of another area', () => {
    expect(previousOf(reportIndexOf(here, town('乙县/2024.txt', 2024)), here)).toBeUndefined();
    const inYears = town('2024年/甲县/x.txt', 2024);
    expect(previousOf(reportIndexOf(here, inYears), here)).toEqual(inYears);
  });

  it.each(['归档', '2024年', '各县', '归档区', '上年'])('takes one from a folder that names no area: %s', folder => {
    const last = town(`${folder}/2024.txt`, 2024);
    expect(previousOf(reportIndexOf(here, last), here)).toEqual(last);
  });

  it('doubts one that lies nearer to another report of this year', () => {
    const [own, rival] = [town('东/2025.txt', 2025), town('西/2025.txt', 2025)];
    const last = town('西/2024.txt', 2024);
    const index = reportIndexOf(own, rival, last);
    expect(previousOf(index, own)).toMatchObject({ uri: last.uri, doubt: expect.stringContaining('“西/2025.txt”') });
    expect(previousOf(index, rival)).toEqual(last);
    expect(previousOf(reportIndexOf(town('2025/a.txt', 2025), town('2025/b.txt', 2025), last), own)).toEqual(last);
  });

  it('doubts one of two with other figures', () => {
    const index = reportIndexOf(town('甲县/2024.txt', 2024), town('甲县/2024（终稿）.txt', 2024, { 'new.total': '1' }));
    expect(previousOf(index, here)!.doubt).toContain('2024（终稿）.txt');
    const copies = reportIndexOf(town('甲县/2024.txt', 2024), town('甲县/2024（终稿）.txt', 2024));
    expect(previousOf(copies, here)!.doubt).toBeUndefined();
  });

  it('wants the year in the title', () => {
    const text = reportOf('城关镇', 2024).replace(
      '城关镇2024年政府信息公开工作年度报告',
      '城关镇政府信息公开工作年度报告',
    );
    const guessed = entry('甲县/x.txt', text);
    expect([guessed.report.year, guessed.report.title?.organName]).toEqual([2024, '城关镇']);
    expect(previousOf(reportIndexOf(here, guessed), here)).toBeUndefined();
  });
});

describe('unitsOf, where several drafts have one name', () => {
  const parent = entry('市.txt', reportOf('云州市人民政府', 2025));
  const town = (path: string, year = 2025, cells = {}) => entry(path, reportOf('城关镇', year, cells));
  const some = { 'normative.made': '2' };

  it('keeps apart what lies in the folders of two areas', () => {
    const [a, b] = [town('甲县/a.txt'), town('乙县/b.txt', 2025, some)];
    const units = unitsOf(reportIndexOf(a, b), [sumOf('市.txt', '*县/*')], parent, noErrors)!;
    expect(units.map(u => [u.name, u.draft])).toEqual([
      ['城关镇（乙县/b.txt）', b],
      ['城关镇（甲县/a.txt）', a],
    ]);
    const older = unitsOf(reportIndexOf(a, town('乙县/b.txt', 2024)), [sumOf('市.txt', '*县/*')], parent, noErrors)!;
    expect(older.map(u => u.draft?.report.year)).toEqual([2024, 2025]);
  });

  it('says that there are two of one year with other figures', () => {
    const [a, b] = [town('镇/报告.txt'), town('镇/报告（终稿）.txt', 2025, some)];
    const [unit, ...more] = unitsOf(reportIndexOf(a, b), [sumOf('市.txt', '镇/*')], parent, noErrors)!;
    expect(more).toEqual([]);
    expect(unit).toMatchObject({ draft: a, others: [b] });
    const [copy] = unitsOf(reportIndexOf(a, town('镇/b.txt')), [sumOf('市.txt', '镇/*')], parent, noErrors)!;
    expect(copy!.others).toBeUndefined();
    const lone = unitsOf(reportIndexOf(a, town('镇/b.txt', 2024, some)), [sumOf('市.txt', '镇/*')], parent, noErrors)!;
    expect(lone.map(u => u.others)).toEqual([undefined]);
  });

  it('does not miss what another glob has named already', () => {
    const a = town('镇/城关.txt');
    const units = unitsOf(reportIndexOf(a), [sumOf('市.txt', '镇/*', '镇/城关*')], parent, noErrors)!;
    expect(units.map(u => u.draft)).toEqual([a]);
  });

  it('tells what nianbao.json says of the files of a unit that is missing', () => {
    const units = unitsOf(
      reportIndexOf(),
      [sumOf('市.txt', '镇/*', { name: '甲局', files: '局/甲*' })],
      parent,
      noErrors,
    )!;
    expect(units.map(u => [u.name, u.files])).toEqual([
      ['镇/*', '镇/*'],
      ['甲局', '局/甲*'],
    ]);
  });
});

describe('idleSums', () => {
  const sums = [sumOf('县2025*.txt', '镇/*')];
  const town = entry('镇/a.txt', reportOf('梅溪乡', 2025));

  it('names the sums that no report is held against', () => {
    const [note, ...more] = idleSums(reportIndexOf(town), sums, ROOT);
    expect(more).toEqual([]);
    expect(note!.message).toContain('没有年报与“parent”的“县2025*.txt”相符，没有核对汇总数');
    expect(note!.range).toEqual(sums[0]!.place);
    const old = entry('县2025（参考）.txt', reportOf('松岭县', 2024));
    expect(idleSums(reportIndexOf(town, old), sums, ROOT)[0]!.message).toContain(
      '只有 2024 年的年报，各单位的已经是 2025 年',
    );
  });

  it('is silent about those that are checked', () => {
    const parent = entry('县2025.txt', reportOf('松岭县', 2025));
    expect(idleSums(reportIndexOf(town, parent), sums, ROOT)).toEqual([]);
    expect(idleSums(reportIndexOf(parent), sums, ROOT)).toEqual([]);
  });
});

describe('unitsOf', () => {
  const sums = [sumOf('松岭县*.txt', '乡镇/**', { name: '财政局', files: '局/财政*' })];
  const parent = entry('松岭县2025.txt', reportOf('松岭县人民政府', 2025));
  const town = entry('乡镇/梅溪.txt', reportOf('梅溪乡人民政府', 2025));
  const past = entry('乡镇/上年/梅溪.txt', reportOf('梅溪乡人民政府', 2024));
  const other = entry('乡镇/枫桥.txt', reportOf('枫桥镇人民政府', 2025));

  it('is for a report that nianbao.json names, below its own root', () => {
    expect(unitsOf(reportIndexOf(town), sums, town, noErrors)).toBeUndefined();
    const elsewhere = { ...town, root: 'file:///x', uri: 'file:///x/乡镇/梅溪.txt' };
    expect(unitsOf(reportIndexOf(elsewhere), sums, parent, noErrors)!.map(u => u.draft)).toEqual([null, null]);
  });

  it('has each office once, with the report of the year, and names who is missing', () => {
    const units = unitsOf(reportIndexOf(parent, past, town, other), sums, parent, e => (e === other ? 2 : 0))!;
    const seen = units.map(u => [u.name, u.draft, u.errors]);
    expect(seen).toHaveLength(3);
    expect(seen).toContainEqual(['梅溪乡人民政府', town, 0]);
    expect(seen).toContainEqual(['枫桥镇人民政府', other, 2]);
    expect(seen).toContainEqual(['财政局', null, 0]);
  });

  it('takes another year where there is none of this', () => {
    expect(unitsOf(reportIndexOf(past), sums, parent, noErrors)![0]!.draft).toBe(past);
  });

  it('asks nothing of an old report beside new units', () => {
    const old = entry('松岭县2024.txt', reportOf('松岭县人民政府', 2024));
    expect(unitsOf(reportIndexOf(town, other), sums, old, noErrors)).toBeUndefined();
    expect(unitsOf(reportIndexOf(past, other), sums, old, noErrors)).toHaveLength(3);
  });

  it('takes no report of the parent’s own office for a unit', () => {
    const own = entry('乡镇/县.txt', reportOf('松岭县人民政府', 2024));
    expect(unitsOf(reportIndexOf(own, town), sums, parent, noErrors)!.map(u => u.draft)).not.toContain(own);
  });
});

describe('around', () => {
  it('is the same as long as the same trees stand there', () => {
    const other = entry('b/x.txt', reportOf('梅溪乡人民政府', 2024));
    const index = reportIndexOf(now, other);
    const first = relatedReportsOf(index, NO_OFFICE_FILE, now, noErrors);
    expect(first).toEqual({ previous: other });
    expect(sameRelatedReports(first, relatedReportsOf(index, NO_OFFICE_FILE, now, noErrors))).toBe(true);
    index.put(entry('b/x.txt', reportOf('梅溪乡人民政府', 2024)));
    expect(sameRelatedReports(first, relatedReportsOf(index, NO_OFFICE_FILE, now, noErrors))).toBe(false);
    expect(sameRelatedReports(first, {})).toBe(false);
    expect(sameRelatedReports(first, { previous: { ...other, doubt: '有两份' } })).toBe(false);
  });

  it('takes the report that a setting names before all others', () => {
    const other = entry('b/x.txt', reportOf('梅溪乡人民政府', 2024));
    const named = entry('c/y.txt', reportOf('旧梅溪镇人民政府', 2024));
    expect(relatedReportsOf(reportIndexOf(now, other), NO_OFFICE_FILE, now, noErrors, named).previous).toBe(named);
    const undated = entry('c/u.txt', '# 年报\n');
    expect(undated.report.year).toBeNull();
    expect(relatedReportsOf(reportIndexOf(now, other), NO_OFFICE_FILE, now, noErrors, undated).previous).toMatchObject({
      uri: undated.uri,
      doubt: expect.stringContaining('年份'),
    });
    const older = entry('c/z.txt', reportOf('旧梅溪镇人民政府', 2023));
    expect(relatedReportsOf(reportIndexOf(now, other), NO_OFFICE_FILE, now, noErrors, older).previous).toBe(other);
  });
});
