import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { fixAll } from '../../../server/src/rules/fix-all.ts';
import { fixesFor } from '../../../server/src/rules/fixes.ts';
import { DEFAULT_CONFIG } from '../../../server/src/rules/rule.ts';
import { expectLinear, LITTLE_ROOM, timed } from '../../support/growth.ts';
import { SHAPES, TITLE } from '../../support/shapes.ts';

describe('check and fixAll', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`take time in proportion to the text: ${name}`, () => {
      const time = (n: number) => {
        const report = parseReport(shape(n));
        return timed(() => {
          for (const finding of check(report, DEFAULT_CONFIG).slice(0, n)) fixesFor(report, finding);
          fixAll(report);
        });
      };
      expectLinear(time, 1000, 8, LITTLE_ROOM);
    });
  }

  it('mend more marks on one line than a call has arguments', () => {
    const report = parseReport(`${TITLE}一、总体情况\n${'公开,'.repeat(150_000)}\n`);
    const [found] = check(report, DEFAULT_CONFIG).filter(f => f.code === 'text/punctuation');
    expect(fixesFor(report, found!)[0]?.edits).toHaveLength(150_000);
  });

  it('speak of a row once, however often it stands there', () => {
    const found = check(parseReport(SHAPES['rows that stand twice']!(3000)), DEFAULT_CONFIG);
    expect(found.filter(f => f.code === 'table/duplicate-row').map(f => f.related.length)).toEqual([3000]);
  });
});
