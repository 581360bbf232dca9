import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { fixAll } from '../../../server/src/rules/fix-all.ts';
import { DEFAULT_CONFIG } from '../../../server/src/rules/rule.ts';

const TITLE = '青禾镇2023年政府信息公开工作年度报告\n';
const TABLE = `${TITLE}三、收到和处理政府信息公开申请情况\n（一）予以公开\t1\t2\t0\t0\t0\t0\t3\n`;

/** Text that is nonsense, long, and full of findings. */
const SHAPES: Record<string, (n: number) => string> = {
  'headings with wrong ordinals': n => TITLE + '2、主动公开政府信息情况\n'.repeat(n),
  'rows that stand twice': n => TABLE + '（一）予以公开\t1\t2\t0\t0\t0\t0\t3\n'.repeat(n),
  'rows that the form does not know': n => TABLE + '9.其他情形的申请\t1\t2\t0\t0\t0\t0\t3\n'.repeat(n),
  'one line of prose': n => `${TITLE}五、存在的主要问题及改进情况\n${'完'.repeat(n * 20)}\n六、其他需要报告的事项\n`,
};

describe('check and fixAll', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`take time in proportion to the text: ${name}`, () => {
      const time = (n: number) => {
        const report = parseReport(shape(n));
        const start = performance.now();
        check(report, DEFAULT_CONFIG);
        fixAll(report);
        return performance.now() - start;
      };
      time(500);
      const small = Math.min(time(2000), time(2000));
      // Eight times the text; quadratic work would take 64 times as long. The floor keeps the clock's grain out.
      expect(time(16000)).toBeLessThan(Math.max(small, 5) * 30);
    });
  }

  it('speak of a row once, however often it stands there', () => {
    const found = check(parseReport(SHAPES['rows that stand twice']!(3000)), DEFAULT_CONFIG);
    expect(found.filter(f => f.code === 'table/duplicate-row').map(f => f.related.length)).toEqual([3000]);
  });
});
