import { article, type CountingNote, counted, inDocument } from './note.ts';

const ONE_KIND = counted('一件只计一类申请人，六类相加就是总计。', inDocument('form', '表三'));
const HOUSEHOLD = counted(
  '个体工商户：民法典写在“自然人”一章；计这里还是计商业企业？',
  inDocument('civilCode', '第五十四条'),
  'none',
);
const FOREIGNER = counted('外国人：能不能申请，已经办理的计在哪一类？条例没有专门写。', article(27), 'none');
const COOPERATIVE = counted(
  '农民专业合作社：是法人，又是互助性的经济组织；计商业企业还是计“其他”？',
  inDocument('cooperatives', '第二条、第五条'),
  'none',
);
const UNIVERSITY = counted(
  '高校：公办的一般是事业单位；计科研机构还是计“其他”？',
  inDocument('civilCode', '第八十七条、第八十八条'),
  'none',
);
const CHAMBER = counted(
  '商会、行业协会：也是社会团体，但可以只为会员共同利益；计社会公益组织还是计“其他”？',
  inDocument('civilCode', '第九十条'),
  'none',
);

/** 表三, by column key. */
export const APPLICANT_NOTES: Readonly<Record<string, readonly CountingNote[]>> = {
  naturalPerson: [HOUSEHOLD, FOREIGNER],
  commercial: [
    counted(
      '有限责任公司、股份有限公司和其他企业法人都计这里，国有的也在内。',
      inDocument('civilCode', '第七十六条'),
      'practice',
    ),
    counted('个人独资企业、合伙企业不是法人，通常也计这里。', inDocument('civilCode', '第一百零二条'), 'practice'),
    COOPERATIVE,
  ],
  research: [counted('表样没有写怎样才算科研机构，通常指专门从事科学研究的单位。', 'practice'), UNIVERSITY],
  social: [
    counted(
      '社会团体、基金会、社会服务机构都属非营利法人，通常计这里。',
      inDocument('civilCode', '第八十七条'),
      'practice',
    ),
    CHAMBER,
  ],
  legalService: [counted('申请人一栏写当事人的，按当事人计；写律师事务所的，计这里。', 'practice')],
  otherOrg: [
    counted(
      '机关、农村集体经济组织、村（居）民委员会属特别法人，通常计这里。',
      inDocument('civilCode', '第九十六条'),
      'practice',
    ),
    counted(
      '业主委员会：民法典写了由业主选举，没有列作法人；通常计这里。',
      inDocument('civilCode', '第二百七十七条'),
      'practice',
    ),
  ],
  total: [ONE_KIND],
};

/** The merged header cells over the columns, by label. */
export const APPLICANT_GROUP_NOTES: Readonly<Record<string, readonly CountingNote[]>> = {
  申请人情况: [ONE_KIND],
  法人或其他组织: [counted('五类各指什么？表样没有下定义；合作社、高校、商会等见各栏。', 'none')],
};
