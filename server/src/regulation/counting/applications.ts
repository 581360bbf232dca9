import { BY_NUMBER, BY_PAGES, REASONS_OR_FEE, TIME_TO_PAY } from './fees.ts';
import { article, type CountingNote, counted, inDocument } from './note.ts';

const PARTS = counted(
  '一份申请要几样信息：收费可以按“一事一申请”拆开，年报里算一件还是几件？',
  inDocument('fees', '第四条'),
  'none',
);
const JOINT = counted('几个人共同署名的一份申请计一件；各自提交的各计一件。', 'practice');
const OFFICES = counted('同一人向几个机关申请的，收到的机关各计各的。', article(50, 1, 2));
const ANSWERED_AGAIN = counted('复议、诉讼之后重新答复的，是另计一件，还是改原来那件的结果？', 'none');
const OTHER_YEAR = counted(
  '收到和办结跨了年的：收到那年计“一”，年底计“四”，次年计“二”和办理结果。',
  inDocument('form', '表三勾稽关系'),
);

/** One application, one row. */
export const ONE_ROW = counted('一件只计一行，各行相加才等于（七）总计。', inDocument('form', '表三'));
const ONE_REASON = counted('几条理由都写了的，也只计一行，通常按答复书里的主要理由。', 'practice');

const ADVICE = counted(
  '来咨询的，条例没有列作一种答复：没有登记为申请的不计；登记并答复了的，计在哪一行？',
  'practice',
  'none',
);
const NO_INFORMATION = counted(
  '要的根本不是政府信息的，条例没有专门的答复；计“本机关不掌握”还是“其他处理”？',
  article(2),
  article(36),
  'none',
);
const ELSEWHERE = counted(
  '别的机关公开过的：按“已经公开”答复，计（一）；按“不归本机关公开”答复，计（四）第1项，后一种也可以顺便告知到哪里看。',
  article(36, null, 1),
  article(36, null, 5),
  inDocument('jiangsu'),
);
const STILL_OPEN = counted(
  '等补正、等第三方意见、延期之中、等缴费的，到年底都算没有办结。',
  article(30),
  article(33),
  'practice',
);

/** 表三, by row key. */
export const APPLICATION_ROW_NOTES: Readonly<Record<string, readonly CountingNote[]>> = {
  new: [PARTS, JOINT, OFFICES, ANSWERED_AGAIN],
  carriedIn: [OTHER_YEAR],
  granted: [ELSEWHERE, ONE_ROW],
  partial: [
    counted('表样写明只计这一种情形，没有给的部分不再计到别的行。', inDocument('form', '表三')),
    counted('把不是政府信息的内容分出去、其余给了的，也是区分处理。', article(37)),
  ],
  deny1: [ONE_REASON],
  deny2: [ONE_REASON],
  deny3: [ONE_REASON],
  deny4: [counted('第三方没有按期回音的，按本机关最后的决定计。', article(32)), ONE_REASON],
  deny5: [ONE_REASON],
  deny6: [ONE_REASON],
  deny7: [ONE_REASON],
  deny8: [counted('告知了到哪里、按什么规定去查，就算办结一件。', article(36, null, 7))],
  unable1: [ELSEWHERE, NO_INFORMATION],
  unable2: [
    counted('要另外统计、汇总才有的计这里；分得出一部分给了的，计“（二）部分公开”。', article(38), article(37)),
  ],
  unable3: [counted('还在等补正的是结转；逾期没有补正的计“（六）其他处理”。', article(30))],
  reject1: [ADVICE],
  reject2: [counted('本机关已经答复过才算重复；头一件还没有答复就又来的，不属这一种。', article(36, null, 6))],
  reject3: [counted('告知了到哪里买、到哪里看，就算办结一件。', article(39, 2))],
  reject4: [REASONS_OR_FEE],
  reject5: [counted('要的是手里还没有的信息，不计这里，按答复的结果计。', inDocument('form', '表三'))],
  other1: [counted('补正的期限由机关定，要合理，条例没有写多少天；有正当理由而逾期的不计这里。', article(30))],
  other2: [TIME_TO_PAY, BY_NUMBER, BY_PAGES, REASONS_OR_FEE],
  other3: [counted('申请人自己撤回的，通常计这里。', 'practice'), ADVICE, NO_INFORMATION],
  otherAll: [counted('逾期不补正、申请人自己撤回的，都计在这一行。', article(30), 'practice'), ADVICE, NO_INFORMATION],
  processed: [ONE_ROW, OTHER_YEAR],
  carriedOut: [STILL_OPEN, OTHER_YEAR],
};

/** The merged cells and the corner of 表三, by label. */
export const APPLICATION_GROUP_NOTES: Readonly<Record<string, readonly CountingNote[]>> = {
  '三、本年度办理结果': [ONE_ROW, OTHER_YEAR],
  '（三）不予公开': [ONE_REASON],
  '（四）无法提供': [NO_INFORMATION],
  '（五）不予处理': [REASONS_OR_FEE, ADVICE],
  '（六）其他处理': [REASONS_OR_FEE, TIME_TO_PAY],
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）': [OTHER_YEAR],
};
