import { describe, expect, it } from 'vitest';
import { change, draft, roundTrip, seen } from '../draft.ts';

const CODE = 'report/six-parts';
const lead = (words: string) => change(draft(), '一、总体情况', `${words}\n\n一、总体情况`);
const FIVE =
  '主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况';

describe('report/six-parts', () => {
  it.each([
    `本报告由总体情况，${FIVE}，其他需要报告的事项五个部分组成。`,
    `报告内容包括：总体情况、主动公开情况、申请办理情况、复议诉讼情况、问题及改进、其他事项七部分。`,
    `报告分为总体情况，${FIVE}，其他需要报告的事项5个方面。`,
    '本报告由总体情况等七个部分组成。',
    '年度报告由8部分构成。',
  ])('fires at the number: %s', words => {
    const text = lead(words);
    expect(seen(text, CODE).map(f => f.severity)).toEqual(['warning']);
    roundTrip(text, CODE);
  });

  it.each([
    [`本报告由总体情况，${FIVE}六个部分组成。`, '缺“其他需要报告的事项”', 'warning'],
    [`本报告由总体情况，${FIVE}五个部分组成。`, '也应写六个部分，这里写的是 5 个', 'warning'],
    [
      '本报告由总体情况、主动公开情况、申请办理情况、问题及改进、其他事项六个部分组成。',
      '缺“政府信息公开行政复议、行政诉讼情况”',
      'warning',
    ],
    ['报告内容包括总体情况、主动公开、依申请公开、存在问题等内容。', '缺', 'information'],
  ])('tells what the list leaves out: %s', (words, message, severity) => {
    const [found, ...others] = seen(lead(words), CODE);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity });
    expect(found!.message).toContain(message);
  });

  it.each([
    `本报告由总体情况，${FIVE}，其他需要报告的事项六个部分组成。`,
    '本报告由总体情况等六个部分组成。',
    '公开目录由三个部分组成。',
    `报告共分6个部分，包括总体情况，${FIVE}，其他需要报告的事项。`,
    `报告由总体情况、主动公开、依申请公开、复议诉讼、存在问题和其他事项六部分构成。`,
    `报告共分六个部分，包括总体情况，${FIVE}，其他需要报告的事项（含信息处理费、要点落实两方面内容）。`,
    `报告包括总体情况，${FIVE}，其他需要报告的事项，共六部分，附表三个部分。`,
    '本机关公开机构职能、规划计划、财政信息等五个方面的内容。',
    '公开内容包括概况、机构职能、主动公开目录三项内容。',
  ])('is silent: %s', words => {
    expect(seen(lead(words), CODE)).toEqual([]);
  });
});
