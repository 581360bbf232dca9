import type { Report } from '../../../report/model.ts';
import type { Edit } from '../../../text/edit.ts';
import { toChineseNumber } from '../../../text/numerals.ts';
import type { Finding, FindingDraft, Fix, Rule } from '../../rule.ts';
import { type Item, itemAt, type Series, seriesOf } from './series.ts';

/** The sub-headings （一）（二）（三） of a section: Chinese numerals, one kind of brackets, none left out or twice. */
export const subheading: Rule = {
  code: 'section/subheading',
  severity: 'warning',
  title: '（一）（二）式子标题的序号不连贯、数字或括号不一致',
  titleEn: 'Sub-headings （一）（二）… with gaps, Arabic numerals or mixed brackets',
  isStyle: true,
  mendsUnseen: true,
  *check({ report }) {
    for (const series of seriesOf(report)) yield* sequence(series);
    const [first, ...others] = mixedBrackets(report);
    if (first === undefined) return;
    yield {
      message: `子标题的括号有全角也有半角，“${first.text}”等 ${others.length + 1} 处应为全角`,
      span: first.span,
      severity: 'information',
      related: others.map(i => ({ span: i.span, message: `半角括号：${i.text}` })),
      data: { fault: 'brackets' },
    };
  },
  fixes,
};

function official(value: number): string {
  return `（${toChineseNumber(value)}）`;
}

function* sequence(series: Series): Iterable<FindingDraft> {
  const { misnumbered, runs } = series;
  for (const item of misnumbered) {
    const message = `序号“${item.text}”应为“${official(item.value)}”`;
    yield { message, span: item.span, data: { fault: 'arabic' } };
  }
  for (const run of runs) {
    const fault = faultOf(series, run);
    if (fault !== null) yield fault;
  }
  const [only] = runs.length === 1 && runs[0]!.length === 1 ? runs[0]! : [];
  if (only?.value === 1 && !only.arabic && !series.isSpoken(2, only, null)) {
    yield { message: '只有（一），没有（二）', span: only.span, severity: 'information', data: { fault: 'lone' } };
  }
}

/** The first place where a run does not count on; what follows from it is not said again. */
function faultOf(series: Series, run: readonly Item[]): FindingDraft | null {
  const i = run.findIndex((item, k) => item.value !== k + 1);
  const item = run[i];
  if (item === undefined) return null;
  const data = { fault: 'gap' };
  const before = run[i - 1];
  if (item.value === before?.value) {
    const related = [{ span: before.span, message: `上一个“${before.text}”` }];
    return { message: `序号“${item.text}”重复`, span: item.span, related, data };
  }
  // It stands in the middle of a line: `（一）…；（二）…`.
  if (series.isSpoken(i + 1, before ?? null, item)) return null;
  const place = before === undefined ? '前' : `与“${before.text}”之间`;
  return { message: `“${item.text}”${place}缺“${official(i + 1)}”`, span: item.span, data };
}

/** Half-width brackets where others are full-width. All of one kind are a matter of the whole text: text/punctuation. */
function mixedBrackets(report: Report): Item[] {
  const items = seriesOf(report).flatMap(s => s.items.filter(i => !i.arabic));
  const half = items.filter(i => /[()]/.test(i.text));
  return half.length < items.length ? half : [];
}

function fixes(report: Report, finding: Finding): Fix[] {
  const fault = finding.data?.['fault'];
  if (fault === 'brackets') {
    const edits = mixedBrackets(report).map(i => edit(i, i.text.replace('(', '（').replace(')', '）')));
    return edits.length === 0 ? [] : [{ title: '子标题统一用全角括号', kind: 'safe', all: true, edits }];
  }
  const found = itemAt(report).get(finding.span.start);
  if (found === undefined) return [];
  const { item, series, run } = found;
  if (fault === 'arabic' && series.misnumbered.has(item)) {
    const text = official(item.value);
    return [{ title: `序号改为“${text}”`, kind: 'safe', all: true, edits: [edit(item, text)] }];
  }
  if (fault !== 'gap') return [];
  const edits = run.flatMap((i, n) => (i.value === n + 1 ? [] : edit(i, official(n + 1))));
  return edits.length === 0 ? [] : [{ title: '重新编号', kind: 'suggestion', all: false, edits }];
}

function edit(item: Item, text: string): Edit {
  return { span: item.span, text };
}
