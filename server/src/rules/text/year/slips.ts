import type { Run } from '../../../report/prose/paragraphs.ts';
import type { Edit } from '../../../text/edit.ts';
import { matchesOf } from '../../../text/matches.ts';
import { matchSpan, partAround, placesOf, textBehind } from '../../../text/piece.ts';
import { firstOf, lastOf, placeBehind, type Span } from '../../../text/span.ts';

/** A year that is not written as it should be. */
export interface YearSlip {
  readonly span: Span;
  readonly message: string;
  /** The repair; null where the writer must decide what is meant. */
  readonly edit: Edit | null;
  readonly title: string;
}

/** `按照2022年政务公开工作要点`: the year's own programme was meant. */
const PROGRAMME = /(20\d\d)(\s?年)(?:度)?[^，。；,;：《》\d]{0,16}要点/g;
/** What is left of an earlier year's programme is told of by its own year. */
const LEFT_OVER = /收尾|未完成|遗留|跨年|延续|上年|去年|往年|上一年|对照|回顾|回头看/;
/** Words that stand further off say nothing of the programme. */
const LONGEST_SENTENCE = 200;
/** The paragraph's first words: `2022年，我局…`. */
const OPENING =
  /^[\s\u3000]*(20\d\d)(\s?年)(?:度)?(?!以来|起)(?:[，,]|[^，,。；\d]{0,20}(?:认真|坚持|深入|全面|严格|未发生|未收取|没有))/;

/** Years before or behind the report's in sentences about its own work. */
export function otherYears(run: Run, reportYear: number): YearSlip[] {
  const found: YearSlip[] = [];
  const add = (at: Span, year: number, what: string) => {
    if (year !== reportYear)
      found.push(slip(at, `${what}：写的是 ${year} 年，报告年度是 ${reportYear} 年`, reportYear));
  };
  for (const match of matchesOf(PROGRAMME, run.text)) {
    if (!LEFT_OVER.test(partAround(run, matchSpan(run, match), '。', LONGEST_SENTENCE)))
      add(yearIn(run, match), Number(match[1]), '年份与报告年度不同');
  }
  const opening = OPENING.exec(run.text);
  if (opening !== null && Number(opening[1]) < reportYear && !run.text.includes(String(reportYear))) {
    add(placesOf(run, opening[1]!)[0]!, Number(opening[1]), '段落说的像是报告年度的工作');
  }
  return found;
}

/** 将 as a future, not `将政务公开纳入…`. */
const WILL =
  '将(?:会|要)?(?:更加|继续|进一步|着力|不断|持续|从|按照|加强|加大|重点|认真|严格|着重|切实|坚持|努力|围绕|以)|要继续|要进一步';
const INTENDED = '(?:拟|计划|打算)(?:在|于|继续|进一步|开展|加强|推进|组织|举办)';
const FUTURE = new RegExp(
  `(20\\d\\d)\\s?年(?:度)?(?:的)?(?:工作)?(?:中|里)?[，,]?([^，。；,;]{0,12}?)(?:${WILL}|(${INTENDED}))`,
  'g',
);
/** What was once promised is told, not planned: `2022年年报提出将…`. */
const TOLD = /提出|指出|明确|要求|部署|报告|年报|承诺|计划|规划|针对|对照|曾/;
/** Intended, and what came of it: `计划开展的3项工作已完成`. */
const OUTCOME = /[已未没均]|完成|落实|因|实际|只/;
/** Older years are of some other story. */
const LAST_YEARS = 3;

/** Plans for a year that is over: the report's, or an earlier one left over from an old draft. */
export function plans(run: Run, reportYear: number): YearSlip[] {
  return matchesOf(FUTURE, run.text).flatMap(match => {
    const [, digits, between, intended] = match;
    const year = Number(digits);
    if (year > reportYear || year < reportYear - LAST_YEARS || TOLD.test(between!)) return [];
    const behind = textBehind(run, matchSpan(run, match), 60).split(/[。；]/)[0]!;
    if (intended !== undefined && OUTCOME.test(behind)) return [];
    const next = reportYear + 1;
    const over = year === reportYear ? '报告年度已经过去' : '那一年已经过去';
    return [slip(yearIn(run, match), `改进措施写在 ${year} 年：${over}，应为 ${next} 年`, next)];
  });
}

/** `2024,我县将…` at the start of a sentence; `20251月1日`. */
const WITHOUT_MARK =
  /(?:^|[。；！\n])[\s\u3000]*(20\d\d)(?=[,，][\s\u3000]?[\u4e00-\u9fff])|(?<!\d)(20\d\d)(?=(?:1[0-2]|0?[1-9])月)/g;

/** Years that have lost their 年. */
export function yearsWithoutMark(run: Run, reportYear: number | null): YearSlip[] {
  return matchesOf(WITHOUT_MARK, run.text).flatMap(match => {
    const year = match[1] ?? match[2]!;
    if (reportYear !== null && Math.abs(Number(year) - reportYear) > 2) return [];
    const place = lastOf(matchSpan(run, match), year.length);
    const edit = { span: placeBehind(place), text: '年' };
    return [{ span: place, message: `“${year}”后面缺“年”字`, edit, title: '补“年”字' }];
  });
}

/** The four digits that a match begins with. */
function yearIn(run: Run, match: RegExpExecArray): Span {
  return firstOf(matchSpan(run, match), 4);
}

/** A year at which the report's own work is told. */
export function yearSlip(place: Span, year: number, reportYear: number): YearSlip {
  return slip(place, `写的像是报告年度的工作：写的是 ${year} 年，报告年度是 ${reportYear} 年`, reportYear);
}

function slip(place: Span, message: string, wanted: number): YearSlip {
  return { span: place, message, edit: { span: place, text: String(wanted) }, title: `改为 ${wanted} 年` };
}
