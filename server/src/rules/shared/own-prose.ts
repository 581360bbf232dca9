import { ownNamesOf } from '../../claims/whose/own-names.ts';
import { oncePerReport } from '../../report/memo.ts';
import type { Report, Section } from '../../report/model.ts';
import { textOf } from '../../report/sign-off/lines.ts';
import { core, squeeze } from '../../text/fold.ts';

/** What stands for the office's own name, whatever it is. */
const OWN = 'O';

/** How any office speaks of itself: 我镇, 本机关, 全局. */
const SELF =
  /[我本全](?:省|自治区|市|自治州|州|盟|县|区|旗|镇|乡|街道办事处|街道办|街道|局|委|厅|办|中心|校|院|单位|机关|部门|系统)/g;

/** What counties hand out for all to copy, or the law has them say: the same in every right report. */
const SET_SENTENCES: readonly RegExp[] = [
  // 根据《中华人民共和国政府信息公开条例》……编制本报告。
  /^(?:现|兹)?(?:根据|依据|依照|按照|按|遵照)[^。]{0,60}(?:条例|通知|要求|规定)[^。]*(?:报告|年报)/,
  /(?:编制|编写|制作|撰写|发布|公布|形成)[^，。]{0,30}(?:报告|年报)$/,
  /(?:报告|公布|公开|汇报)如下/,
  // 本报告由六个部分组成。
  /六个?大?部分/,
  /^(?:本|该|此)?(?:年度)?(?:报告|年报|全文)(?:由|包括|包含|共分)/,
  // 本报告所列数据的统计期限自1月1日起，至12月31日止。
  /(?:统计|报告)(?:的|数据)?(?:期限|时限|期间|时段|时间|周期)|所列(?:数据|数字)/,
  // 本报告的电子版可在县政府网站下载。如有疑问，请与本单位联系（地址：……）。
  /(?:报告|年报).{0,60}(?:电子版|下载|查阅)|电子版.{0,60}(?:报告|下载|查阅)/,
  /(?:疑问|疑义|意见|建议|咨询).{0,60}(?:联系|致电|来电|来函)/,
  /联系(?:地址|电话|方式|人)[:：]|(?:邮政编码|邮编|电子邮箱|传真)[:：]/,
];

/** Shorter ones are headings and the like. */
const SHORTEST_SENTENCE = 6;

/**
 * The sentences of a section that an office wrote itself, in letters and figures alone: its own names are all one mark, and what every report
 * says alike is left out. Members of a list that semicolons part are sentences too. Not kept: hundreds of reports are, and their words would be there twice.
 */
export function ownSentences(report: Report, section: Section): string[] {
  const words = squeeze(section.paragraphs.map(p => textOf(report, p)).join(''));
  const own = words.split(/[。！？!?]/).filter(sentence => !SET_SENTENCES.some(set => set.test(sentence)));
  return masked(report, own.join('。'))
    .split(/[。；;]/)
    .map(core)
    .filter(letters => letters.length >= SHORTEST_SENTENCE);
}

function masked(report: Report, words: string): string {
  let text = words;
  for (const name of namesOf(report)) {
    if (text.includes(name)) text = text.replaceAll(name, OWN);
  }
  return text.replace(SELF, OWN);
}

/** With the bare name of a place, which reports use too: 青禾 of 青禾镇. */
const namesOf = oncePerReport((report): readonly string[] => {
  const names = ownNamesOf(report);
  const bare = names.flatMap(name => /^(.{2,})(?:省|市|县|区|旗|镇|乡|街道)$/.exec(name)?.[1] ?? []);
  return [...names, ...new Set(bare)];
});
