import { describe, expect, it } from 'vitest';
import type { LayoutName } from '../../../server/src/report/model.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { DEFAULT_CONFIG } from '../../../server/src/rules/rule.ts';
import { silenceFix } from '../../../server/src/rules/silence.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { APPLICATIONS, draft } from './draft.ts';
import { broken, withoutSuspects } from './silenced.ts';

const LAYOUTS: LayoutName[] = ['html', 'markdown', 'pipe', 'tab', 'tab-cell', 'cell', 'space', 'comma'];

describe('comments in the middle of a table', () => {
  for (const layout of LAYOUTS) {
    it(`change nothing in layout ${layout}, wherever they stand`, () => {
      const text = draft({ layout, cells: APPLICATIONS });
      const lines = text.split('\n');
      const values = (report: ReturnType<typeof parseReport>) =>
        report.tables.map(t => [t.kind, t.layout, t.rows.map(r => [r.key, r.cells.map(c => c.raw), r.aligned])]);
      const plain = values(parseReport(text));
      for (let at = 1; at < lines.length; at += 3) {
        const marked = lines
          .toSpliced(at, 0, '<!-- nianbao-disable-next-line cell/blank,table/label 已核对 -->')
          .join('\n');
        const report = parseReport(marked);
        expect(values(report), `line ${at}`).toEqual(plain);
        const found = withoutSuspects(check(report, DEFAULT_CONFIG).map(f => f.code));
        expect(found, `line ${at}`).toEqual([]);
      }
    });
  }
});

describe('忽略这条', () => {
  for (const layout of LAYOUTS) {
    it(`silences each finding and nothing else but its like, in layout ${layout}`, () => {
      const report = parseReport(broken(layout, layout === 'tab' ? '\r\n' : '\n'));
      const found = check(report, DEFAULT_CONFIG);
      expect(found.length).toBeGreaterThan(3);
      for (const finding of found) {
        const fix = silenceFix(report, finding)!;
        const after = check(parseReport(applyEdits(report.text, fix.edits)), DEFAULT_CONFIG);
        const left = after.filter(f => f.code !== 'report/silence').map(f => f.code);
        const same = found.filter(f => f.code === finding.code).length;
        expect(found.length - left.length, finding.code).toBeGreaterThanOrEqual(1);
        expect(left.filter(c => c !== finding.code)).toEqual(found.map(f => f.code).filter(c => c !== finding.code));
        expect(left.filter(c => c === finding.code).length).toBeLessThan(same);
        expect(
          after.filter(f => f.code === 'report/silence'),
          'asks for the reason',
        ).toHaveLength(1);
      }
    });
  }
});
