import type { Report } from '../../report/model.ts';
import { type Run, runsOf } from '../../report/prose/paragraphs.ts';
import { cellOf, tableOf } from '../../report/query.ts';
import { sectionNumberAt } from '../../report/sections/table-of-contents.ts';
import { oncePerWords, wordsHoldAny } from '../../text/known-words.ts';
import { matchSpan, partAround, textBefore, textBehind } from '../../text/piece.ts';
import type { FindingDraft, Rule } from '../rule.ts';

const N = '(?:为|共|共计|是)?\\s?(\\d{1,12}(?:\\.\\d{1,6})?)\\s?';
const FEE = '(?:的?(?:总?金额|费用|信息处理费(?:用|总额|总?金额)?))?';
/** Not `免收`, `未实际收取`. */
const COLLECTED = `(?<!(?:未|没有|免|不|应|减|退)(?:实际)?)(?:收取|收到|收缴|收)${FEE}`;
const DUE = `(?:金额|应[收缴][取纳]?${FEE})`;
const NOTICES = `收费通知(?:书|单)?(?:的?件数)?${N}[件份次个]`;
const AND_COLLECTED = `[^。；\\d]{0,16}?${COLLECTED}${N}(万?元)`;
/** `发出收费通知3件，总金额1500元，实际收取1200元`, `…应收1500元，实收1200元`; the last may be missing. */
const AMOUNTS = new RegExp(`${NOTICES}[^。；\\d]{0,12}?${DUE}${N}(万?元)(?:${AND_COLLECTED})?`);
/** `应收信息处理费460元，实收640元`, however many notices there were. */
const DUE_ALONE = new RegExp(`(?:信息处理费|收费通知)[^。；\\d]{0,12}应[收缴][取纳]?${FEE}${N}(万?元)${AND_COLLECTED}`);
const DUE_FEE = new RegExp(`应[收缴][取纳]?的?信息处理费${N}(万?元)${AND_COLLECTED}`);
/** A cheap look for both. */
const IS_DUE = /应[收缴]/;
const speaksOfFees = wordsHoldAny('收费通知', '信息处理费');
/** That no notice went out. */
const NO_NOTICE =
  /(?:没有|未|无)(?:向[^，。；]{1,8})?(?:发出|产生|发过|开具)[^。；，]{0,8}收费通知|收费通知(?:书|单)?(?:的?件数)?(?:为)?\s?0\s?[件份次]?(?!\d|\.)|收费通知(?:书|单)?的?件数[^。；\d]{0,24}(?:均|都)为\s?0/;
/** `未发出收费通知，收取信息处理费460元` */
const NONE_BUT_COLLECTED = new RegExp(`(?:${NO_NOTICE.source})${AND_COLLECTED}`);
const amountsIn = oncePerWords(text => AMOUNTS.exec(text));
const dueIn = oncePerWords(text => (IS_DUE.test(text) ? (DUE_ALONE.exec(text) ?? DUE_FEE.exec(text)) : null));
const noNoticeIn = oncePerWords(text => NO_NOTICE.exec(text));
const noneButCollectedIn = oncePerWords(text => NONE_BUT_COLLECTED.exec(text));
/** Another year's notices are spoken of. */
const OTHER_YEAR = /上年|上一年|去年|往年|以前|前期|此前|20\d\d/;
/** What is said of the rest beside notices that did go out. */
const OF_THE_REST = /(?:其余|其他|其它|另外|剩余)[^。；]{0,20}$/;
/** Fees of earlier notices are collected too: `实际收取1000元（含上年度通知的200元）`. */
const OF_OTHER_YEARS = /^[，（(]?[^。；]{0,8}(?:含|包括|其中)[^。；]{0,12}(?:上年|上一年|去年|往年|以前|前期|20\d\d)/;
/** What came in may be for notices of the year before, though nobody says so. */
const OPEN = { severity: 'information' } as const;
const REACH = 40;
const FEN = 100;

/** What 六 says of fees, held against itself and against 表三. */
export const feeAmounts: Rule = {
  code: 'section/fee-amounts',
  severity: 'warning',
  title: '信息处理费：没有通知却有金额，实收多于应收，与表三逾期未缴费的件数矛盾',
  titleEn: 'Fees: an amount without a notice, more collected than billed, against 表三',
  *check({ report }) {
    const unpaid = unpaidIn(report);
    for (const run of runsOf(report)) {
      if (!speaksOfFees(run) || ![1, 6].includes(sectionNumberAt(report, run.start))) continue;
      yield* amounts(run, report.year);
      if (unpaid !== null) yield* notices(run, unpaid);
    }
  },
};

/** 申请人逾期未按收费通知要求缴纳费用, 总计, where there are any. */
function unpaidIn(report: Report) {
  const table = tableOf(report, 'applications');
  const cell = table && cellOf(table, 'other2', 'total');
  return cell === undefined || cell.value === null || cell.value <= 0 ? null : cell;
}

function* amounts(run: Run, year: number | null): Iterable<FindingDraft> {
  if (!run.text.includes('元')) return;
  const isOfNotices = run.text.includes('收费通知');
  const full = isOfNotices ? amountsIn(run) : null;
  if (full !== null) {
    const [, notices, billed, billedUnit, collected = '0', collectedUnit = '元'] = full;
    const [due, got] = [yuan(billed!, billedUnit!), yuan(collected, collectedUnit)];
    if (Number(notices) > 0) yield* moreThanDue(run, full, due, got);
    else if (due > 0 || got > 0) {
      const message = `收费通知 0 件，却写了总金额 ${due} 元、实际收取 ${got} 元`;
      yield { message, span: matchSpan(run, full), ...(due > 0 ? {} : OPEN) };
    }
    return;
  }
  const alone = dueIn(run);
  if (alone !== null) {
    yield* moreThanDue(run, alone, yuan(alone[1]!, alone[2]!), yuan(alone[3]!, alone[4]!));
    return;
  }
  const none = isOfNotices ? noneButCollectedIn(run) : null;
  if (none === null || yuan(none[1]!, none[2]!) === 0) return;
  const at = matchSpan(run, none);
  const sentence = partAround(run, at, '。', REACH).replaceAll(String(year), '');
  if (OF_THE_REST.test(textBefore(run, at, REACH)) || OTHER_YEAR.test(sentence)) return;
  yield { message: `没有发出收费通知，却写了收取 ${yuan(none[1]!, none[2]!)} 元`, span: at, ...OPEN };
}

function yuan(amount: string, unit: string): number {
  return Math.round(Number(amount) * (unit === '万元' ? 1e4 : 1) * FEN) / FEN;
}

function* moreThanDue(run: Run, found: RegExpExecArray, due: number, got: number): Iterable<FindingDraft> {
  const at = matchSpan(run, found);
  if (got <= due || OF_OTHER_YEARS.test(textBehind(run, at, REACH))) return;
  yield { message: `实际收取 ${got} 元，多于通知的总金额 ${due} 元`, span: at, ...OPEN };
}

function* notices(run: Run, unpaid: NonNullable<ReturnType<typeof unpaidIn>>): Iterable<FindingDraft> {
  const found = noNoticeIn(run);
  if (found === null || OF_THE_REST.test(run.text.slice(0, found.index).slice(-REACH))) return;
  yield {
    message: `表三有 ${unpaid.value} 件申请因逾期未按收费通知缴费不再处理，这里说没有发出收费通知`,
    span: matchSpan(run, found),
    related: [{ span: unpaid.span, message: `申请人逾期未按收费通知要求缴纳费用，总计：${unpaid.raw}` }],
  };
}
