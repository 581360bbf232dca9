import type { TableKind } from './form.ts';

/** One of the six parts that article 50 of the 条例 and the official form ask for. */
export interface FormSection {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6;
  /** Chinese ordinal without the mark behind it: `一`. */
  readonly ordinal: string;
  /** The official words of the heading, without the ordinal: `总体情况`. */
  readonly title: string;
  /** Other wordings of the same heading that drafts have; they mean the section, but are not the form's. */
  readonly aliases: readonly string[];
  /** The table that makes up the section; null for the sections in prose. */
  readonly table: TableKind | null;
}

/** The six sections in the form's order. */
export const SECTIONS: readonly FormSection[] = [
  {
    number: 1,
    ordinal: '一',
    title: '总体情况',
    aliases: ['概述', '总体工作情况', '政府信息公开工作总体情况', '政府信息公开总体情况'],
    table: null,
  },
  {
    number: 2,
    ordinal: '二',
    title: '主动公开政府信息情况',
    aliases: [
      '行政机关主动公开政府信息情况',
      '主动公开政府信息的情况',
      '主动公开政府信息情况表',
      '政府信息主动公开情况',
    ],
    table: 'disclosure',
  },
  {
    number: 3,
    ordinal: '三',
    title: '收到和处理政府信息公开申请情况',
    aliases: [
      '行政机关收到和处理政府信息公开申请情况',
      '收到和处理政府信息公开申请的情况',
      '收到和处理政府信息公开申请情况表',
      '收到及处理政府信息公开申请情况',
      '政府信息公开申请收到和处理情况',
    ],
    table: 'applications',
  },
  {
    number: 4,
    ordinal: '四',
    title: '政府信息公开行政复议、行政诉讼情况',
    aliases: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '政府信息公开行政复议和行政诉讼情况',
      '政府信息公开行政复议及行政诉讼情况',
      '政府信息公开行政复议行政诉讼情况',
      '政府信息公开行政复议、行政诉讼的情况',
      '政府信息公开行政复议、诉讼情况',
      '政府信息公开行政复议、行政诉讼情况表',
    ],
    table: 'disputes',
  },
  {
    number: 5,
    ordinal: '五',
    title: '存在的主要问题及改进情况',
    aliases: [
      '政府信息公开工作存在的主要问题及改进情况',
      '存在问题及改进情况',
      '存在的问题及改进情况',
      '存在的主要问题和改进情况',
      '存在的主要问题和改进措施',
      '存在的主要问题及改进措施',
      '存在的问题及改进措施',
      '存在问题及改进措施',
    ],
    table: null,
  },
  {
    number: 6,
    ordinal: '六',
    title: '其他需要报告的事项',
    aliases: ['其他需要报告事项', '需要报告的其他事项', '其他需要说明的事项', '其它需要报告的事项'],
    table: null,
  },
];

/** The section with a number. */
export function sectionForm(number: FormSection['number']): FormSection {
  return SECTIONS[number - 1]!;
}
