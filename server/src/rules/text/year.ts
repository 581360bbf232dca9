import type { Report } from '../../report/model.ts';
import { type Span, span } from '../../text/span.ts';
import { ascending } from '../edit.ts';
import { sectionsOf } from '../headings.ts';
import { type Run, runsOf } from '../prose.ts';
import type { Draft, Edit, Fix, Rule } from '../rule.ts';
import { otherYears, plans, type Slip, yearsWithoutMark } from '../years-in-prose.ts';

/** Another year where the report's is meant, plans put into the report's year, 今年, a year without 年. */
export const year: Rule = {
  code: 'text/year',
  severity: 'warning',
  title: '正文里的年份：不是报告年度、改进措施写在报告年度、“今年”、缺“年”字',
  titleEn: 'Years in the prose: another year, plans in the past, “this year”, a year without its mark',
  *check({ report }) {
    for (const { span: at, message } of slips(report)) yield { message, span: at };
    const found = thisYear(report);
    if (found.length > 0) yield relative(report, found);
  },
  fixes(report, finding) {
    const slip = slips(report).find(s => s.span.start === finding.span.start && s.message === finding.message);
    if (slip !== undefined) return slip.edit === null ? [] : [suggestion(slip.title, [slip.edit])];
    const found = thisYear(report);
    if (report.year === null || found[0]?.start !== finding.span.start) return [];
    const edits = found.map((at): Edit => ({ span: at, text: `${report.year}年` }));
    return [suggestion(`${found.length > 1 ? `${found.length} 处` : ''}改为“${report.year}年”`, edits)];
  },
};

function suggestion(title: string, edits: readonly Edit[]): Fix {
  return { title, kind: 'suggestion', all: false, edits: ascending(edits) };
}

function slips(report: Report): Slip[] {
  const sections = sectionsOf(report);
  const numberOf = (run: Run) => sections.find(s => s.span.start <= run.start && run.start < s.span.end)?.number ?? 0;
  return runsOf(report)
    .filter(run => /20\d\d/.test(run.text))
    .flatMap(run => {
      const number = numberOf(run);
      const found = yearsWithoutMark(run, report.year);
      if (report.year === null) return found;
      if (number === 1 || number === 6) found.push(...otherYears(run, report.year));
      if (number === 5) found.push(...plans(run, report.year));
      return found;
    });
}

/** Not in what is quoted, nor in 今年来 as part of another word. */
const THIS_YEAR = /今年(?!龄|轮)(?<![“"《][^”"》]{0,20}今年)/g;

function thisYear(report: Report): Span[] {
  return runsOf(report)
    .filter(run => run.text.includes('今年'))
    .flatMap(run =>
      [...run.text.matchAll(THIS_YEAR)].map(m => span(run.start + m.index, run.start + m.index + m[0].length)),
    );
}

function relative(report: Report, [first, ...others]: readonly Span[]): Draft {
  const wanted = report.year === null ? '报告年度' : `${report.year}年`;
  const count = others.length > 0 ? `（共 ${others.length + 1} 处）` : '';
  return {
    message: `“今年”${count}：年报写的是上一年度，宜写“${wanted}”`,
    span: first!,
    severity: 'information',
    related: others.map(at => ({ span: at, message: '今年' })),
  };
}
