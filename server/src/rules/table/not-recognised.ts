import type { UnreadBlock } from '../../report/model.ts';
import { tableName } from '../../report/names.ts';
import { firstLine } from '../../report/places.ts';
import type { Rule } from '../rule.ts';

/** Why a block is not read (Chinese, without its end). */
export const UNREAD_REASONS: Record<UnreadBlock['reason'], string> = {
  'no-labels': '没有认出表格的行名，请对照规定的表样核对行名',
  'no-figures': '认出了行名，但没有找到数字',
  separators: '各数之间是全角逗号、顿号之类，这样分隔的读不出来；请从 Word 原稿重新复制表格，或者改用制表符、竖线分隔',
  transposed: '行和列对调了（申请人在左、事项在上）；规定的表样是事项在左、申请人在上',
  apart: '认出了行名，数字却不在行名后面，对不上；请从 Word 原稿重新复制表格',
  'in-words': '各格的数写成了话，没有列成表；请按表四的样子列成表',
  garbled: '数字连在一起或者顺序乱了，分不清各格；请从 Word 原稿重新复制表格',
};

/** A block that should be one of the tables and can't be read: not understood is said, never guessed at. */
export const notRecognised: Rule = {
  code: 'table/not-recognised',
  severity: 'warning',
  title: '表格读不出来，没有检查',
  titleEn: 'A table that can’t be read and was not checked',
  *check({ report }) {
    // A page copied badly has all of its tables so: said once, at the first.
    const garbled = report.unread.filter(block => block.reason === 'garbled');
    const each = report.unread.filter(block => block.reason !== 'garbled').map(block => [block]);
    for (const blocks of garbled.length > 0 ? [garbled, ...each] : each) {
      const [{ reason, span }] = blocks as [UnreadBlock];
      const names = blocks.map(block => tableName(block.kind)).join('、');
      yield { message: `${names}读不出来，没有检查：${UNREAD_REASONS[reason]}`, span: firstLine(report, span) };
    }
  },
};
