import { IN_TABLE_TWO } from './fees.ts';
import { article, type CountingNote, counted, inDocument } from './note.ts';

const SEVERAL_OFFICES = counted(
  '几个机关联合发文的：由牵头的机关负责公开，通常也由它计一件，免得汇总时重复。',
  article(10, 3),
  'practice',
);
const REVISED = counted(
  '修订后重新发布的，通常制发计一件、旧的废止计一件；只改几条的，制发计不计？',
  'practice',
  'none',
);
const LAPSED = counted('有效期满、自行失效的，不再计现行有效；本年废止计不计？', 'practice', 'none');
const WITH_JUSTICE = counted('制发、废止、现行有效三个数，要会同同级司法行政部门填写。', inDocument('wuwei', '第二点'));
const ALL_DECISIONS = counted('全部决定都计，已经公开的、依法没有公开的都在内。', inDocument('wuwei', '第二点'));

const LICENCE = counted('准予许可、不予许可都是许可决定。', inDocument('licence', '第三十八条'));
const LICENCE_CHANGED = counted(
  '不予受理，变更、延续，撤销、注销，算不算处理决定？',
  inDocument('licence', '第三十二条、第四十九条、第五十条、第六十九条、第七十条'),
  'none',
);
const ON_THE_SPOT = counted(
  '简易程序当场处罚的，也填写处罚决定书，属于处罚决定。',
  inDocument('penalty', '第五十一条、第五十二条'),
);
const NO_PENALTY = counted('查清之后决定不予处罚的，算不算处理决定？', inDocument('penalty', '第五十七条'), 'none');
const ONE_PAPER = counted('一份处罚决定书写了几种处罚的，计一件。', 'practice');
const COMPULSION = counted(
  '查封、扣押、冻结等措施，划拨、代履行等执行，都是行政强制。',
  inDocument('compulsion', '第二条、第九条、第十二条'),
);
const SURCHARGE = counted(
  '加处罚款、滞纳金的，申请法院强制执行的，单独计不计？',
  inDocument('compulsion', '第二条、第十二条'),
  'none',
);
const MATTERS = counted('项目数数的是事项，减少的填负数；处理决定数量数的是办了多少件。', inDocument('wuhan'));
const REVISED_2019 = counted('修订后重新公布的，通常计新制作一件；只改几条的，计不计？', 'practice', 'none');
const PURCHASES = counted('数的是集中采购，分散采购的不计；跨年的项目计在哪一年？', article(20, null, 9), 'none');

/** 表二 of 2021, by row and column key. */
export const DISCLOSURE_NOTES: Readonly<Record<string, readonly CountingNote[]>> = {
  rules: [WITH_JUSTICE, REVISED],
  normative: [SEVERAL_OFFICES, REVISED, LAPSED, WITH_JUSTICE],
  licence: [LICENCE, ALL_DECISIONS, LICENCE_CHANGED],
  penalty: [ON_THE_SPOT, ALL_DECISIONS, NO_PENALTY, ONE_PAPER],
  compulsion: [COMPULSION, ALL_DECISIONS, SURCHARGE],
  fees: [IN_TABLE_TWO],
  made: [SEVERAL_OFFICES, REVISED],
  repealed: [REVISED, LAPSED],
  inForce: [LAPSED, WITH_JUSTICE],
  decisions: [ALL_DECISIONS],
  amount: [IN_TABLE_TWO],
};

/** 表二 of 2019, by row and column key. */
export const DISCLOSURE_NOTES_2019: Readonly<Record<string, readonly CountingNote[]>> = {
  rules: [REVISED_2019],
  normative: [SEVERAL_OFFICES, REVISED_2019],
  licence: [MATTERS, LICENCE, LICENCE_CHANGED],
  otherServices: [
    MATTERS,
    counted(
      '哪些算这一行，各地不一；武汉列了行政确认、奖励、裁决、给付、检查、征收等和公共服务事项。',
      inDocument('wuhan'),
    ),
  ],
  penalty: [MATTERS, ON_THE_SPOT, NO_PENALTY],
  compulsion: [MATTERS, COMPULSION, SURCHARGE],
  fees: [MATTERS],
  procurement: [PURCHASES],
  produced: [SEVERAL_OFFICES, REVISED_2019],
  published: [counted('往年制作、今年才公开的，计新公开，不计新制作。', 'practice')],
  publicTotal: [SEVERAL_OFFICES],
  previous: [MATTERS],
  change: [MATTERS],
  handled: [MATTERS],
  projects: [PURCHASES],
  purchase: [PURCHASES],
};

/** The captions and the corner of 表二, by label. Editions share them. */
export const DISCLOSURE_GROUP_NOTES: Readonly<Record<string, readonly CountingNote[]>> = {
  '第二十条第（一）项': [SEVERAL_OFFICES, REVISED],
  '第二十条第（五）项': [LICENCE, LICENCE_CHANGED],
  '第二十条第（六）项': [ON_THE_SPOT, NO_PENALTY],
  '第二十条第（八）项': [IN_TABLE_TWO],
  '第二十条第（九）项': [PURCHASES],
};
