import type { Report } from '../../../report/model.ts';
import { pageHeader } from '../../../report/prose/web-page-header.ts';
import type { FindingDraft, Rule } from '../../rule.ts';
import { emptySectionAt } from '../../shared/empty-sections.ts';
import { leftoverAt, leftoversOf } from './leftovers.ts';

/** What Word, a website or a text generator leaves in the text when it is copied, and what was never filled in. */
export const leftover: Rule = {
  code: 'text/leftover',
  severity: 'warning',
  title: '残留：没有填写的【…】和 XX，复制带来的书签、加粗符、网页代码、零宽字符、英文、网页页眉',
  titleEn:
    'Blanks never filled in; left behind by copying: bookmarks, bold marks, entities, zero-width characters, stray English, page headers',
  isStyle: true,
  mendsUnseen: true,
  *check({ report }) {
    yield* header(report);
    for (const { span: place, message, severity, unnecessary, isBlank, others = [] } of leftoversOf(report)) {
      const within = isBlank ? emptySectionAt(report, place) : undefined;
      const related = others.map(at => ({ span: at, message: report.text.slice(at.start, at.end) }));
      const own = { ...(severity === undefined ? {} : { severity }), ...(unnecessary ? { unnecessary } : {}) };
      yield { message, span: place, related, ...own, ...(within ? { data: { emptySection: within.number } } : {}) };
    }
  },
  fixes(report, finding) {
    const mend = leftoverAt(report).get(finding.span.start)?.mend ?? null;
    if (mend === null) return [];
    const { title, edits, sure } = mend;
    return [{ title, kind: sure ? 'safe' : 'suggestion', all: sure, edits }];
  },
};

/** The title may stand in the page's header too, so it is not for us to delete. */
function header(report: Report): FindingDraft[] {
  const [first, ...others] = pageHeader(report);
  if (first === undefined) return [];
  return [
    {
      message: `网页页眉（${others.length + 1} 行）不是报告正文，交稿前应删去`,
      span: first,
      severity: 'information',
      unnecessary: true,
      related: others.map(line => ({ span: line, message: '也是网页页眉' })),
    },
  ];
}
