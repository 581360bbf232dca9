import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { DEFAULT_CONFIG, type Finding } from '../../../server/src/rules/rule.ts';
import { silenceFix, withoutSilenced } from '../../../server/src/rules/silence.ts';
import { silenceAction } from '../../../server/src/service/actions.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { change, draft } from './draft.ts';
import { above, broken, codes, ROW, withoutSuspects, wrong } from './silenced.ts';

const right = draft();

const finding = (code: string, at: number): Finding => ({
  code,
  severity: 'warning',
  span: { start: at, end: at },
  message: '',
  related: [],
});

describe('a silencing comment', () => {
  it('covers the next line, blank lines and other comments passed over', () => {
    expect(codes(wrong)).toEqual(['table/row-total', 'table/column-total']);
    const mark = '<!-- nianbao-disable-next-line table/row-total 已核对 -->';
    expect(codes(above(ROW, mark))).toEqual(['table/column-total']);
    expect(codes(above(ROW, `${mark}\n`))).toEqual(['table/column-total']);
    expect(codes(above(ROW, `${mark}\n<!-- nianbao-disable-next-line cell/blank 已核对 -->`))).toEqual([
      'table/column-total',
    ]);
    expect(codes(above(/^.*（二）部分公开/m, mark))).toEqual(codes(wrong));
  });

  it('covers all up to where the rule is enabled again, or the end', () => {
    const from = (mark: string) => `${mark}\n${wrong}`;
    expect(codes(from('<!-- nianbao-disable table/row-total,table/column-total 已核对 -->'))).toEqual([]);
    expect(codes(from('<!--nianbao-disable table/row-total、table/column-total：已核对-->'))).toEqual([]);
    const both = from('<!-- nianbao-disable table/row-total, table/column-total 已核对 -->');
    expect(codes(above(ROW, '<!-- nianbao-enable table/row-total -->', both))).toEqual(['table/row-total']);
    expect(codes(above(ROW, '<!-- nianbao-enable -->', both))).toEqual(codes(wrong));
    expect(codes(above(ROW, '<!-- nianbao-enable cell/blank -->', both))).toEqual([]);
  });

  it('covers both ends of its line: a finding may stand behind the last word', () => {
    const mark = '<!-- nianbao-disable-next-line text/leftover 已核对 -->';
    const report = parseReport(`前\n${mark}\n本行\n后\n`);
    const start = report.text.indexOf('本行');
    const kept = (at: number, code = 'text/leftover') => withoutSilenced(report, [finding(code, at)]).length;
    expect([start - 1, start, start + 2, start + 3].map(at => kept(at))).toEqual([1, 0, 0, 1]);
    expect(kept(start, 'text/year')).toBe(1);
    expect(kept(start, 'report/silence')).toBe(1);
  });

  it('only ever takes findings away', () => {
    const text = `<!-- nianbao-enable table/row-total 打开 -->\n${wrong}`;
    const off = { rules: { 'table/row-total': 'off' as const } };
    expect(withoutSuspects(check(parseReport(text), off).map(f => f.code))).toEqual(['table/column-total']);
    expect(codes(`<!-- nianbao-disable table/row-total 已核对 -->\n${draft()}`)).toEqual([]);
  });

  it('is no mark where it is a note of somebody', () => {
    for (const note of ['<!-- nianbao 待核 -->', '<!-- 用nianbao检查过 -->', '<!-- 待改 -->']) {
      expect(codes(`${note}\n${right}`), note).toEqual([]);
    }
  });

  it('stands behind a mark of byte order as well', () => {
    const text = `\ufeff<!-- nianbao-disable table/row-total,table/column-total 已核对 -->\n${wrong}`;
    expect(codes(text)).toEqual([]);
    const year = `\ufeff${change(draft(), '工作年度报告\n', '工作年报\n')}`;
    const report = parseReport(year);
    const fix = silenceFix(report, check(report, DEFAULT_CONFIG)[0]!)!;
    expect(codes(applyEdits(year, fix.edits))).toEqual(['report/silence']);
  });
});

describe('忽略这条', () => {
  it('is never preferred, and says what it ignores', () => {
    const report = parseReport(broken('tab'));
    for (const finding of check(report, DEFAULT_CONFIG)) {
      const action = silenceAction(report, finding)!;
      expect([action.title.slice(0, 6), action.preferred]).toEqual(['忽略这条（在', false]);
      expect(action.title.length).toBeLessThan(70);
      expect(action.title).toContain(finding.message.slice(0, 10));
    }
  });

  it('keeps a mark of byte order first, and is not offered on itself or within a tag', () => {
    const text = `\ufeff${wrong.replace('报告\n', '年报\n')}`;
    const report = parseReport(text);
    const title = check(report, DEFAULT_CONFIG).find(f => f.code === 'report/title')!;
    expect(applyEdits(text, silenceFix(report, title)!.edits)).toMatch(
      /^\ufeff<!-- nianbao-disable-next-line report\/title -->\n青禾镇/,
    );
    const bare = parseReport(`<!-- nianbao-disable table/row-total -->\n${wrong}`);
    const own = check(bare, DEFAULT_CONFIG).find(f => f.code === 'report/silence')!;
    expect(silenceFix(bare, own)).toBeNull();
    const html = parseReport(
      '<h1\nclass="t">青禾镇政府信息公开工作年度报告</h1>\n<h2>一、总体情况</h2><p>公开了信息。</p>',
    );
    const finding = check(html, DEFAULT_CONFIG).find(f => f.code === 'report/title')!;
    expect(silenceFix(html, finding)).toBeNull();
  });
});
