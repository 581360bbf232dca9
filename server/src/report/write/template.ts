import type { Edition, FormTable, RowKey } from '../../forms/form.ts';
import { formOf, formRow } from '../../forms/index.ts';
import { SECTIONS, sectionForm } from '../../forms/sections.ts';
import type { LayoutName, SectionNumber } from '../model.ts';
import { bracketed, type Fill, feeStatement, leadParagraph, PROBLEMS, TOPICS, titleText } from './fill-in.ts';
import { bodyRow, captionRows, freshGroups, GRID_WIDTH, tableGrid, type ValueOf } from './grid.ts';
import { rowBreak, writeGrid, writeRow } from './grid-text.ts';

export { rowBreak } from './grid-text.ts';

/** `chinese`: `一、总体情况`. `markdown`: `## 一、总体情况`. */
export type HeadingStyle = 'chinese' | 'markdown';

export interface TableOptions {
  readonly eol: string;
  /** Text of a figure's cell; `0` when left out. */
  readonly value?: ValueOf;
}

export interface RowOptions extends TableOptions {
  /**
   * Key of the row above it in the draft, null for none; when left out, the row above it in the form. Merged group labels
   * (`（三）不予公开`) that the row above does not stand in are written too.
   */
  readonly sibling?: RowKey | null;
  /** The group labels to write, instead of what `sibling` leads to. */
  readonly groups?: readonly string[];
  /** 表二: also the caption and the header line above the row. */
  readonly caption?: boolean;
}

export interface SectionOptions extends TableOptions {
  readonly layout: LayoutName;
  readonly edition: Edition;
  readonly heading?: HeadingStyle;
  /** Text of a place that the writer must fill in; `【…】` when left out. */
  readonly fill?: Fill;
}

const zero: ValueOf = () => '0';

/** A whole table of the official form in a layout, without a line end behind it. */
export function tableText(form: FormTable, layout: LayoutName, options: TableOptions): string {
  return writeGrid(tableGrid(form, options.value ?? zero), layout, options.eol);
}

/**
 * One row of the official form in a layout, without a line end behind it; `rowBreak()` says what stands between rows.
 * Empty when the form has no such row.
 */
export function rowText(form: FormTable, rowKey: RowKey, layout: LayoutName, options: RowOptions): string {
  const row = formRow(form, rowKey);
  if (row === undefined) return '';
  const previous = form.rows[form.rows.indexOf(row) - 1];
  const above =
    options.sibling === undefined ? previous : (options.sibling && formRow(form, options.sibling)) || undefined;
  const groups = options.groups ?? freshGroups(row, above);
  const line = bodyRow(form, row, groups, options.value ?? zero).map(c => ({ ...c, rowspan: 1 }));
  const heading = options.caption === true && row.caption !== null ? captionRows(form, row) : [];
  return [...heading, line]
    .map(r => writeRow(r, GRID_WIDTH[form.kind], layout, options.eol))
    .join(rowBreak(layout, options.eol));
}

/** The heading line of a section: `二、主动公开政府信息情况`. */
function headingText(number: SectionNumber, style: HeadingStyle = 'chinese'): string {
  const section = sectionForm(number);
  return `${style === 'markdown' ? '## ' : ''}${section.ordinal}、${section.title}`;
}

/** A section: its heading and what belongs under it (the table, or prose to fill in), without a line end behind it. */
export function sectionText(number: SectionNumber, options: SectionOptions): string {
  const blank = options.eol + options.eol;
  return [headingText(number, options.heading), ...sectionBody(number, options)].join(blank);
}

/** Title, lead paragraph, the six sections and the signature, without a line end behind it. */
export function reportText(options: SectionOptions): string {
  const fill = options.fill ?? bracketed;
  const mark = options.heading === 'markdown' ? '# ' : '';
  return [
    `${mark}${titleText(fill)}`,
    leadParagraph(options.edition, fill),
    ...SECTIONS.map(section => sectionText(section.number, options)),
    fill('organ', '机关全称'),
    fill('date', '成文日期'),
  ].join(options.eol + options.eol);
}

function sectionBody(number: SectionNumber, options: SectionOptions): string[] {
  const { table } = sectionForm(number);
  if (table !== null) return [tableText(formOf(table, options.edition), options.layout, options)];
  const fill = options.fill ?? bracketed;
  if (number === 6) return [feeStatement(fill)];
  const mark = options.heading === 'markdown' ? '### ' : '';
  return (number === 1 ? TOPICS : PROBLEMS).flatMap((topic, i) => [
    `${mark}（${sectionForm((i + 1) as SectionNumber).ordinal}）${topic.title}`,
    topic.text(fill),
  ]);
}
