import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { fixesFor } from '../../../server/src/rules/fixes.ts';
import { DEFAULT_CONFIG, type Finding } from '../../../server/src/rules/rule.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { APPLICATIONS, change, draft } from './draft.ts';

const LAST = draft({ year: 2022, cells: { ...APPLICATIONS, 'normative.inForce': '11' } });
const URI = 'file:///w/2022.txt';

function found(text: string, code: string, last = LAST, doubt?: string): Finding[] {
  const relatedReports = { previous: { uri: URI, report: parseReport(last), ...(doubt ? { doubt } : {}) } };
  return check(parseReport(text), DEFAULT_CONFIG, relatedReports).filter(f => f.code === code);
}
const at = (text: string, f: Finding) => text.slice(f.span.start, f.span.end);
const year = (cells: Record<string, string>) => draft({ year: 2023, cells });

describe('years/carry-over', () => {
  it('wants what was carried over last year, column by column, and points at it there', () => {
    const text = year({ 'carriedIn.commercial': '2', 'carriedIn.total': '2' });
    const [person, commercial, total] = found(text, 'years/carry-over');
    expect(person!.message).toBe('自然人列上年结转应为 1（2022 年年报“四、结转下年度继续办理”），现为 0');
    expect(at(text, commercial!)).toBe('2');
    expect(commercial!.message).toContain('应为 0');
    expect(total!.message).toContain('应为 1');
    expect(person!.related).toHaveLength(1);
    const { uri, span } = person!.related[0]!;
    expect(uri).toBe(URI);
    expect(LAST.slice(span.start, span.end)).toBe('1');
  });

  it('is silent when the years agree, without last year, and where a figure is not there', () => {
    expect(found(year({ 'carriedIn.naturalPerson': '1', 'carriedIn.total': '1' }), 'years/carry-over')).toEqual([]);
    const blank = year({ 'carriedIn.naturalPerson': '/', 'carriedIn.total': '1' });
    expect(found(blank, 'years/carry-over')).toEqual([]);
    expect(check(parseReport(year({})), DEFAULT_CONFIG).filter(f => f.code.startsWith('years/'))).toEqual([]);
  });

  it('takes the figures over', () => {
    let text = year({});
    for (;;) {
      const [next] = found(text, 'years/carry-over');
      if (!next) break;
      const [fix] = fixesFor(parseReport(text), next);
      expect(fix).toMatchObject({ title: '改为上年年报的 1', kind: 'suggestion', all: false });
      text = applyEdits(text, fix!.edits);
    }
    expect(text).toBe(year({ 'carriedIn.naturalPerson': '1', 'carriedIn.total': '1' }));
  });
});

describe('years/carry-over, where last year’s report is in doubt', () => {
  it('is information, and says why', () => {
    const [person] = found(year({}), 'years/carry-over', LAST, '请核对是不是同一机关的');
    expect(person!.severity).toBe('information');
    expect(person!.message).toMatch(/现为 0；请核对是不是同一机关的$/u);
  });

  it('speaks of last year where no year is known', () => {
    const undated = LAST.replaceAll('2022年', '').replaceAll('2023年', '');
    expect(parseReport(undated).year).toBeNull();
    const [person] = found(year({}), 'years/carry-over', undated);
    expect(person!.message).toContain('（上年年报“四、结转下年度继续办理”）');
  });

  it('leaves the tags of a figure alone', () => {
    const cells = { 'carriedIn.naturalPerson': '19', 'carriedIn.total': '1' };
    const text = change(draft({ year: 2023, cells, layout: 'html' }), '>19<', '><b>1</b>9<');
    const [person] = found(text, 'years/carry-over');
    const after = applyEdits(text, fixesFor(parseReport(text), person!)[0]!.edits);
    expect(after).toBe(change(text, '<b>1</b>9', '<b>1</b>'));
    expect(found(after, 'years/carry-over')).toEqual([]);
  });
});

describe('years/in-force', () => {
  it('reckons from last year, as information', () => {
    const text = year({ 'normative.made': '2', 'normative.inForce': '11' });
    const [finding, ...more] = found(text, 'years/in-force');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'information', related: [{ uri: URI }] });
    expect(finding!.message).toContain('推算为 13（上年 11＋制发 2－废止 0），现为 11');
  });

  it('is silent when it agrees', () => {
    expect(found(year({ 'normative.made': '2', 'normative.inForce': '13' }), 'years/in-force')).toEqual([]);
  });
});

describe('years/similar', () => {
  const prose = '全年围绕群众关心的事项公开信息，及时回应关切。'.repeat(3);
  const long = (text: string, words: string) =>
    change(
      text,
      '部分信息公开不够及时，政策解读形式单一。',
      `${words}部分信息公开不够及时，政策解读形式单一。${prose}${prose}${prose}`,
    );

  it('finds prose that was taken over with new figures only', () => {
    const last = long(LAST, '2022年开展检查12次。');
    const text = long(year({}), '2023年开展检查15次。');
    const [finding, ...more] = found(text, 'years/similar', last);
    expect(more).toEqual([]);
    expect(at(text, finding!)).toContain('五、存在的主要问题及改进情况');
    expect(finding!.message).toMatch(/^这部分与 2022 年年报有 (?:9\d|100)% 相同/u);
  });

  /** Twenty sentences that have nothing in common. */
  const sentences = (first: number) =>
    Array.from({ length: 20 }, (_, i) =>
      Array.from({ length: 40 }, (_, j) => String.fromCharCode(0x4e00 + first + 40 * i + j)).join(''),
    );
  it.each([
    [19, true],
    [17, false],
    [12, false],
  ])('with %i of 20 sentences taken over', (kept, fires) => {
    const [old, fresh] = [sentences(0), sentences(1000)];
    const [before, after] = ['部分信息公开不够及时，政策解读形式单一。', '加强业务培训，完善公开目录，丰富解读形式。'];
    const five = (text: string, words: string[]) => change(change(text, before, `${words.join('。')}。`), after, '');
    const last = five(LAST, old);
    const text = five(year({}), [...old.slice(0, kept), ...fresh.slice(kept)]);
    expect(found(text, 'years/similar', last)).toHaveLength(fires ? 1 : 0);
  });

  it('is information where last year’s report is in doubt', () => {
    const last = long(LAST, '').replaceAll('2022年', '').replaceAll('2023年', '');
    const [finding] = found(long(year({}), ''), 'years/similar', last, '年份没有写明');
    expect(finding!.severity).toBe('information');
    expect(finding!.message).toMatch(/^这部分与上年年报有 .*；年份没有写明$/u);
  });

  it('is silent about new prose and about short prose', () => {
    const last = long(LAST, '2022年开展检查12次。');
    expect(found(year({}), 'years/similar')).toEqual([]);
    const fresh = change(
      long(year({}), ''),
      `${prose}${prose}${prose}`,
      '去年提出的措施已经落实：查阅点由两处增至五处，窗口办理时限缩短，培训覆盖全部股室。今年发现新的不足，网站栏目更新慢，老年人查询不便，个别答复格式不统一，档案移交不及时。下一步调整栏目、增设语音查询、统一文书、按季移交，并请人大代表和群众代表来评议，评议结果在年底前公开。'.repeat(
        2,
      ),
    );
    expect(found(fresh, 'years/similar', last)).toEqual([]);
  });
});
