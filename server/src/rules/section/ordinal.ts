import { replaceText } from '../../edits/edit.ts';
import { sectionForm } from '../../forms/sections.ts';
import { oncePerReport } from '../../report/memo.ts';
import type { Ordinal, Report, Section } from '../../report/model.ts';
import { sectionsOf } from '../../report/sections/table-of-contents.ts';
import type { Edit } from '../../text/edit.ts';
import { lineAbove, lineEnd, lineStart } from '../../text/line-bounds.ts';
import type { Finding, FindingDraft, Fix, Rule } from '../rule.ts';

/** Each section's ordinal is the one that the form gives it: `二、`, or `第二部分` where the draft counts in parts. */
export const ordinal: Rule = {
  code: 'section/ordinal',
  severity: 'error',
  title: '部分标题的序号不对',
  titleEn: 'A section heading with a wrong ordinal',
  mendsUnseen: true,
  check({ report }) {
    const sections = sectionsOf(report);
    const none = sections.length > 1 && sections.every(s => lacks(report, s));
    return none ? [noneAtAll(sections)] : wrongOnes(report, sections);
  },
  fixes,
};

type Style = 'chinese' | 'part';

/** `part` when more of the draft's sections count in parts than as the form does. */
const styleOf = oncePerReport((report): Style => {
  const styles = sectionsOf(report).map(s => s.heading.ordinal?.style);
  const count = (style: Ordinal['style']) => styles.filter(s => s === style).length;
  return count('part') > count('chinese') ? 'part' : 'chinese';
});

function isRight(report: Report, section: Section, style: Style): boolean {
  const { ordinal } = section.heading;
  if (ordinal === null) {
    const numeral = sectionForm(section.number).ordinal;
    return numeralAbove(report, section) === numeral || numeralsApart(report).has(numeral);
  }
  return ordinal.value === section.number && ordinal.style === style;
}

const ALONE = /^(?:第([一二三四五六七八九十]{1,3})部分|([一二三四五六七八九十]{1,3}))[、.．]?$/;

/** The numeral of an ordinal that a page has cut from its heading: alone on the line above. To write it out would say it twice. */
function numeralAbove({ text }: Report, { heading }: Section): string | undefined {
  let start = lineAbove(text, lineStart(text, heading.span.start));
  for (
    let blank = 0;
    start !== null && blank < MOST_BLANK && text.slice(start, lineEnd(text, start)).trim() === '';
    blank++
  )
    start = lineAbove(text, start);
  if (start === null) return undefined;
  const found = ALONE.exec(text.slice(start, lineEnd(text, start)).trim());
  return found?.[1] ?? found?.[2];
}

/** Ordinals alone on a line: in a PDF's copy the words of a heading may stand far from their number, behind the section's text. */
const numeralsApart = oncePerReport(
  ({ text }): ReadonlySet<string> => new Set([...text.matchAll(APART)].map(found => found[1] ?? found[2]!)),
);

const APART = /^[ \t\f\u3000]{0,40}(?:第([一二三四五六])部分|([一二三四五六])[、.．])[ \t\u3000]{0,40}$/gm;

function lacks(report: Report, section: Section): boolean {
  const numeral = sectionForm(section.number).ordinal;
  return (
    section.heading.ordinal === null &&
    numeralAbove(report, section) === undefined &&
    !numeralsApart(report).has(numeral)
  );
}

/** Empty lines between the two. */
const MOST_BLANK = 2;

/** The ordinal as it should stand there; what is right about the one that does stand there stays. */
function right(section: Section, style: Style): string {
  const numeral = sectionForm(section.number).ordinal;
  const { ordinal } = section.heading;
  if (ordinal?.style === style) return ordinal.text.replace(/[一二三四五六七八九十\d０-９]+/, numeral);
  return style === 'part' ? `第${numeral}部分` : `${numeral}、`;
}

function wrongOnes(report: Report, sections: readonly Section[]): FindingDraft[] {
  const style = styleOf(report);
  const values = sections.map(s => s.heading.ordinal?.value);
  return sections.flatMap((section, index) => {
    if (isRight(report, section, style)) return [];
    const { ordinal, span } = section.heading;
    const wanted = right(section, style);
    if (ordinal === null) return { message: `标题前缺序号“${wanted}”`, span, data: { index } };
    const twice = values.indexOf(ordinal.value) !== values.lastIndexOf(ordinal.value) ? '，与另一部分重复' : '';
    return { message: `序号“${ordinal.text}”应为“${wanted}”${twice}`, span: ordinal.span, data: { index } };
  });
}

/** Pasting often drops Word's automatic numbers, all at once: that is one thing to say, not six. */
function noneAtAll(sections: readonly Section[]): FindingDraft {
  const [first, ...others] = sections;
  return {
    message: '各部分标题都没有序号，应依次为“一、”至“六、”',
    span: first!.heading.span,
    severity: 'warning',
    related: others.map(s => ({ span: s.heading.span, message: `标题前缺序号“${right(s, 'chinese')}”` })),
  };
}

/** Without an index the finding speaks of all headings. */
function fixes(report: Report, finding: Finding): Fix[] {
  const index = finding.data?.['index'];
  const all = sectionsOf(report);
  if (typeof index !== 'number') return renumbered(report, all, 'chinese');
  const named = all[index];
  return named === undefined ? [] : renumbered(report, [named], styleOf(report));
}

function renumbered(report: Report, sections: readonly Section[], style: Style): Fix[] {
  const wrong = sections.filter(s => !isRight(report, s, style) && (s.heading.ordinal !== null || lacks(report, s)));
  const [first] = wrong;
  if (first === undefined) return [];
  const title = wrong.length > 1 ? `补上 ${wrong.length} 个标题的序号` : `序号改为“${right(first, style)}”`;
  return [{ title, kind: 'safe', all: true, edits: wrong.flatMap(s => edits(report, s, style)) }];
}

function edits(report: Report, section: Section, style: Style): Edit[] {
  const { ordinal, words } = section.heading;
  return replaceText(report, ordinal?.span ?? { start: words.start, end: words.start }, right(section, style));
}
