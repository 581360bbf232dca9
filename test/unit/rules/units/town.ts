import { change, draft } from '../draft.ts';

/** A report of an office with this prose under 一 and 五; the title's year is 2023 unless another is given. */
export function townReport(organ: string, overview: string, problems: string, year = 2023): string {
  const text = draft({ organ, year });
  const one = change(text, /(?<=一、总体情况\n).*?(?=\n+二、)/s, overview);
  return change(one, /(?<=五、存在的主要问题及改进情况\n).*?(?=\n+六、)/s, problems);
}

/** 总体情况 of a town, as a county's model has it, with two figures. */
export const overview = (name: string, self: string, published: number, answered: number) =>
  `2023年，${name}坚持以公开为常态，把群众最关心的惠民补贴、工程招标、村级账目放在前面。\n` +
  `全年通过县政府网站发布信息${published}条，其中政策文件及解读${answered}条，${self}对每一条都登记了责任科室和更新时限。` +
  `${name}人民政府对历年文件作了一次清理，凡已失效的一律在网站上标明；` +
  `对依申请公开的办理，由党政办统一登记，分管领导审核，${self}法律顾问对答复书逐份把关。` +
  '平台建设方面，完善了便民服务大厅的查阅点，添置了一台查询终端，并安排专人引导老年人使用。' +
  '监督保障方面，把公开工作列入村和站所的年度考核，每季度通报一次，评议结果与评先评优挂钩；' +
  '未发生因公开工作不当被追究责任的情形。' +
  `${self}还邀请村民代表到场旁听补贴评定，现场回答提问${answered}人次。`;

/** 存在的问题 of a town, without a figure. */
export const PROBLEMS = (name: string, whole: string) =>
  `${name}的公开工作还有不足：一是主动公开不够及时，部分栏目超过一个月没有更新，群众关心的内容公布偏晚；` +
  '二是政策解读形式单一，以文字为主，图解、问答和短视频偏少；' +
  '三是基层力量薄弱，经办人员变动频繁，业务不够熟练，个别答复没有写明依据和救济途径。\n' +
  `下一步，${whole}将按月核对公开目录，逐项明确责任科室和更新时限，到期没有更新的予以通报；` +
  '重要政策文件与解读材料同步起草、同步发布，多用图解和问答；' +
  '每季度组织一次业务培训，编印办理手册，新上岗人员培训后再经办公开业务。' +
  `${name}人民政府还将请村民代表逐项评议，评议结果在公开栏张贴。`;

/** What another town writes of itself. */
export const NEW_PROBLEMS =
  '上年提出的三项措施已经落实：公开目录每月核对一次，全年没有逾期栏目；政策解读增加图解18件；业务培训四次，覆盖全部股室。\n' +
  '群众代表评议时指出新的不足：网站检索不便，老年人在大厅查询要排队，个别答复书格式不统一，村务公开栏与网站内容对不上。\n' +
  '2024年计划调整网站检索、在大厅增设语音查询终端；统一答复书文本，发出前由法制机构审核；每季度抽查五个村的公开栏，与网站逐项比对，结果在网站公布，接受监督。';

/** The first sentences that a county's model gives to all. */
export const opening = (name: string) =>
  '本年度报告根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发政府信息公开工作年度报告格式的通知》的要求编制。' +
  '依据《中华人民共和国政府信息公开条例》规定，现公布2023年政府信息公开工作年度报告。' +
  '全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六个部分组成。' +
  `本报告中所列数据的统计期限自2023年1月1日起，至2023年12月31日止，由${name}党政办汇总。`;

/** The last ones. */
export const closing = (name: string) =>
  '本报告的电子版可以在县人民政府门户网站的政府信息公开专栏里查看和下载。' +
  `如对本报告有任何疑问，请与${name}人民政府党政办公室联系（地址：振兴路1号，电话：0000-0000000，邮编：000000）。`;
