import { sectionForm } from '../../forms/sections.ts';
import type { Report, Section } from '../../report/model.ts';
import { toChineseNumber } from '../../text/numerals.ts';
import { sectionsOf } from '../headings.ts';
import type { Draft, Edit, Finding, Fix, Rule } from '../rule.ts';
import { type Item, itemsOf, runsFromOne } from '../series.ts';

/** The sub-headings （一）（二）（三） of a section: Chinese numerals, one kind of brackets, none left out or twice. */
export const subheading: Rule = {
  code: 'section/subheading',
  severity: 'warning',
  title: '（一）（二）式子标题的序号不连贯、数字或括号不一致',
  titleEn: 'Sub-headings （一）（二）… with gaps, Arabic numerals or mixed brackets',
  *check({ report }) {
    for (const section of proseSections(report)) yield* sequence(report, section);
    const half = mixedBrackets(report);
    if (half.length === 0) return;
    yield {
      message: `子标题的括号有全角也有半角，“${half[0]!.text}”等 ${half.length} 处应为全角`,
      span: half[0]!.span,
      severity: 'information',
      related: half.slice(1).map(i => ({ span: i.span, message: `半角括号：${i.text}` })),
      data: { fault: 'brackets' },
    };
  },
  fixes,
};

/** In the others a line of a table that could not be read begins so too. */
function proseSections(report: Report): Section[] {
  return sectionsOf(report).filter(s => sectionForm(s.number).table === null);
}

function official(value: number): string {
  return `（${toChineseNumber(value)}）`;
}

function* sequence(report: Report, section: Section): Iterable<Draft> {
  const items = itemsOf(report, section);
  for (const item of arabicIn(items)) {
    const message = `序号“${item.text}”应为“${official(item.value)}”`;
    yield { message, span: item.span, data: { fault: 'arabic' } };
  }
  const runs = runsFromOne(ownItems(items));
  for (const run of runs) {
    const fault = faultOf(report, section, run);
    if (fault !== null) yield fault;
  }
  const only = runs.length === 1 && runs[0]!.length === 1 ? runs[0]![0]! : null;
  if (only?.value === 1 && !only.arabic && !saysAlso(report, section, 2)) {
    yield { message: '只有（一），没有（二）', span: only.span, severity: 'information', data: { fault: 'lone' } };
  }
}

/**
 * Arabic numerals among Chinese ones that together count 1, 2, 3 …: what automatic numbering leaves behind. `（1）` under `1.` is right,
 * and counts on its own.
 */
function arabicIn(items: readonly Item[]): Item[] {
  const [arabic, chinese] = [items.filter(i => i.arabic), items.filter(i => !i.arabic)];
  if (arabic.length === 0 || chinese.length === 0) return [];
  const apart = [arabic, chinese].every(list => runsFromOne(list).every(counts));
  return !apart && runsFromOne(items).every(counts) ? arabic : [];
}

/** The items of the series itself, without those of a series under it. */
function ownItems(items: readonly Item[]): Item[] {
  const arabic = arabicIn(items);
  return items.filter(i => !i.arabic || arabic.includes(i));
}

function counts(run: readonly Item[]): boolean {
  return run.every((item, i) => item.value === i + 1);
}

/** The first place where a run does not count on; what follows from it is not said again. */
function faultOf(report: Report, section: Section, run: readonly Item[]): Draft | null {
  const at = run.findIndex((item, i) => item.value !== i + 1);
  const item = run[at];
  if (item === undefined) return null;
  const data = { fault: 'gap' };
  const before = run[at - 1];
  if (item.value === before?.value) {
    const related = [{ span: before.span, message: `上一个“${before.text}”` }];
    return { message: `序号“${item.text}”重复`, span: item.span, related, data };
  }
  if (saysAlso(report, section, at + 1)) return null;
  const place = before === undefined ? '前' : `与“${before.text}”之间`;
  return { message: `“${item.text}”${place}缺“${official(at + 1)}”`, span: item.span, data };
}

/** The ordinal stands in the middle of a line: `（一）…；（二）…`. */
function saysAlso(report: Report, section: Section, value: number): boolean {
  const numeral = toChineseNumber(value);
  const text = report.text.slice(section.body.start, section.body.end);
  return text.includes(`（${numeral}）`) || text.includes(`(${numeral})`);
}

/** Half-width brackets where others are full-width. All of one kind are a matter of the whole text: text/punctuation. */
function mixedBrackets(report: Report): Item[] {
  const items = proseSections(report)
    .flatMap(s => itemsOf(report, s))
    .filter(i => !i.arabic);
  const half = items.filter(i => /[()]/.test(i.text));
  return half.length < items.length ? half : [];
}

function fixes(report: Report, finding: Finding): Fix[] {
  const fault = finding.data?.['fault'];
  if (fault === 'brackets') {
    const edits = mixedBrackets(report).map(i => edit(i, i.text.replace('(', '（').replace(')', '）')));
    return edits.length === 0 ? [] : [{ title: '子标题统一用全角括号', kind: 'safe', all: true, edits }];
  }
  const all = proseSections(report).map(s => itemsOf(report, s));
  const items = all.find(list => list.some(i => i.span.start === finding.span.start)) ?? [];
  const own = arabicIn(items).find(i => i.span.start === finding.span.start);
  if (fault === 'arabic' && own !== undefined) {
    const text = official(own.value);
    return [{ title: `序号改为“${text}”`, kind: 'safe', all: true, edits: [edit(own, text)] }];
  }
  if (fault !== 'gap') return [];
  const run = runsFromOne(ownItems(items)).find(r => r.some(i => i.span.start === finding.span.start));
  const edits = (run ?? []).flatMap((i, n) => (i.value === n + 1 ? [] : edit(i, official(n + 1))));
  return edits.length === 0 ? [] : [{ title: '重新编号', kind: 'suggestion', all: false, edits }];
}

function edit(item: Item, text: string): Edit {
  return { span: item.span, text };
}
