import type { Run } from '../../../report/prose/paragraphs.ts';
import { matchSpan, piecesOf, textBehind } from '../../../text/piece.ts';
import { firstOf, lastOf, type Span } from '../../../text/span.ts';

/** A year in which the office is said to have done what the report is on. */
export interface WorkYear {
  readonly span: Span;
  readonly year: number;
}

const SUBJECT =
  '(?:[我本][局镇乡县市区委办厅院处中心街道单位机关部门]{1,3}|[\\u4e00-\\u9fff]{1,14}(?:局|委|办|厅|镇|乡|街道|县|市|区|人民政府|办公室|办事处|委员会))';
/** What stands at a sentence's head, a sub-heading that ran into it left out: `2024年，我局`, `我局2024年度`. */
const HEAD = new RegExp(
  `^(?:（[一二三四五六七八九十]{1,2}）[^，。；：\\d（）]{0,20}?(?:情况)?[\\s\\u3000：:]{1,2})?[\\s\\u3000]{0,8}${SUBJECT}?(?:在)?(20\\d\\d)(\\s?年)度?(?:内|间|中)?[，,]?`,
);
/** Work that such reports count, done: not `2024年制定的`, which names a document. */
const WORK =
  /^[^，,；;。\d]{0,40}?(?:公开|发布|收到|受理|新收|接收|办理|办结|答复|制定|制发|出台|废止|印发|开展|举办|组织|召开|编制|更新|回应|处理)(?:了)?(?!的|后|前|以来|时)/;
const TO_A_NUMBER = /\d+(?:余|多)?(?:条|件|次|期|场|篇|份|项|个|人次)|未收到|没有收到/;
/** Two years side by side, documents and matters named by their year. */
const OF_OTHER_TIMES =
  /较|相比|同比|比上|上年|去年|前年|往年|今年|本年|当年|次年|增长|增加|减少|下降|上升|持平|决算|预算|年报|年度报告|结转|转入|届|评为|荣获|获得|以来|累计|近[两三几]年|遗留|跨年|延续|回顾|(?:保持|仍然?|继续)有效|整改|回头看/;
const INTENDED = /将|拟|计划|打算|预计|力争|要/;
/** Older years are told of as history. */
const LAST_YEARS = 2;

/** A sub-heading by itself, with or without its stop. */
const BARE_HEADING =
  /^[\s\u3000#*]{0,8}[（(][一二三四五六七八九十]{1,2}[）)][^，。；：\d]{0,25}[。：]?[\s\u3000*]{0,8}$/;

/**
 * A topic of the overview that begins with figures of another year, and names no year besides: such a sentence in the midst of a topic may well
 * tell of the year before.
 * @param before the run above, where there is one
 */
export function workOfAnotherYear(run: Run, before: Run | undefined, reportYear: number): WorkYear | null {
  if (run.text.includes(String(reportYear)) || OF_OTHER_TIMES.test(run.text)) return null;
  const [first, second] = piecesOf(run, '。');
  const [headed, sentence] = BARE_HEADING.test(first.text) && second !== undefined ? [true, second] : [false, first];
  const head = HEAD.exec(sentence.text);
  if (head === null || !TO_A_NUMBER.test(sentence.text) || INTENDED.test(sentence.text)) return null;
  const opens = headed || head[0].startsWith('（') || BARE_HEADING.test(before?.text ?? '');
  const year = Number(head[1]);
  if (!opens || year === reportYear || year < reportYear - LAST_YEARS || year > reportYear + 1) return null;
  const at = matchSpan(sentence, head);
  if (!WORK.test(textBehind(sentence, at, 60))) return null;
  return { span: firstOf(lastOf(at, head[0].length - head[0].lastIndexOf(head[1]!)), 4), year };
}
