import type { Edition } from '../../forms/form.ts';

/**
 * A place the writer must fill in: `key` names what belongs there (the same key is the same thing everywhere), `hint`
 * says it in Chinese.
 */
export type Fill = (key: string, hint: string) => string;

/** What a template shows where the writer must fill something in. */
export const bracketed: Fill = (_key, hint) => `【${hint}】`;

/** What is known is written, the rest left to fill in. */
export function filling(known: Readonly<Record<string, string | number | null | undefined>>): Fill {
  return (key, hint) => String(known[key] ?? bracketed(key, hint));
}

/** The five topics that 总体情况 must cover, in the official order, each with the paragraph under its sub-heading. */
export const TOPICS: readonly { readonly title: string; readonly text: (fill: Fill) => string }[] = [
  {
    title: '主动公开',
    text: fill =>
      `${fill('year', '年份')}年，本机关主动公开政府信息${fill('disclosed', '条数')}条。${fill('disclosure', '公开的渠道、重点领域和政策解读情况')}`,
  },
  {
    title: '依申请公开',
    text: fill =>
      `新收政府信息公开申请${fill('new', '新收件数')}件，上年结转${fill('carriedIn', '上年结转件数')}件；本年度办结${fill('processed', '办结件数')}件，结转下年度继续办理${fill('carriedOut', '结转件数')}件。`,
  },
  { title: '政府信息管理', text: fill => fill('management', '信息的制作、审查、更新和规范性文件管理情况') },
  { title: '政府信息公开平台建设', text: fill => fill('platform', '网站专栏、政务新媒体和线下查阅场所的建设情况') },
  {
    title: '监督保障',
    text: fill =>
      `${fill('supervision', '机构、人员和培训情况')}工作考核、社会评议和责任追究结果：${fill('evaluation', '考核、评议结果，有无责任追究')}`,
  },
];

/** 五: problems first, then what is done about them. */
export const PROBLEMS: typeof TOPICS = [
  { title: '存在的主要问题', text: fill => fill('problems', '本机关政府信息公开工作中的主要问题') },
  { title: '改进情况', text: fill => fill('improvements', '针对上述问题已经采取和将要采取的改进措施') },
];

/** 六: the statement on 信息处理费 (条例 article 42), in 元. Whether the 行政事业性收费 of 表二 counts it, in 万元, is another question. */
export function feeStatement(fill: Fill): string {
  return `信息处理费：本年度发出收费通知${fill('feeNotices', '件数')}件，通知收费${fill('feeBilled', '金额')}元，实际收取${fill('feeCollected', '金额')}元。`;
}

const NOTICE: Record<Edition, string> = {
  '2019': '国办公开办函〔2019〕60号',
  '2021': '国办公开办函〔2021〕30号',
};

/** 导语: what the report rests on (article 50, for 49 names no township), the period it covers, where it can be had and whom to ask. */
export function leadParagraph(edition: Edition, fill: Fill): string {
  const year = fill('year', '年份');
  return [
    `本报告由${fill('organ', '机关全称')}依照《中华人民共和国政府信息公开条例》第五十条的规定，按照${NOTICE[edition]}文件的格式编制。`,
    `数据统计期限为${year}年1月1日至${year}年12月31日。`,
    `报告电子版可在${fill('website', '网站名称和网址')}下载，`,
    `咨询请联系${fill('contact', '联系部门')}（地址：${fill('address', '地址')}，电话：${fill('telephone', '电话')}）。`,
  ].join('');
}

/** The report's title. */
export function titleText(fill: Fill): string {
  return `${fill('organ', '机关全称')}${fill('year', '年份')}年政府信息公开工作年度报告`;
}
