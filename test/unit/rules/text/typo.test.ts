import { describe, expect, it } from 'vitest';
import { change, draft, mended, seen } from '../draft.ts';

const CODE = 'text/typo';
const work = (words: string) => change(draft(), /2023年，本机关主动公开.*/, words);

describe('text/typo', () => {
  it.each([
    ['截止2023年12月31日，公开信息86条。', '截止', '截至2023年'],
    ['截止到目前，栏目更新及时。', '截止', '截至到目前'],
    ['截止年底，公开信息86条。', '截止', '截至年底'],
    ['规范了了公文的办理。', '了了', '规范了公文'],
    ['完善公开的的目录。', '的的', '公开的目录'],
    ['及时发布和和更新。', '和和', '发布和更新'],
    ['我县县政府网站完成改版。', '县县', '我县政府'],
    ['全县县各部门按月更新。', '县县', '全县各部门'],
    ['落实政府信信息公开制度。', '信信', '政府信息公开'],
    ['做好政府信息公公开工作。', '公公', '信息公开工作'],
    ['办理行政复复议2件。', '复复', '行政复议2件'],
    ['通过青禾县县人民政府网站公开。', '县县', '青禾县人民政府'],
  ])('fires, and its fix puts it right: %s', (words, text, right) => {
    expect(seen(work(words), CODE)).toMatchObject([{ text, severity: 'information' }]);
    expect(mended(work(words), CODE)).toContain(right);
  });

  it.each([
    '截至2023年12月31日，公开信息86条。',
    '意见征集截止2023年5月1日，申报截止12月31日。',
    '以公开的目的的明确为先，的的确确做到看得到。',
    '为了了解群众需求，除了了解情况，建设和和谐社区。',
    '常常更新，渐渐形成制度，白白浪费的情形没有了。',
    '对现在在岗人员、内在在建项目逐项公开，以及及时更新。',
    '关键就是是否公开，实行县县通。',
    '我县县委办公室、我市市直部门、全县县级以上单位、全县县乡两级均已落实。',
    '主动公开公示栏，政府信息公开开展有序，做好信息公开公告。',
    '公示期截止2023年6月30日，证照有效期截止2025年底。',
    '关键是是不是公开到位。',
    '赴古镇镇人民政府、津市市人民政府学习。',
  ])('is silent: %s', words => {
    expect(seen(work(words), CODE)).toEqual([]);
  });

  it('leaves the office’s own name alone', () => {
    expect(seen(draft({ organ: '青禾县双镇镇人民政府' }), CODE)).toEqual([]);
  });
});
