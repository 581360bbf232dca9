import type { ColumnKey, RowKey } from '../../forms/form.ts';
import { pattern } from './phrases.ts';

/** 主动公开: the rows and columns of 表二. */

/** Rows of 表二 that prose counts as documents. */
export const DOCUMENT_ROWS: readonly (readonly [row: RowKey, words: RegExp])[] = [
  ['normative', /规范性文件/],
  ['rules', /规章(?!制度|范)/],
];

export type Columns = readonly (readonly [column: ColumnKey, words: RegExp])[];

export const COLUMNS_2021: Columns = [
  ['inForce', pattern('现行有效[的]文件\n有效\n保留\n现有\n现存')],
  ['repealed', pattern('废止文件\n废止\n失效')],
  ['made', pattern('制发\n制定\n出台\n印发\n发布\n新增\n新制\n颁布')],
];
/** The form of 2019 counts what was made, published and can be read, not what is in force. */
export const COLUMNS_2019: Columns = [
  ['publicTotal', pattern('对外公开[规章/[行政]规范性文件]总')],
  ['published', /新公开/],
  ['produced', pattern('新制作\n制发\n制定\n出台\n印发')],
];

/** Rows of 表二 that count decisions. */
export const DECISION_ROWS = [
  ['licence', /行政许可/],
  ['penalty', /行政处罚/],
  ['compulsion', /行政强制/],
] as const;

/** What is done with documents beside making them. */
export const NOT_MADE = pattern(`
  主体
  信息
  合法性
  备案
  审核
  清理
  解读
  公开
  公示
  草案
  征求
  修订
  修改
  评估
  网站
  平台
  专栏
  栏目
  公众号
  公报
  目录
  汇编
  办件
  异议
  涉及
`);

/** What is told of decisions beside their number. */
export const NO_DECISION = pattern(`
  类#
  引起
  引发
  撤销
  纠正
  变更
  延续
  维持
  信息
  公示
  公开
  事项
  目录
  清单
  案卷
  文书
  权力
  标准
  流程
  申请
  办件
  复议
  诉讼
  结果
  网站
  平台
  专栏
  数据
  案例
  裁量
  执法人员
  听证
`);

/** `公示行政许可450条、行政处罚32条`: entries on a website, however many are listed behind the verb. */
export const PUBLISHED =
  /(?:公示|上传|归集|推送|录入|报送|公开|发布|公布|信息)(?![^；]*(?:作出|办理|办结|实施|决定))[^；]{0,60}$/;
