import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../../server/src/report/parse.ts';
import { check } from '../../../../../server/src/rules/check.ts';
import { fixesFor } from '../../../../../server/src/rules/fixes.ts';
import { type Config, DEFAULT_CONFIG, type RelatedReports } from '../../../../../server/src/rules/rule.ts';
import { recalculate } from '../../../../../server/src/service/recalculate.ts';
import { applyEdits } from '../../../../../server/src/text/apply-edits.ts';
import { type Cells, change, codes, draft, findings, offered, seen } from '../../draft.ts';
import { MISTAKES, row, SUM_RULES, wrong } from './cases.ts';

describe('what cannot be told apart', () => {
  // A group of 表四 has one equation; either figure may be a slip of the hand.
  const TIE: Cells = { 'cases.review.upheld': '1', 'cases.review.other': '10', 'cases.review.total': '20' };

  it('is said as doubtful where only slips of the hand tell, with how many others there are', () => {
    const text = draft({ cells: TIE });
    const found = findings(text).filter(f => f.code === 'table/suspect');
    expect(found.map(f => f.severity)).toEqual(['information', 'information']);
    for (const { message } of found)
      expect(message).toMatch(/^“行政复议的.*”可能填错：.*（共 5 种改法同样成立），请核对$/);
    expect(offered(text, 'table/suspect').map(f => f.kind)).toEqual(['suggestion']);
    expect(seen(text, 'table/case-total')[0]?.message).toBe('行政复议的总计应为 11（1＋10），现为 20');
    expect(recalculate(parseReport(text)).edits.map(e => e.text)).toEqual(['11']);
  });

  it.each([
    ['二 was forgotten', { 'carriedIn.naturalPerson': '0', 'carriedIn.commercial': '0', 'carriedIn.total': '0' }],
    ['四 is too small', { 'carriedOut.naturalPerson': '0', 'carriedOut.commercial': '0', 'carriedOut.total': '0' }],
    ['an item was left out', { 'unable1.naturalPerson': '0', 'unable1.commercial': '0', 'unable1.total': '0' }],
  ])('is not said for sure where %s: rows beside it could be made to fit', (_, cells) => {
    const found = findings(wrong(cells)).filter(f => f.code === 'table/suspect');
    expect(found.filter(f => f.severity === 'warning')).toEqual([]);
  });

  it('is not said where nearly every figure may be the wrong one', () => {
    const cells = { 'cases.review.upheld': '4', 'cases.review.corrected': '1', 'cases.review.total': '8' };
    expect(codes(draft({ cells }))).toEqual(['table/case-total']);
  });

  it('may be told apart by the prose', () => {
    const text = change(draft({ cells: TIE }), '若干工作考核', '本年度政府信息公开行政复议结果维持10件。若干工作考核');
    expect(seen(text, 'table/suspect')).toMatchObject([{ text: '1', severity: 'error' }]);
  });

  it('may be told apart by last year’s report, unless that may be the wrong one', () => {
    const text = wrong({ 'new.naturalPerson': '22', 'new.commercial': '5' });
    const before = parseReport(draft({ year: 2022, cells: row('carriedOut', 1, 2, 0, 0, 0, 0) }));
    const previous = { uri: 'file:///2022.txt', report: before };
    const places = (relatedReports: RelatedReports) => {
      const found = check(parseReport(text), DEFAULT_CONFIG, relatedReports).filter(f => f.code === 'table/suspect');
      return found.map(f => f.data?.['row']);
    };
    expect(places({})).toEqual([]);
    expect(places({ previous })).toEqual(['carriedIn']);
    expect(places({ previous: { ...previous, doubt: '还有一份' } })).toEqual([]);
  });
});

describe('findings on totals', () => {
  it('say what is likely to have caused them, and nothing at the culprit itself', () => {
    const [total, column] = findings(wrong({ 'granted.total': '15' })).filter(f => f.code !== 'table/suspect');
    expect(total!.message).toBe('“（一）予以公开”行总计应为 16（12＋2＋1＋1），现为 15');
    expect(column!.message).toMatch(/，现为 31，可能由“（一）予以公开，总计”引起$/);
  });

  it('name the cell that their own equation waits for', () => {
    const found = findings(wrong({ 'granted.naturalPerson': '15', 'deny6.otherOrg': '4' }));
    const causes = found.filter(f => SUM_RULES.includes(f.code)).map(f => /，可能由.*$/.exec(f.message)?.[0]);
    const [one, other] = ['，可能由“（一）予以公开，自然人”引起', '，可能由“6.属于四类过程性信息，其他”引起'];
    expect(causes.sort()).toEqual([one, one, other, other].sort());
  });
});

