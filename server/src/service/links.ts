import { refText } from '../regulation/articles/index.ts';
import { citationsIn } from '../regulation/citations.ts';
import { todayOf } from '../regulation/cited.ts';
import { oncePerReport } from '../report/memo.ts';
import type { Report } from '../report/model.ts';
import { runsOf } from '../report/prose/paragraphs.ts';
import { rowOf, tableOf } from '../report/query.ts';
import { matchesOf } from '../text/matches.ts';
import { matchSpan } from '../text/piece.ts';
import { contains, join, overlap, type Span } from '../text/span.ts';

/** A citation of an article of the 条例. */
export interface CitedLink {
  readonly span: Span;
  /** Its number today. */
  readonly article: number;
  /** `第五十条` */
  readonly name: string;
}

/**
 * The citations of the 条例, each article by itself where several are named together. None meets another. The captions of 表二 are the form's own words, and
 * would only be underlined.
 */
export const citedLinks = oncePerReport((report): readonly CitedLink[] => {
  const found: CitedLink[] = [];
  for (const citation of citationsIn(report.plainHan)) {
    const { targets, places, name, span } = citation;
    if (report.tables.some(t => contains(t.span, span))) continue;
    const isOne = targets.every(t => t.article === targets[0]!.article);
    const parts = isOne ? [{ target: targets[0]!, place: name === null ? span : join(name, span) }] : [];
    for (const { target, place } of isOne ? parts : targets.map((t, i) => ({ target: t, place: places[i]! }))) {
      const [article] = todayOf({ ...citation, targets: [target] }, report.year);
      const last = found.at(-1);
      if (article === undefined || (last !== undefined && overlap(last.span, place))) continue;
      found.push({ span: place, article, name: refText({ article, paragraph: null, item: null }) });
    }
  }
  return found;
});

const OF = '(?:的|本机关的?)?';
const WORK = '(?:工作)?';
const ANY = `${OF}(?:政府信息公开)?${WORK}`;
/** 报告了3件, 报告期内, 报告会 name no report. */
const NAMED = '报告(?![了过期会单\\d])';
/** 上年年报, 上一年度报告, 2022年政府信息公开工作报告. 2022年工作报告 may be any report; 以上年度报告 is the one named above. */
const LAST_YEAR = new RegExp(
  `(?<!以(?=上年度))(?:上一?年|去年|(20\\d\\d)年)(?:度?${ANY}年(?:报(?!告)|度?${NAMED})|(?:度${ANY}|${OF}政府信息公开${WORK})${NAMED})`,
  'g',
);

/** Where the draft speaks of last year's report, and the label of the row that goes back to it. */
export const previousLinks = oncePerReport((report): readonly Span[] => {
  const words = runsOf(report).flatMap(run =>
    matchesOf(LAST_YEAR, run.text)
      .filter(([, year]) => year === undefined || Number(year) + 1 === report.year)
      .map(match => matchSpan(run, match)),
  );
  return [...words, ...labelOfCarriedIn(report)];
});

function labelOfCarriedIn(report: Report): readonly Span[] {
  const table = tableOf(report, 'applications');
  return (table && rowOf(table, 'carriedIn')?.label.spans) ?? [];
}
