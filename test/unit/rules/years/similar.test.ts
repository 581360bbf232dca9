import { describe, expect, it } from 'vitest';
import { change } from '../draft.ts';
import { at, found, LAST, year } from '../previous.ts';

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

  /** Reports whose fifth part is these letters, each once. */
  const letters = (count: number, first = 0) =>
    Array.from({ length: count }, (_, i) => String.fromCharCode(0x4e00 + first + i)).join('');
  const [problem, cure] = ['部分信息公开不够及时，政策解读形式单一。', '加强业务培训，完善公开目录，丰富解读形式。'];
  const only = (text: string, words: string) => change(change(text, problem, `${words}。`), cure, '');

  it.each([
    ['200 letters', letters(200), true],
    ['199 letters', letters(199), false],
    ['figures are none of them', `${letters(199)}12345`, false],
  ])('looks at prose of %s', (_, words, fires) => {
    expect(found(only(year({}), words), 'years/similar', only(LAST, words))).toHaveLength(fires ? 1 : 0);
  });

  it.each([
    // 205 letters make 200 runs of six; of 185 that are taken over 180 runs are.
    [185, 20, 90],
    [184, 20, null],
    [205, 0, 100],
    [195, 10, 95],
  ])('of 205 letters %i taken over and %i new: %s percent', (kept, fresh, percent) => {
    const now = letters(kept) + letters(fresh, 5000);
    const [finding] = found(only(year({}), now), 'years/similar', only(LAST, letters(205)));
    expect(finding?.message.match(/有 (\d+)%/)?.[1] ?? null).toBe(percent === null ? null : String(percent));
  });

  it('counts a run that comes again once', () => {
    const twice = letters(150) + letters(150);
    const [finding] = found(only(year({}), twice), 'years/similar', only(LAST, letters(150) + letters(150, 5000)));
    // 145 runs, 5 over the seam, and the 145 again.
    expect(finding).toBeUndefined();
    // 205 runs of their own in 215 letters, 200 of them the others’ too.
    const [same] = found(only(year({}), letters(205)), 'years/similar', only(LAST, letters(205) + letters(10)));
    expect(same?.message).toContain('98%');
  });

  it('looks at 总体情况 too, and names the other’s heading', () => {
    const overview = (text: string) =>
      change(text, /2023年，本机关主动公开|2022年，本机关主动公开/, `${letters(3000)}，主动公开`);
    const finding = found(overview(year({})), 'years/similar', overview(LAST)).at(0);
    expect(finding?.related[0]?.message).toBe('上年年报的“总体情况”');
  });
});