describe('重算全部合计', () => {
  it('leaves totals alone that a suspect explains, and says so', () => {
    const text = wrong({ 'unable1.commercial': '7' });
    const { edits, left } = recalculate(parseReport(text));
    expect(edits).toEqual([]);
    const because = '可能由“1.本机关不掌握相关政府信息，商业企业”引起，没有改动';
    expect(left.map(l => l.reason)).toEqual([
      `1.本机关不掌握相关政府信息，总计：${because}`,
      `（七）总计，商业企业：${because}`,
    ]);
    expect(offered(text, 'table/row-total').map(f => f.title)).toEqual(['1.本机关不掌握相关政府信息，商业企业改为 3']);
  });

  it('writes them where they are themselves what is wrong', () => {
    for (const name of ['a row in the line next to its own', 'a total that lags behind']) {
      const text = wrong(MISTAKES[name]!.cells);
      expect(applyEdits(text, recalculate(parseReport(text)).edits)).toBe(wrong({}));
    }
  });

  it('does as before where the rule is off', () => {
    const off: Config = { rules: { 'table/suspect': 'off' } };
    const text = wrong({ 'unable1.commercial': '7' });
    const found = check(parseReport(text), off);
    expect(found.map(f => f.code)).not.toContain('table/suspect');
    expect(found.filter(f => f.message.includes('可能由'))).toEqual([]);
    expect(recalculate(parseReport(text), { config: off }).edits.map(e => e.text)).toEqual(['12', '10', '35']);
  });
});

describe('a silenced table', () => {
  it('has no suspect when all that is said of its totals is silenced', () => {
    const text = wrong({ 'granted.total': '15' });
    const marks = '<!-- nianbao-disable table/row-total,table/column-total 已核对 -->';
    expect(codes(`${marks}\n${text}`)).toEqual([]);
    expect(codes(`<!-- nianbao-disable table/row-total 已核对 -->\n${text}`)).toContain('table/suspect');
  });
});

describe('totals that one mistake would explain, though nobody need believe it', () => {
  it.each([
    ['a row was typed wrong with its total', { 'new.naturalPerson': '20', 'new.total': '30' }],
    ['a row has two columns in each other’s place', { 'granted.naturalPerson': '2', 'granted.commercial': '12' }],
  ])('are left alone where %s, and no fix works all of them out', (_, cells) => {
    const text = change(wrong(cells), '若干工作考核', '全年新收政府信息公开申请31件。若干工作考核');
    const found = findings(text);
    const suspects = found.filter(f => f.code === 'table/suspect');
    expect(suspects.map(f => f.severity)).toEqual(['information']);
    const { edits, left } = recalculate(parseReport(text));
    expect(edits).toEqual([]);
    expect(left.length).toBeGreaterThan(0);
    for (const { reason } of left) expect(reason).toMatch(/可能由“.+”行引起，没有改动$/);
    const broken = found.filter(f => SUM_RULES.includes(f.code));
    const titles = broken.flatMap(f => fixesFor(parseReport(text), f)).map(fix => fix.title);
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter(title => title.startsWith('重算全部合计'))).toEqual([]);
  });

  it('are worked out where several mistakes would have to come together: they are old', () => {
    const text = wrong({ 'new.total': '9', 'granted.total': '9', 'processed.total': '9' });
    expect(recalculate(parseReport(text)).left).toEqual([]);
    expect(codes(applyEdits(text, recalculate(parseReport(text)).edits))).toEqual([]);
  });

  it('are worked out again once the writer has silenced that mistake', () => {
    const text = wrong({ 'granted.naturalPerson': '2', 'granted.commercial': '12' });
    const [suspect] = findings(text).filter(f => f.code === 'table/suspect');
    const at = text.lastIndexOf('\n', suspect!.span.start) + 1;
    const silenced = `${text.slice(0, at)}<!-- nianbao-disable-next-line table/suspect 已核对台账 -->\n${text.slice(at)}`;
    expect(codes(silenced)).not.toContain('table/suspect');
    expect(recalculate(parseReport(silenced)).edits.length).toBeGreaterThan(0);
    const broken = findings(silenced).filter(f => SUM_RULES.includes(f.code));
    const titles = broken.flatMap(f => fixesFor(parseReport(silenced), f)).map(fix => fix.title);
    expect(titles.some(title => title.startsWith('重算全部合计'))).toBe(true);
  });
});
