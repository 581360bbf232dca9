import { formOf, TABLE_KINDS } from '../forms/index.ts';
import { sectionForm } from '../forms/sections.ts';
import type { Report } from '../report/model.ts';
import { tableOf } from '../report/query.ts';
import { type Fill, filling } from '../report/write/fill-in.ts';
import { formSnippet, REPORT_PREFIXES, TABLE_PREFIXES } from '../report/write/form-snippets.ts';
import type { ValueOf } from '../report/write/grid.ts';
import { layoutOf } from '../report/write/layout.ts';
import { reportText, tableText } from '../report/write/template.ts';
import { lineEnd, lineStart } from '../text/line-bounds.ts';
import { aroundOffset, touches } from '../text/span.ts';
import type { Completion } from './completion-item.ts';

export interface FormCompletionOptions {
  readonly isMarkdown: boolean;
  /** The client fills in snippets. */
  readonly isSnippet: boolean;
  readonly today: Date;
}

/** The tables that a draft lacks and, in an empty one, the whole report: where they are typed at the beginning of an empty line. */
export function formCompletions(report: Report, offset: number, options: FormCompletionOptions): Completion[] {
  const { text, eol, edition } = report;
  const typed = text.slice(lineStart(text, offset), offset);
  const isAlone = text.slice(offset, lineEnd(text, offset)).trim() === '';
  if (!isAlone || /\s/u.test(typed) || report.tables.some(t => touches(t.span, offset))) return [];
  const offered = (label: string, detail: string, prefixes: readonly string[], write: Write): Completion[] => {
    const names = [label, ...prefixes];
    const filter = typed === '' ? names.join(' ') : names.find(name => name.startsWith(typed.toLowerCase()));
    if (filter === undefined) return [];
    const span = aroundOffset(offset, typed);
    const written = options.isSnippet
      ? formSnippet(write, dates(options.today))
      : write(filling(dates(options.today)), () => '0');
    return [
      { kind: 'form', label, detail, documentation: '', span, text: written, filter, isSnippet: options.isSnippet },
    ];
  };
  if (text.trim() === typed) {
    const [layout, heading] = options.isMarkdown ? (['markdown', 'markdown'] as const) : (['tab', 'chinese'] as const);
    const write: Write = (fill, value) => reportText({ eol, edition, layout, heading, fill, value });
    return offered('年度报告全文', '标题、导语、六个部分、落款', REPORT_PREFIXES, write);
  }
  if (!report.recognised) return [];
  return TABLE_KINDS.filter(kind => tableOf(report, kind) === undefined).flatMap(kind => {
    const form = formOf(kind, edition);
    const { title } = sectionForm(form.section);
    const layout = layoutOf(report, options.isMarkdown);
    return offered(form.name, title, TABLE_PREFIXES[kind], (_fill, value) => tableText(form, layout, { eol, value }));
  });
}

type Write = (fill: Fill, value: ValueOf) => string;

/** A report is written in the year after the one it is about. */
function dates(today: Date): Readonly<Record<'year' | 'date', string>> {
  return {
    year: `${today.getFullYear() - 1}`,
    date: `${today.getFullYear()}年${today.getMonth() + 1}月${today.getDate()}日`,
  };
}
