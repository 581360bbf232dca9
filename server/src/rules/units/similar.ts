import type { Report, Section } from '../../report/model.ts';
import type { FindingDraft, RelatedReport, Rule } from '../rule.ts';
import { type AlikePart, alikeParts, partSentences } from '../shared/alike-parts.ts';
import { percent } from '../shared/likeness.ts';
import { ownSentences } from '../shared/own-prose.ts';

/** From this likeness of the words on, practically all is the same. */
const ALL = 0.98;
/** So many figures must agree before they say anything, and this share of them. */
const LEAST_FIGURES = 2;
const MOST_FIGURES = 0.9;
/** A figure that counts something: no year, date or nought. */
const FIGURE = /(?<!\d)[1-9]\d*(?![\d年月日号])/g;

/**
 * Two offices can have worked after one model, so it is information; where all the prose agrees, its figures too, one was copied from the other.
 * 国办公开办函〔2021〕30号 names it as a failing (内容雷同).
 */
export const unitsSimilar: Rule = {
  code: 'units/similar',
  severity: 'information',
  title: '正文与另一单位同年的年报雷同',
  titleEn: 'The prose is nearly that of another office’s report of the same year',
  *check({ report, relatedReports: { alike } }) {
    const parts = alike ? alikeParts(report, alike.report) : [];
    if (alike && parts.length > 0) yield finding(report, alike, parts);
  },
};

function finding(report: Report, alike: RelatedReport, parts: readonly AlikePart[]): FindingDraft {
  const name = alike.report.title?.organName ?? '';
  const file = alike.path === undefined ? '' : `（${alike.path}）`;
  const told = parts.map(
    ({ section, share, same, of }) =>
      `“${section.heading.text}”有 ${percent(share)}% 相同，${of} 句中有 ${same} 句一样`,
  );
  const copied = isCopied(report, alike.report, parts);
  const advice = copied ? '数字也几乎全部相同，请核对是否套用了那一份' : '请写本单位的情况';
  return {
    message: `正文与“${name}”同年的年报${file}雷同：${told.join('；')}（单位名称和数字不计）；${advice}`,
    ...(copied ? { severity: 'warning' as const } : {}),
    span: parts[0]!.section.heading.span,
    related: parts.map(({ other }) => ({
      uri: alike.uri,
      span: other.heading.span,
      message: `“${name}”年报的“${other.heading.text}”`,
    })),
  };
}

/** All parts that have prose are the other's, with their figures. In long prose figures are too few letters for its likeness to tell. */
function isCopied(report: Report, other: Report, parts: readonly AlikePart[]): boolean {
  if (parts.length < partSentences(report).length || parts.some(({ share }) => share < ALL)) return false;
  const figures = parts.flatMap(({ section }) => figuresIn(report, section));
  const others = parts.flatMap(part => figuresIn(other, part.other));
  const same = countSame(figures, others);
  return same >= LEAST_FIGURES && same >= MOST_FIGURES * Math.max(figures.length, others.length);
}

function figuresIn(report: Report, section: Section): string[] {
  return ownSentences(report, section).join('。').match(FIGURE) ?? [];
}

/** How many stand in both lists, each as often as in both. */
function countSame(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const figure of b) left.set(figure, (left.get(figure) ?? 0) + 1);
  return a.filter(figure => {
    const times = left.get(figure) ?? 0;
    left.set(figure, times - 1);
    return times > 0;
  }).length;
}
