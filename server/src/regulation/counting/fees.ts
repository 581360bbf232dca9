import { article, counted, inDocument } from './note.ts';

/** 信息处理费, for the rows of 表三 and for part six. */
export const TIME_TO_PAY = counted('收到收费通知次日起20个工作日内没有缴的，视为放弃申请。', inDocument('feesSichuan'));

export const BY_NUMBER = counted(
  '按件收：同一申请人一个自然月10件以内不收；第11至30件每件100元；第31件起每10件一档，每升一档每件加100元。',
  inDocument('fees', '第四条'),
);

export const BY_PAGES = counted(
  '按量收：30页以内不收；第31至100页每页10元，第101至200页每页20元，第201页起每页40元。一件只能用一种标准。',
  inDocument('fees', '第三条、第五条'),
);

export const IN_TABLE_TWO = counted(
  '信息处理费也是行政事业性收费；表二的金额里包不包括它？',
  inDocument('feesAnhui', '第一点'),
  'none',
);

export const REASONS_OR_FEE = counted(
  '认为大量反复申请的理由不合理而不办的，计（五）第4项；逾期没有缴费而不办的，计（六）；缴了费的，按办理结果计。',
  article(35),
  article(42),
  'practice',
);
