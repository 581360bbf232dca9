import { LAST_OLD_YEAR } from '../../../regulation/cited.ts';
import { isFormer } from '../../../regulation/old/names.ts';
import { oncePerReport } from '../../../report/memo.ts';
import { runsOf } from '../../../report/prose/paragraphs.ts';
import { wordsHold } from '../../../text/known-words.ts';
import { matchesOf } from '../../../text/matches.ts';
import { matchSpan, partAround, pieceAt, placesOf, wholeOf } from '../../../text/piece.ts';
import type { Span } from '../../../text/span.ts';
import { tellsOfOld } from './history.ts';

/** The time to answer as it was under the 条例 of 2007. */
interface AnswerTime {
  readonly span: Span;
  readonly message: string;
}

const MESSAGE = '《条例》第三十三条规定的答复期限是20个工作日，不是15个工作日';
/** The 条例 or its 第三十三条, and with nothing between the 15 days in which to answer; not what was answered so soon, nor a third party's answer. */
const TIME =
  /(《(?:中华人民共和国)?(?:政府信息公开)?条例》)(第(?:三十三|33)条)?(?:的?规定)?的?(?:答复)?(?:期限|时限)?[，,]?(?:严格)?(?:自收到申请之日起)?(?:于|在)?((?:15|十五)个?工作日)(?:之|以)?内?的?(?:(?:依法|及时|予以|作出|向申请人){0,4}(?:答复|办结)|(?<=第(?:三十三|33)条的?(?:规定)?的?(?:15|十五)个?工作日[之以]?内)(?:作出|完成))(?!了|[^，。；]{0,4}\d|全部|第三方)/g;
/** Where an office says how much faster it is. */
const FASTER = /(?:20|二十)个?工作日|压缩|缩短|提速|承诺|平均/;
const REACH = 120;

const mayTell = wordsHold(/(?:15|十五)个?工作日/, '工作日');

/** Where 15个工作日 stand for the time in which the 条例 has applications answered: it is 20 since 2019. */
export const answerTimes = oncePerReport((report): readonly AnswerTime[] => {
  if (report.year !== null && report.year <= LAST_OLD_YEAR) return [];
  return runsOf(report).flatMap(run => {
    if (!mayTell(run)) return [];
    return matchesOf(TIME, run.text).flatMap(found => {
      const piece = pieceAt(run, matchSpan(run, found));
      const [name] = placesOf(piece, found[1]!);
      const [days] = placesOf(piece, found[3]!);
      const sentence = partAround(run, wholeOf(piece), '。', REACH);
      if (isFormer(report.plainHan, name!) || FASTER.test(sentence) || tellsOfOld(sentence)) return [];
      return [{ span: days!, message: MESSAGE }];
    });
  });
});
