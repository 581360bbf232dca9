import { ascending } from '../../../edits/edit.ts';
import { oncePerReport } from '../../../report/memo.ts';
import type { Report } from '../../../report/model.ts';
import { type Run, runsOf } from '../../../report/prose/paragraphs.ts';
import { sectionNumberAt } from '../../../report/sections/table-of-contents.ts';
import type { Edit } from '../../../text/edit.ts';
import { wordsHold, wordsHoldAny } from '../../../text/known-words.ts';
import { matchesOf } from '../../../text/matches.ts';
import { matchSpan, textBefore, textBehind } from '../../../text/piece.ts';
import type { Span } from '../../../text/span.ts';
import type { FindingDraft, Fix, Rule } from '../../rule.ts';
import { workOfAnotherYear } from './own-work.ts';
import { otherYears, plans, type YearSlip, yearOfThisReport, yearSlip, yearsWithoutMark } from './slips.ts';

/** Another year where the report's is meant, plans put into the report's year, 今年, a year without 年. */
export const year: Rule = {
  code: 'text/year',
  severity: 'warning',
  title: '正文里的年份：不是报告年度、改进措施写在报告年度、“今年”、缺“年”字',
  titleEn: 'Years in the prose: another year, plans in the past, “this year”, a year without its mark',
  *check({ report }) {
    for (const { span: at, message } of slipsOf(report).values()) yield { message, span: at };
    const found = thisYearOf(report);
    if (found.length > 0) yield relative(report, found);
  },
  fixes(report, finding) {
    const slip = slipsOf(report).get(finding.span.start);
    if (slip !== undefined) return slip.edit === null ? [] : [suggestion(slip.title, [slip.edit])];
    const found = thisYearOf(report);
    if (report.year === null || found[0]?.span.start !== finding.span.start) return [];
    const edits = found.map(({ span: at, wanted }): Edit => ({ span: at, text: `${wanted}年` }));
    return [suggestion(`${found.length > 1 ? `${found.length} 处` : ''}改为${yearsIn(found)}`, edits)];
  },
};

function suggestion(title: string, edits: readonly Edit[]): Fix {
  return { title, kind: 'suggestion', all: false, edits: ascending(edits) };
}

const hasYear = wordsHold(/20\d\d/, '20');
const hasThisYear = wordsHoldAny('今年');

/** By the offset that each begins at. */
const slipsOf = oncePerReport((report): ReadonlyMap<number, YearSlip> => {
  const found = new Map<number, YearSlip>();
  for (const [i, run] of runsOf(report).entries()) {
    if (!hasYear(run)) continue;
    for (const slip of slipsIn(run, runsOf(report)[i - 1], sectionNumberAt(report, run.start), report.year)) {
      if (!found.has(slip.span.start)) found.set(slip.span.start, slip);
    }
  }
  return found;
});

function slipsIn(run: Run, before: Run | undefined, section: number, year: number | null): YearSlip[] {
  const found = yearsWithoutMark(run, year);
  if (year === null) return found;
  if (section === 0) return [...found, ...yearOfThisReport(run, year)];
  if (section === 5) return [...found, ...plans(run, year)];
  if (section !== 1 && section !== 6) return found;
  const work = workOfAnotherYear(run, before, year);
  return [...found, ...otherYears(run, year), ...(work === null ? [] : [yearSlip(work.span, work.year, year)])];
}

/** A year named by when the writer writes. */
interface Relative {
  readonly span: Span;
  /** The year to name instead; NaN where the report's is not known. */
  readonly wanted: number;
}

const THIS_YEAR = /今年(?!龄|轮)/g;
/** How far before the word a quotation or a title may begin. */
const QUOTED = /[“"《][^”"》]{0,20}$/;
/** Behind 今年 in 五: what is planned for the year in which the report is written. */
const PLANNED = /^[，,]?[^，。；,;]{0,12}(?:将(?!来|近|军)|拟|计划|打算|准备|要继续|要进一步)/;

const thisYearOf = oncePerReport((report): readonly Relative[] =>
  runsOf(report)
    .filter(hasThisYear)
    .flatMap(run => {
      const planning = sectionNumberAt(report, run.start) === 5;
      return matchesOf(THIS_YEAR, run.text).flatMap(found => {
        const at = matchSpan(run, found);
        if (QUOTED.test(textBefore(run, at, 21))) return [];
        const next = planning && PLANNED.test(textBehind(run, at, 18));
        const wanted = (report.year ?? Number.NaN) + (next ? 1 : 0);
        return { span: at, wanted };
      });
    }),
);

/** `“2023年”或“2024年”` */
function yearsIn(found: readonly Relative[]): string {
  return [...new Set(found.map(f => f.wanted))]
    .sort((a, b) => a - b)
    .map(y => `“${y}年”`)
    .join('或');
}

function relative(report: Report, found: readonly Relative[]): FindingDraft {
  const [first, ...others] = found;
  const years = report.year === null ? '“报告年度”' : yearsIn(found);
  const count = others.length > 0 ? `（共 ${others.length + 1} 处）` : '';
  const plain = found.every(f => f.wanted === report.year || Number.isNaN(f.wanted));
  const why = plain ? '年报写的是上一年度' : '读者分不清是哪一年';
  return {
    message: `“今年”${count}：${why}，宜写${years}`,
    span: first!.span,
    severity: 'information',
    related: others.map(({ span: at }) => ({ span: at, message: '今年' })),
  };
}
