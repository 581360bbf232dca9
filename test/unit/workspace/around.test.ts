import { describe, expect, it } from 'vitest';
import { aroundOf, previousOf, sameAround, unitsOf } from '../../../server/src/workspace/around.ts';
import { entry, libraryOf, reportOf } from './reports.ts';

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
    expect(previousOf(libraryOf(now, other), now.report, now.uri)?.uri).toBe(found ? other.uri : undefined);
  });

  it('takes the nearest of several', () => {
    const far = entry('old/2024.txt', reportOf('梅溪乡人民政府', 2024));
    const near = entry('a/2024.txt', reportOf('梅溪乡人民政府', 2024));
    expect(previousOf(libraryOf(now, far, near), now.report, now.uri)).toBe(near);
    expect(previousOf(libraryOf(now, near, far), now.report, now.uri)).toBe(near);
  });

  it('forgets what is taken out and follows what is put anew', () => {
    const other = entry('b/x.txt', reportOf('梅溪乡人民政府', 2024));
    const library = libraryOf(now, other);
    library.put(entry('b/x.txt', reportOf('枫桥镇人民政府', 2024)));
    expect(previousOf(library, now.report, now.uri)).toBeUndefined();
    library.put(other);
    expect(previousOf(library, now.report, now.uri)).toBe(other);
    library.remove(other.uri);
    expect(previousOf(library, now.report, now.uri)).toBeUndefined();
  });
});

describe('unitsOf', () => {
  const sums = [
    {
      parent: '松岭县*.txt',
      units: [
        { name: '乡镇', files: '乡镇/**' },
        { name: '财政局', files: '局/财政*' },
      ],
    },
  ];
  const parent = entry('松岭县2025.txt', reportOf('松岭县人民政府', 2025));
  const town = entry('乡镇/梅溪.txt', reportOf('梅溪乡人民政府', 2025));
  const past = entry('乡镇/上年/梅溪.txt', reportOf('梅溪乡人民政府', 2024));
  const other = entry('乡镇/枫桥.txt', reportOf('枫桥镇人民政府', 2025));

  it('is for a report that nianbao.json names, below its own root', () => {
    expect(unitsOf(libraryOf(town), sums, town, noErrors)).toBeUndefined();
    const elsewhere = { ...town, root: 'file:///x', uri: 'file:///x/乡镇/梅溪.txt' };
    expect(unitsOf(libraryOf(elsewhere), sums, parent, noErrors)!.map(u => u.draft)).toEqual([null, null]);
  });

  it('has each office once, with the report of the year, and names who is missing', () => {
    const units = unitsOf(libraryOf(parent, past, town, other), sums, parent, e => (e === other ? 2 : 0))!;
    const seen = units.map(u => [u.name, u.draft, u.errors]);
    expect(seen).toHaveLength(3);
    expect(seen).toContainEqual(['梅溪乡人民政府', town, 0]);
    expect(seen).toContainEqual(['枫桥镇人民政府', other, 2]);
    expect(seen).toContainEqual(['财政局', null, 0]);
  });

  it('takes another year where there is none of this', () => {
    expect(unitsOf(libraryOf(past), sums, parent, noErrors)![0]!.draft).toBe(past);
  });

  it('asks nothing of an old report beside new units', () => {
    const old = entry('松岭县2024.txt', reportOf('松岭县人民政府', 2024));
    expect(unitsOf(libraryOf(town, other), sums, old, noErrors)).toBeUndefined();
    expect(unitsOf(libraryOf(past, other), sums, old, noErrors)).toHaveLength(3);
  });

  it('takes no report of the parent’s own office for a unit', () => {
    const own = entry('乡镇/县.txt', reportOf('松岭县人民政府', 2024));
    expect(unitsOf(libraryOf(own, town), sums, parent, noErrors)!.map(u => u.draft)).not.toContain(own);
  });
});

describe('around', () => {
  it('is the same as long as the same trees stand there', () => {
    const other = entry('b/x.txt', reportOf('梅溪乡人民政府', 2024));
    const library = libraryOf(now, other);
    const first = aroundOf(library, [], now, noErrors);
    expect(first).toEqual({ previous: other });
    expect(sameAround(first, aroundOf(library, [], now, noErrors))).toBe(true);
    library.put(entry('b/x.txt', reportOf('梅溪乡人民政府', 2024)));
    expect(sameAround(first, aroundOf(library, [], now, noErrors))).toBe(false);
    expect(sameAround(first, {})).toBe(false);
  });

  it('takes the report that a setting names before all others', () => {
    const other = entry('b/x.txt', reportOf('梅溪乡人民政府', 2024));
    const named = entry('c/y.txt', reportOf('旧梅溪镇人民政府', 2024));
    expect(aroundOf(libraryOf(now, other), [], now, noErrors, named).previous).toBe(named);
    const older = entry('c/z.txt', reportOf('旧梅溪镇人民政府', 2023));
    expect(aroundOf(libraryOf(now, other), [], now, noErrors, older).previous).toBe(other);
  });
});
