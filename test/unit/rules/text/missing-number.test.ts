import { describe, expect, it } from 'vitest';
import { change, draft, seen } from '../draft.ts';

const CODE = 'text/missing-number';
const work = (words: string) => change(draft(), /2023年，本机关主动公开.*/, words);

describe('text/missing-number', () => {
  it.each([
    ['全年共主动公开条，其中政策文件2条。', '条'],
    ['全年公开政府信息条。', '条'],
    ['新收申请 件，办理及时。', ' 件'],
    ['受理申请5件，办结*件。', '*件'],
    ['受理申请5件，结转？件。', '？件'],
    ['举办培训□次。', '□次'],
    ['受理申请N件，均已办理。', 'N件'],
    ['公开政府信息（  ）条。', '（  ）条'],
    ['公开各类信息共计条。', '条'],
    ['制发规范性文件个，废止1件。', '个'],
    ['举办业务培训期，参加60人次。', '期'],
  ])('warns: %s', (words, text) => {
    expect(seen(work(words), CODE)).toMatchObject([{ text, severity: 'warning' }]);
  });

  it.each([
    '共主动公开 86 条，申请 3 件。',
    '贯彻政府信息公开条例，依申请公开件，全部办结。',
    '对收到的申请件，逐件登记；公开文件，及时更新。',
    '公开了几件？件件有答复。',
    '逐条公开，条条清楚。',
    '公开信息八十六条，办结数件。',
    '举办培训班，培训期间编发材料，组织培训场所检查。',
    '全年新收申请件，均按期办理。',
  ])('is silent: %s', words => {
    expect(seen(work(words), CODE)).toEqual([]);
  });
});
