import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { checkWith } from '../../../../server/src/rules/check.ts';
import { DEFAULT_CONFIG, type Finding } from '../../../../server/src/rules/rule.ts';
import { unitsSimilar } from '../../../../server/src/rules/units/similar.ts';
import { change, draft } from '../draft.ts';
import { closing, NEW_PROBLEMS, opening, overview, PROBLEMS, townReport } from './town.ts';

const URI = 'file:///w/%E6%9F%B3%E6%B2%B3%E4%B9%A1.txt';

/** What is found in a report that is held against another office's. */
function found(text: string, other: string, path?: string): Finding[] {
  const alike = { uri: URI, report: parseReport(other), ...(path === undefined ? {} : { path }) };
  return checkWith([unitsSimilar], parseReport(text), DEFAULT_CONFIG, { alike });
}

const [QINGHE, LIUHE] = ['青禾镇人民政府', '柳河乡人民政府'];
const own = townReport(QINGHE, overview('青禾镇', '我镇', 126, 37), PROBLEMS('青禾镇', '全镇'));

describe('units/similar', () => {
  it('finds prose of another office with other names and figures, and says whose it is and how much', () => {
    const other = townReport(LIUHE, overview('柳河乡', '我乡', 98, 12), PROBLEMS('柳河乡', '全乡'));
    const [finding, ...more] = found(own, other, '乡镇/柳河乡.txt');
    expect(more).toEqual([]);
    expect(finding!.message).toBe(
      '正文与“柳河乡人民政府”同年的年报（乡镇/柳河乡.txt）雷同：“总体情况”有 100% 相同，8 句中有 8 句一样；' +
        '“存在的主要问题及改进情况”有 100% 相同，7 句中有 7 句一样（单位名称和数字不计）；请写本单位的情况',
    );
    expect(finding!.severity).toBe('information');
    expect(own.slice(finding!.span.start, finding!.span.end)).toBe('一、总体情况');
    expect(finding!.related.map(r => [r.uri, other.slice(r.span.start, r.span.end), r.message])).toEqual([
      [URI, '一、总体情况', '“柳河乡人民政府”年报的“总体情况”'],
      [URI, '五、存在的主要问题及改进情况', '“柳河乡人民政府”年报的“存在的主要问题及改进情况”'],
    ]);
  });

  it('names one part where the other is the office’s own', () => {
    const other = townReport(LIUHE, overview('柳河乡', '我乡', 98, 12), NEW_PROBLEMS);
    expect(found(own, other)[0]!.message).toBe(
      '正文与“柳河乡人民政府”同年的年报雷同：“总体情况”有 100% 相同，8 句中有 8 句一样（单位名称和数字不计）；请写本单位的情况',
    );
    const five = townReport(LIUHE, '若干', PROBLEMS('柳河乡', '全乡'));
    const [finding] = found(own, five);
    expect(own.slice(finding!.span.start, finding!.span.end)).toBe('五、存在的主要问题及改进情况');
  });

  it('counts the sentences that differ', () => {
    const some = change(PROBLEMS('柳河乡', '全乡'), '个别答复没有写明依据', '个别答复书没有写明依据');
    const [finding] = found(own, townReport(LIUHE, '若干', some));
    expect(finding!.message).toMatch(/有 9[0-9]% 相同，7 句中有 6 句一样/);
  });

  it('is a warning where the figures are the same too, in all of the prose', () => {
    const twin = (a: number, problems: string) =>
      found(own, townReport(LIUHE, overview('柳河乡', '我乡', a, 37), problems))[0]!;
    expect(twin(126, PROBLEMS('柳河乡', '全乡')).severity).toBe('warning');
    expect(twin(126, PROBLEMS('柳河乡', '全乡')).message).toContain('数字也几乎全部相同，请核对是否套用了那一份');
    expect(twin(98, PROBLEMS('柳河乡', '全乡')).severity).toBe('information');
    expect(twin(126, NEW_PROBLEMS).severity).toBe('information');
  });

  it('is no warning where hardly a figure stands in the prose', () => {
    const [mine, theirs] = [PROBLEMS('青禾镇', '全镇'), PROBLEMS('柳河乡', '全乡')];
    expect(found(townReport(QINGHE, '若干', mine), townReport(LIUHE, '若干', theirs))[0]!.severity).toBe('information');
    const counted = (text: string, words: string) => change(text, '业务不够熟练', `业务不够熟练，${words}`);
    const severity = (words: string) =>
      found(townReport(QINGHE, '若干', counted(mine, words)), townReport(LIUHE, '若干', counted(theirs, words)))[0]!
        .severity;
    expect(severity('有3个村如此')).toBe('information');
    expect(severity('有3个村如此，0个达标')).toBe('information');
    expect(severity('9月2日、7号文件指出')).toBe('information');
    expect(severity('有3个村如此，12人没有培训')).toBe('warning');
  });

  it('counts the figures, however much prose stands round them', () => {
    /** Hundreds of letters, none twice in a row, and ten of which the first `same` are always the same. */
    const words = (first: number) =>
      Array.from({ length: 180 }, (_, i) => String.fromCharCode(0x4e00 + first + i)).join('');
    const prose = (same: number) =>
      Array.from({ length: 10 }, (_, i) => `${words(180 * i)}${i < same ? 11 + i : 31 + i}条`).join('。');
    const against = (same: number) =>
      found(townReport(QINGHE, prose(10), '若干'), townReport(LIUHE, prose(same), '若干'))[0]!.severity;
    expect([10, 9, 8, 0].map(against)).toEqual(['warning', 'warning', 'information', 'information']);
    const more = found(
      townReport(QINGHE, prose(10), '若干'),
      townReport(LIUHE, `${prose(10)}。另有71条、72条`, '若干'),
    );
    expect(more[0]!.severity).toBe('information');
  });

  it('is silent about what a county hands out for all: opening, period, parts, closing', () => {
    const facts = '本镇设公开栏八处，村民可以随时翻看账目。';
    const other = '一年里集中处理了两起征地信息的咨询，答复均由乡长审签。';
    const set = (name: string) => `${opening(name).repeat(2)}`;
    const mine = townReport(
      QINGHE,
      `${set('青禾镇')}\n${facts}\n${closing('青禾镇').repeat(2)}`,
      PROBLEMS('青禾镇', '全镇'),
    );
    const theirs = townReport(LIUHE, `${set('柳河乡')}\n${other}\n${closing('柳河乡').repeat(2)}`, NEW_PROBLEMS);
    expect(found(mine, theirs)).toEqual([]);
    expect(found(mine, townReport(LIUHE, `${set('柳河乡')}\n${closing('柳河乡')}`, NEW_PROBLEMS))).toEqual([]);
  });

  it('is silent about prose of its own, short prose and none', () => {
    const fresh = townReport(LIUHE, '若干', NEW_PROBLEMS);
    expect(found(own, fresh)).toEqual([]);
    expect(found(own, draft({ organ: LIUHE }))).toEqual([]);
    expect(found(draft(), draft({ organ: LIUHE }))).toEqual([]);
    expect(found(own, `${LIUHE}2023年政府信息公开工作年度报告\n`)).toEqual([]);
    expect(checkWith([unitsSimilar], parseReport(own), DEFAULT_CONFIG)).toEqual([]);
  });
});
