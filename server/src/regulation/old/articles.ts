import type { ArticleRef } from '../articles/article.ts';

/** One article of the 条例 of 2007 (国务院令第492号, in force from 1 May 2008 to 14 May 2019), for whoever finds its number in a report. */
export interface OldArticle {
  /** 1–38 */
  readonly number: number;
  /** In our own words, not the wording of the law. */
  readonly gist: string;
  /** How many 项 each 款 has. */
  readonly items: readonly number[];
  /** What says the same today, the chief one first; empty where nothing does. */
  readonly today: readonly ArticleRef[];
  /** What is different today, where a clerk must know it; else empty. */
  readonly change: string;
}

type Draft = readonly [gist: string, items: readonly number[], today: string, change?: string];

/** By number. `today` is written `14 15.1`: article 14, and article 15, 款 1. */
const DRAFTS: readonly Draft[] = [
  ['立法目的。', [0], '1'],
  ['什么是政府信息。', [0], '2'],
  ['组织领导和主管部门。', [0, 0, 0], '3'],
  ['公开工作制度和工作机构，机构的五项职责（其中一项是保密审查）。', [0, 5], '4'],
  ['原则：公正、公平、便民。', [0], '5', '现在还写明以公开为常态、不公开为例外。'],
  ['公开要及时、准确；虚假或者不完整的信息要澄清。', [0], '6'],
  ['发布协调机制：牵涉别的机关的要先沟通、确认；须批准的，批准后才发布。', [0, 0], '11'],
  ['公开不得危及国家安全、公共安全、经济安全和社会稳定。', [0], '14'],
  ['主动公开的四种基本要求。', [4], '19'],
  ['县级以上政府和部门重点公开的十一项信息。', [11], '20', '现在的清单有十五项，各项的次序也变了。'],
  ['设区的市、县两级政府和部门另要重点公开的四项。', [4], '21'],
  ['乡镇政府重点公开的八项。', [8], '21'],
  ['公众可以申请获取信息；当时要根据自身生产、生活、科研等特殊需要。', [0], '27', '现在申请不再要求有特殊需要。'],
  [
    '保密审查机制；国家秘密、商业秘密、个人隐私不得公开及其例外。',
    [0, 0, 0, 0],
    '17 14 15',
    '审查在第十七条，不公开的范围在第十四条、第十五条。',
  ],
  ['主动公开的方式：政府公报、网站、新闻发布会、报刊、广播、电视等。', [0], '23'],
  ['查阅场所：国家档案馆、公共图书馆等。', [0, 0, 0], '25'],
  ['由谁公开：谁制作谁公开；从公众那里取得的，谁保存谁公开。', [0], '10'],
  ['主动公开的时限：20个工作日。', [0], '26'],
  ['公开指南和公开目录的编制、公布和更新。', [0, 0, 0], '12'],
  ['申请的形式和内容：书面（含数据电文），确有困难的可以口头。', [0, 3], '29', '现在申请的内容还包括身份证明。'],
  ['对申请分四种情况答复。', [4], '36 30', '现在答复分七种情况；内容不明确的补正另见第三十条。'],
  ['区分处理：含有不应公开的内容、能够区分的，提供可以公开的部分。', [0], '37'],
  ['涉及商业秘密、个人隐私的，书面征求第三方意见。', [0], '32 15', '现在第三方要在15个工作日内提出意见。'],
  [
    '答复的时限：能当场的当场答复，否则15个工作日，延长不超过15个工作日。',
    [0, 0, 0],
    '33',
    '现在是20个工作日，延长不超过20个工作日。',
  ],
  [
    '申请与自己有关的税费、社保、医疗等信息要出示证件；记录不准的可以要求更正。',
    [0, 0],
    '41',
    '更正在第四十一条；申请要写明身份证明，见第二十九条。',
  ],
  ['按申请人要求的形式提供信息。', [0], '40'],
  [
    '依申请提供信息，除检索、复制、邮寄等成本费用外不收费。',
    [0, 0],
    '42',
    '现在不收这些费用；数量、频次明显超出合理范围的，可以收信息处理费。',
  ],
  ['经济困难的可以减免费用；阅读困难、视听障碍的要给予帮助。', [0, 0], '43', '减免费用一款，现在没有了。'],
  ['考核、社会评议、责任追究三项制度。', [0], '46'],
  ['主管部门和监察机关监督检查。', [0], '47'],
  ['各级行政机关每年3月31日前公布年度报告。', [0], '49', '现在部门是1月31日前，本级政府是3月31日前。'],
  ['年度报告的六项内容（其中一项是收费及减免情况）。', [6], '50', '现在是五项，没有单列收费及减免情况。'],
  ['举报；行政复议和行政诉讼。', [0, 0], '51 47'],
  ['没有建立健全保密审查机制的责任。', [0], '52', '现在说的是公开的各项制度、机制。'],
  ['违反条例的六种情形和责任。', [6], '53', '现在列三种情形。'],
  ['法律、法规授权的组织适用条例。', [0], '54'],
  ['公共企事业单位参照执行。', [0], '55', '现在改为照有关的法律、法规和国务院主管部门或机构的规定执行。'],
  ['施行日期：2008年5月1日。', [0], '56', '现行的文本2019年5月15日起施行。'],
];

/** All 38 articles in order. */
export const OLD_ARTICLES: readonly OldArticle[] = DRAFTS.map(([gist, items, today, change = ''], i) => ({
  number: i + 1,
  gist,
  items,
  today: today.split(' ').map(n => ({ article: Number(n), paragraph: null, item: null })),
  change,
}));

/** The article of the 条例 of 2007 with a number; undefined when it has none. */
export function oldArticleOf(number: number): OldArticle | undefined {
  return OLD_ARTICLES[number - 1];
}

/** True when the 条例 of 2007 has the article, and the 款 and 项 where they are named. */
export function oldRefExists({ article, paragraph, item }: ArticleRef): boolean {
  const items = oldArticleOf(article)?.items;
  if (items === undefined) return false;
  const inParagraph = paragraph === null ? (items.find(n => n > 0) ?? 0) : items[paragraph - 1];
  return inParagraph !== undefined && (item === null || (item >= 1 && item <= inParagraph));
}
