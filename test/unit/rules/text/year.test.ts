import { describe, expect, it } from 'vitest';
import { change, draft, mended, offered, seen } from '../draft.ts';

const CODE = 'text/year';
const plain = draft();
const work = (words: string) => change(plain, /2023年，本机关主动公开.*/, words);
const lead = (words: string) => change(plain, /^一、总体情况/m, `${words}\n\n一、总体情况`);
const plan = (words: string) => change(plain, '加强业务培训，完善公开目录，丰富解读形式。', words);

describe('text/year', () => {
  it.each([
    [work('按照省市2022年政务公开工作要点，做好公开工作。'), '2022', '2023年政务公开工作要点'],
    [work('2022年，本镇坚持及时公开，服务群众。'), '2022', '2023年，本镇坚持'],
    [plan('在2023年的工作中，本镇将更加重视公开。'), '2023', '在2024年的工作中'],
    [plan('2023年，我镇将继续加强培训。'), '2023', '2024年，我镇将继续'],
    [plan('2024，我镇将从两个方面努力改进。'), '2024', '2024年，我镇将'],
    [plan('2022年，我镇将继续加强培训。'), '2022', '2024年，我镇将继续'],
    [plan('一是细化清单，力争2023年各栏目每月至少更新2次。'), '2023', '力争2024年各栏目'],
    [plan('争取在2022年底前建成公开专区。'), '2022', '争取在2024年底前'],
    [plan('下一步，本镇将完善清单，并于2023年6月底前全部更新到位。'), '2023', '并于2024年6月底前'],
    [plan('我镇将进一步完善清单，并于2023年6月底前全部更新到位。'), '2023', '并于2024年6月底前'],
    [plan('今后，加强学习《条例》；完善清单，在2023年汛期前公开预案。'), '2023', '在2024年汛期前'],
    [lead('根据《条例》规定，现公布青禾镇2022年政府信息公开工作年度报告。'), '2022', '青禾镇2023年政府信息公开'],
    [lead('本镇编制了2022年度政府信息公开工作年度报告。'), '2022', '2023年度政府信息公开'],
    [work('截至202312月底，公开信息30条。'), '2023', '截至2023年12月底'],
  ])('fires, and its fix puts it right', (text, words, mendedTo) => {
    const found = seen(text, CODE);
    expect(found.map(f => [f.text, f.severity])).toEqual([[words, 'warning']]);
    const after = mended(text, CODE);
    expect(after).toContain(mendedTo);
    expect(seen(after, CODE)).toEqual([]);
  });

  it.each([
    work('2023年公开信息30条，较2022年增加5条，2022年结转申请3件。'),
    work('2022年被列为试点，2023年继续推进，公开信息30条。'),
    plan('2024年，我镇将继续加强培训。'),
    plan('2023年，我镇将政务公开纳入考核，但仍不够细致，今后加以改进。'),
    plan('针对2022年存在的问题，完成整改。'),
    plan('针对2022年提出的问题，力争2023年整改到位，已全部完成。'),
    plan('2023年，本镇完善清单，并于2023年6月底前全部更新到位。'),
    plan('下一步，本镇将完善清单，并于2024年6月底前全部更新到位。'),
    plan('改进情况：将公开事项清单统一到三十四项，并于2023年10月底前全部更新到位。'),
    plan('改进情况：我镇将答复文书样式重新修订，并在2023年9月前全部使用。'),
    plan('下一步，对照上年清单，将补齐于2023年6月底前应公开的信息。'),
    plan('通过建立台账，确保2023年答复零超期。'),
    plan('力争2023年的目标已如期实现，下一步巩固。'),
    plan('力争2024年各栏目每月更新。'),
    plan('改进情况：为争取2023年考核进位，建立月度通报。'),
    lead('现公布青禾镇2023年政府信息公开工作年度报告，2022年年度报告可在网站查阅。'),
    lead('根据《2022年政府信息公开工作年度报告格式》，编制2023年政府信息公开工作年度报告。'),
    lead('本镇自2019年起编制年度报告。'),
    lead('编制依据与2022年政府信息公开工作年度报告相同。'),
    lead('编制格式较2022年政府信息公开工作年度报告没有变化。'),
    plan('针对短板，将全面梳理的清单公布，并于2023年底前覆盖全部学校。'),
    plan('兑现了“力争2023年各栏目每月更新”的目标。'),
    plan('落实好2024年政务公开工作要点。'),
    plan('2023年我镇计划开展的3项工作已完成，个别栏目更新不及时，下一步加强核对。'),
    plan('2023年我镇计划开展培训3期，因人手不足没有完成，下一步补上。'),
    plan('2022年年报提出将进一步加强培训，已经落实。'),
    work('2021年以来，累计培训业务骨干2300人次。'),
    work('信息30条，电话0351-2024，网址http://x.cn/2024,a。'),
  ])('is silent', text => {
    expect(seen(text, CODE)).toEqual([]);
  });

  it.each([
    '（一）主动公开。2022年，本机关通过网站公开政府信息86条。',
    '（一）主动公开。我镇2022年度通过网站公开政府信息86条。',
    '（一）主动公开情况：2022年度，全镇共发布信息86条，举办培训2期。',
    '（一）主动公开情况 2022年，青禾镇人民政府办公室共制定规范性文件0件。',
    '（一）主动公开\n本单位2022年主动公开政府信息86条。',
    '（一）主动公开。2024年，我镇公开政府信息86条。',
  ])('takes a topic that begins with figures of another year for one of the report’s: %s', words => {
    const text = change(plain, /（一）主动公开.*\n+2023年，本机关主动公开.*/, words);
    expect(seen(text, CODE).map(f => [f.text, f.severity])).toEqual([[/20\d\d/.exec(words)![0], 'warning']]);
    expect(seen(mended(text, CODE), CODE)).toEqual([]);
  });

  it.each([
    '（一）主动公开。我镇2023年度公开政府信息86条，按规定公开2022年度部门决算和2023年度部门预算。',
    '（一）主动公开。2022年公开政府信息80条，本年公开86条。',
    '（一）主动公开。2022年制定的3件文件继续有效，全年公开信息86条。',
    '（一）主动公开。2022年制发规范性文件5件，均保持有效。',
    '（一）主动公开。2024年，我镇将公开政府信息不少于86条。',
    '（一）主动公开。公开信息86条。2022年，公开信息80条。',
    '（一）主动公开。2022年度部门决算1份已公开。',
    '（一）主动公开。2019年，我镇公开信息12条。',
  ])('leaves other years alone: %s', words => {
    expect(seen(change(plain, /（一）主动公开.*\n+2023年，本机关主动公开.*/, words), CODE)).toEqual([]);
  });

  it('speaks of 今年 once a report, and mends all', () => {
    const text = change(work('今年以来，公开信息30条。'), '政策解读形式单一', '今年的政策解读形式单一');
    const [found, ...others] = seen(text, CODE);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ text: '今年', severity: 'information', related: ['今年'] });
    expect(found!.message).toContain('共 2 处');
    const after = mended(text, CODE);
    expect(after).toContain('2023年以来，公开信息');
    expect(after).toContain('2023年的政策解读');
    expect(seen(after, CODE)).toEqual([]);
  });

  it('takes 今年 before a plan for the year in which the report is written', () => {
    const text = plan('今年，我镇将继续加强培训。');
    expect(seen(text, CODE)).toMatchObject([{ text: '今年', severity: 'information' }]);
    expect(seen(text, CODE)[0]!.message).toBe('“今年”：读者分不清是哪一年，宜写“2024年”');
    expect(mended(text, CODE)).toContain('2024年，我镇将继续');
    expect(seen(mended(text, CODE), CODE)).toEqual([]);
    const both = change(text, /2023年，本机关主动公开.*/, '今年以来，公开信息30条。');
    expect(seen(both, CODE).map(f => f.message)).toEqual([
      '“今年”（共 2 处）：读者分不清是哪一年，宜写“2023年”或“2024年”',
    ]);
    expect(mended(both, CODE)).toContain('2024年，我镇将继续');
    expect(mended(both, CODE)).toContain('2023年以来，公开信息');
    expect(seen(plan('今年培训不够，将来加强。'), CODE)[0]!.message).toContain('宜写“2023年”');
  });

  it('leaves quoted words alone', () => {
    expect(seen(work('开展“今年我公开”活动。'), CODE)).toEqual([]);
  });

  it('is never applied unseen', () => {
    expect(offered(plan('2023年，我镇将继续加强培训。'), CODE).every(f => f.kind === 'suggestion' && !f.all)).toBe(
      true,
    );
  });
});
