import type { Run } from '../../../report/prose/paragraphs.ts';
import type { Edit } from '../../../text/edit.ts';
import { matchesOf } from '../../../text/matches.ts';
import { matchSpan, partAround, placesOf, textBefore, textBehind } from '../../../text/piece.ts';
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

/** `现公布云溪县2024年政府信息公开工作年度报告`, before 一. */
const THIS_REPORT =
  /(?:现(?:将|予以?)?(?:向社会)?(?:公布|发布|公开|报告)|(?:编制(?!依据|格式|要求|内容|规范)|撰写|形成)(?:完成|了)?(?:并公布)?|^[\s\u3000]{0,8}现将)[^，。；：《\d与较照]{0,24}?(20\d\d)\s?年度?(?:政府)?信息公开(?:工作)?(?:年度)?(?:报告|年报|情况)/g;

/** The year of the report itself, where its introduction names another. */
export function yearOfThisReport(run: Run, reportYear: number): YearSlip[] {
  return matchesOf(THIS_REPORT, run.text).flatMap(match => {
    const year = Number(match[1]);
    if (year === reportYear || year < reportYear - LAST_YEARS || year > reportYear + 1) return [];
    const whole = matchSpan(run, match);
    const at = placesOf(run, match[1]!).find(place => place.start >= whole.start)!;
    return [slip(at, `说的是这份年报：写的是 ${year} 年，报告年度是 ${reportYear} 年`, reportYear)];
  });
}

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
/** `力争2025年各栏目每月更新`; 确保 and `为争取2025年…` may tell of what was done. */
const STRIVEN_FOR = /(?<![为“])(?:力争|争取|力求)(?:在|于|到|至)?(20\d\d)\s?年(?!度?(?:工作)?(?:要点|年报|年度报告))/g;
/** `并于2025年秋季学期前全部更新到位`, in a sentence that plans. */
const DUE =
  /(?:并|，|；|、)(?:力争|确保)?(?:在|于|到)(20\d\d)\s?年[^，。；\d]{0,10}(?:\d{1,2}月[^，。；\d]{0,4})?[前底内](?![^，。；]{0,14}[已未])/g;
/** Elsewhere 将 may be 把: `将清单统一到三十四项，并于2025年10月底前更新` is done. */
const PLANNING =
  /(?:下一步|今后|接下来|下一年)[，,]|(?<![不即])将(?:进一步|继续|逐步|重点|持续|着力|全面|切实|不断|严格|认真|尽快|围绕|聚焦|力争|加强|加大|加快|推进|推动|完善|优化|强化|健全|补齐|通过|在|按|从)(?![^，。；]{0,16}纳入|[^，。；]{0,6}的)/;
const PAST = /上年|去年|已|曾|针对|对照|整改|提出|完成了/;

/** Plans for a year that is over: the report's, or an earlier one left over from an old draft. */
export function plans(run: Run, reportYear: number): YearSlip[] {
  return [...intended(run, reportYear), ...due(run, reportYear)];
}

function due(run: Run, reportYear: number): YearSlip[] {
  return [...matchesOf(STRIVEN_FOR, run.text), ...matchesOf(DUE, run.text)].flatMap(match => {
    const year = Number(match[1]);
    if (year > reportYear || year < reportYear - LAST_YEARS) return [];
    const whole = matchSpan(run, match);
    const before = textBefore(run, whole, LONGEST_SENTENCE).replace(/^.*。/s, '');
    const behind = textBehind(run, whole, 30).split(/[。；，]/)[0]!;
    const isPlan = match[0].startsWith('力') || match[0].startsWith('争') || PLANNING.test(before);
    if (!isPlan || PAST.test(before) || /[已未]|如期/.test(behind)) return [];
    return [late(placesOf(run, match[1]!).find(at => at.start >= whole.start)!, year, reportYear)];
  });
}

function late(at: Span, year: number, reportYear: number): YearSlip {
  const next = reportYear + 1;
  const over = year === reportYear ? '报告年度已经过去' : '那一年已经过去';
  return slip(at, `改进措施写在 ${year} 年：${over}，应为 ${next} 年`, next);
}

function intended(run: Run, reportYear: number): YearSlip[] {
  return matchesOf(FUTURE, run.text).flatMap(match => {
    const [, digits, between, intended] = match;
    const year = Number(digits);
    if (year > reportYear || year < reportYear - LAST_YEARS || TOLD.test(between!)) return [];
    const behind = textBehind(run, matchSpan(run, match), 60).split(/[。；]/)[0]!;
    if (intended !== undefined && OUTCOME.test(behind)) return [];
    return [late(yearIn(run, match), year, reportYear)];
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
