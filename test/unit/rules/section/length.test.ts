import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { check } from '../../../../server/src/rules/check.ts';
import { change } from '../draft.ts';
import { overview, TOPICS } from '../prose.ts';

describe('section/length', () => {
  /** A part of exactly so many characters. */
  const long = (count: number) => overview(TOPICS.join('').padEnd(count, '实'));
  const found = (text: string, overviewLength?: number) =>
    check(parseReport(text), { rules: {}, ...(overviewLength === undefined ? {} : { overviewLength }) }).filter(
      f => f.code === 'section/length',
    );

  it('counts characters without white space, up to the setting', () => {
    expect(found(long(1000))).toEqual([]);
    expect(found(long(1001)).map(f => [f.message, f.severity])).toEqual([
      ['总体情况有 1001 字（不计空白），一般不超过 1000 字', 'information'],
    ]);
    expect(found(long(1001), 1200)).toEqual([]);
    expect(found(long(300), 200)).toHaveLength(1);
    expect(found(change(long(1000), '实实', '实 \u3000\n\n 实'))).toEqual([]);
  });

  it('does not count tags and silencing comments', () => {
    expect(
      found(change(long(1000), '一、总体情况\n', '一、总体情况\n<!-- nianbao-disable text/terms 无词表 -->\n')),
    ).toEqual([]);
  });
});
