import { anyOf } from '../phrases.ts';

/** When, and whose: words with which an office speaks of its year and of itself. */

export const TIME = `
  1月1日[起]{至/到/-/—}12月31日[期间/止]
  截至[报告][本年[度]/当年]{年底/年末/[12月]{31日/底}}
  今年[以来]
  年初={结转/承接}
  连续{两/二/三/四/五/六/七/八/九/十/多}年
  报告{年度/期}[内]
  统计期内
  一年来
  年度内
  本年度
  本年
  当年
  年内
  全年[度]
  年度
  年底
  年末
  目前
`;
/** `第一季度`, `3月`: years are held against the report's own. */
export const SPANS = '[上下]半年|[一二三四1234第]+季度|\\d{1,2}月(?:份|至|到|底)?';

/** The report's own office, whatever its name. */
export const OWN_OFFICE = `
  [申请/复议/审判/审理]{主体/机关}
  {本/我}[级]{机关/单位/部门/行政机关}
`;
/** Behind 本 or 我: `我县政府`, `本局`. */
const OWN_PLACE_OR_BODY = `
  省
  自治区
  市
  州
  盟
  地区
  县
  区
  旗
  镇
  乡
  街道
  局
  委
  办
  厅
  院
  中心
  处
  所
  站
`;
/** A source, not a list. */
export const OWN_SHORT = `[本我](?:级)?${anyOf(OWN_PLACE_OR_BODY)}(?:人民政府|政府|办事处|机关|办公室)?`;
export const ALL_OFFICES = `
  各级[各部门/行政机关/政府[及[其]部门]/政府机关/机关/部门]
  行政机关
`;
