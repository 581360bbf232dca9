import { insertSection } from '../../edits/insert-section.ts';
import { SECTIONS } from '../../forms/sections.ts';
import type { Report, SectionNumber } from '../../report/model.ts';
import { sectionName, tableName } from '../../report/names.ts';
import { topOf } from '../../report/places.ts';
import { tableOf } from '../../report/query.ts';
import { sectionsOf } from '../../report/sections/table-of-contents.ts';
import type { Edit } from '../../text/edit.ts';
import type { FindingDraft, Rule } from '../rule.ts';
import { afterEdits } from '../shared/after-edits.ts';

/** From this many on one finding names them all: the report is only being begun. */
const MANY = 4;

/** The six sections that article 50 of the 条例 and the official form ask for. */
export const missing: Rule = {
  code: 'section/missing',
  severity: 'error',
  title: '缺少规定的六个部分之一',
  titleEn: 'One of the six prescribed sections is missing',
  *check({ report }) {
    const numbers = missingIn(report);
    if (numbers.length >= MANY) {
      yield { message: `还缺 ${numbers.length} 个部分：${numbers.map(sectionName).join('；')}`, span: topOf(report) };
      return;
    }
    for (const number of numbers) yield draft(report, number);
  },
  fixes(report, finding) {
    const number = finding.data?.['section'];
    const numbers = missingIn(report).filter(n => number === undefined || n === number);
    if (numbers.length === 0) return [];
    const title = numbers.length > 1 ? `插入缺少的 ${numbers.length} 个部分` : `插入“${sectionName(numbers[0]!)}”`;
    const edits = joined(numbers.flatMap(n => insertSection(report, n) ?? []));
    return areRead(report, edits, numbers) ? [{ title, kind: 'suggestion', all: false, edits }] : [];
  },
};

/** In what is left of a page, a heading that is put in may stand where none is read: it is tried. */
function areRead(report: Report, edits: readonly Edit[], numbers: readonly SectionNumber[]): boolean {
  const after = afterEdits(report, edits);
  return after !== null && !missingIn(after).some(n => numbers.includes(n));
}

function missingIn(report: Report): SectionNumber[] {
  const present = new Set(sectionsOf(report).map(s => s.number));
  return SECTIONS.map(s => s.number).filter(n => !present.has(n));
}

function draft(report: Report, number: SectionNumber): FindingDraft {
  const { table } = SECTIONS[number - 1]!;
  const found = table === null ? undefined : tableOf(report, table);
  const hint = found === undefined || table === null ? '' : `（有${tableName(table)}，没有标题）`;
  const related = found === undefined ? [] : [{ span: found.span, message: '表格在这里' }];
  return { message: `缺少“${sectionName(number)}”${hint}`, span: topOf(report), related, data: { section: number } };
}

/** Insertions at the same place become one, in order. */
function joined(edits: readonly Edit[]): Edit[] {
  const places = new Map<number, string>();
  for (const { span, text } of edits) places.set(span.start, (places.get(span.start) ?? '') + text);
  return [...places].sort(([a], [b]) => a - b).map(([at, text]) => ({ span: { start: at, end: at }, text }));
}
