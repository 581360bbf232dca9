import { mismatches } from '../../claims/against-tables/compare.ts';
import { claimsIn } from '../../claims/claims-in.ts';
import { isOneKind } from '../../claims/lexicon/applicants.ts';
import { sentencesOf } from '../../claims/prose/clauses.ts';
import { type Passage, passagesOf, place } from '../../claims/prose/passages.ts';
import { tableAndName } from '../../claims/quantity-names.ts';
import { isOfOthers } from '../../claims/whose/office.ts';
import { ownNamesOf } from '../../claims/whose/own-names.ts';
import { holdsOnlyTableWords } from '../../claims/whose/table-words.ts';
import { isOwnYearBehind } from '../../claims/whose/which-year.ts';
import type { Cell, Report } from '../../report/model.ts';
import { cellOf, tableOf } from '../../report/query.ts';
import { matchSpan, pieceAt, textAt, textBefore } from '../../text/piece.ts';
import { contains, type Span, span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';
import { isReceivedNone } from './figure.ts';

/**
 * That all applications are closed. `均按时答复` is left alone: what is carried over is not due yet. So is 办理 without 已:
 * it tells how, not how many.
 */
const ALL_DONE =
  /(?:均|全部|全都|都)(?:已|已经)?(?:按照?(?:有关|相关)?(?:规定|要求|程序|时|期)|依法(?:依规)?|及时|在[^，。；]{0,12}内)?(?:予以)?(?:办结|办理完(?:毕|成|结)|办毕|处理完毕)|(?:均|全部|全都|都)(?:已|已经)(?:按照?(?:有关|相关)?(?:规定|要求|程序)|依法(?:依规)?)?(?:予以)?(?:作出|做出)?(?:办理|处理|答复)(?!中|流程|程序|期限|时限)|全部(?:予以)?答复|(?<!按时|按期|及时)办结率(?:均)?(?:为|达到?|是)?(?:100%|百分之百)|无一(?:件)?(?:积压|结转)/g;
/** How far before the statement its subject may stand. */
const REACH = 120;
const ABOUT = /申请/;
const COUNT = /\d+(?:件|宗|条|份|次)/g;
/** What else may be all done, and words that leave some open. */
const OTHER =
  /留言|信访|来信|咨询|热线|工单|建议|提案|议案|投诉|举报|问题|整改|复议|诉讼|结转|转结|上年|去年|往年|其余|除|到期|应当|确保|做到|要求|力争|网上|信函|当面/;

/** `均已办结` while 四 is above 0; `未收到申请` while 一 is. */
export const allDone: Rule = {
  code: 'text/all-done',
  severity: 'warning',
  title: '正文说全部办结或没有收到申请，表三却有结转或新收',
  titleEn: 'The prose says that all is done or nothing came in, the table says otherwise',
  *check({ report }) {
    const left = carriedOut(report);
    if (left !== null && left.value! > 0) {
      for (const said of statements(report)) {
        const words = textAt(report, said);
        yield {
          message: `正文说申请“${words}”，表三“结转下年度”为 ${left.value}`,
          span: said,
          related: [{ span: left.span, message: `四、结转下年度继续办理，总计：${left.raw}` }],
        };
      }
    }
    for (const { claim, quantity, amount, cells } of mismatches(report)) {
      if (!isReceivedNone(claim)) continue;
      yield {
        message: `正文说没有收到申请，${tableAndName(quantity)}为 ${amount}`,
        span: claim.span,
        related: cells.map(c => ({ span: c.span, message: `一、本年新收政府信息公开申请数量，总计：${c.raw}` })),
      };
    }
  },
};

function carriedOut(report: Report): Cell | null {
  const table = tableOf(report, 'applications');
  const cell = table && cellOf(table, 'carriedOut', 'total');
  return cell === undefined || cell.value === null ? null : cell;
}

/** Where the prose says that all applications are closed, unless the same paragraph says how many are not. */
function statements(report: Report): Span[] {
  const open = claimsIn(report).filter(c => c.about[0]?.key === 'carriedOut' && c.value > 0);
  const { year } = report;
  const names = ownNamesOf(report);
  const isOwn = (words: string, before: string) =>
    holdsOnlyTableWords(words, names, year) &&
    !isOneKind(words) &&
    isOwnYearBehind(words, year, true) &&
    !isOfOthers(before, { names, year });
  return passagesOf(report)
    .filter(p => p.section <= 3 && !open.some(c => contains(place(p, 0, p.text.length), c.span)))
    .flatMap(p => statementsIn(p, isOwn));
}

/** @param isOwn tells whether words, in a sentence that begins so, speak of nothing but all applications of the report's own office and year */
function statementsIn(passage: Passage, isOwn: (words: string, before: string) => boolean): Span[] {
  const found: Span[] = [];
  let spoken = /申请/.test(passage.heading) || passage.section === 3;
  for (const [from, to] of sentencesOf(passage.text)) {
    const piece = pieceAt(passage, span(from, to));
    const sentence = piece.text;
    spoken ||= ABOUT.test(sentence);
    if (!spoken) continue;
    for (const match of sentence.matchAll(ALL_DONE)) {
      const at = matchSpan(piece, match);
      const before = textBefore(piece, at, REACH);
      const own = before.split(/[，；]/).findLast(clause => !/^(?:已|也|现|目前)*$/.test(clause)) ?? '';
      // A clause that names no applications goes on about what the sentence began with.
      const about = ABOUT.test(own) ? own : before;
      if (!/申请|件/.test(own) || OTHER.test(own) || !isOwn(about.replace(COUNT, ''), before)) continue;
      found.push(place(passage, at.start, at.end));
    }
  }
  return found;
}
