import { APPLICATIONS, change, draft } from './draft.ts';

const right = draft({ cells: APPLICATIONS });

/** The right report with more words behind the improvements of 五. */
export const say = (words: string, text = right) => change(text, '丰富解读形式。', `丰富解读形式。${words}`);

export const NEXT = '二、主动公开政府信息情况';

/** The right report with other words as its first part. */
export const overview = (body: string, text = right) =>
  change(text, text.slice(text.indexOf('一、总体情况'), text.indexOf(NEXT)), `一、总体情况\n\n${body}\n\n`);

/** A sentence on each of the five topics of 总体情况, in words of its own. */
export const TOPICS = [
  '主动公开政府信息214条。',
  '新收政府信息公开申请7件，均按期答复。',
  '公文起草时标明公开属性。',
  '镇政府网站专栏完成改版。',
  '列入年度工作考核，开展社会评议一次，没有责任追究情形。',
];
