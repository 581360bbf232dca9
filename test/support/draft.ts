import type { ColumnKey, Edition, RowKey } from '../../server/src/forms/form.ts';
import type { LayoutName } from '../../server/src/report/model.ts';
import { reportText } from '../../server/src/report/write/template.ts';

/** Figures of a draft that are not 0, by `row.column`: 云岭县 received 4 applications, answered 3 and carried 1 over. */
export const RIGHT: Readonly<Record<string, string>> = {
  'normative.made': '2',
  'normative.inForce': '11',
  'licence.decisions': '35',
  'fees.amount': '3.5',
  'new.naturalPerson': '3',
  'new.commercial': '1',
  'new.total': '4',
  'granted.naturalPerson': '1',
  'granted.commercial': '1',
  'granted.total': '2',
  'deny6.naturalPerson': '1',
  'deny6.total': '1',
  'processed.naturalPerson': '2',
  'processed.commercial': '1',
  'processed.total': '3',
  'carriedOut.naturalPerson': '1',
  'carriedOut.total': '1',
  'cases.review.upheld': '1',
  'cases.review.total': '1',
};

/** 予以公开's total and （七）总计 of natural persons are wrong. */
export const WRONG: Readonly<Record<string, string>> = {
  ...RIGHT,
  'granted.total': '7',
  'processed.naturalPerson': '0',
};

export interface DraftOptions {
  readonly layout?: LayoutName;
  readonly eol?: string;
  readonly edition?: Edition;
  readonly figures?: Readonly<Record<string, string>>;
}

/** A whole report of an invented office, in the words of the template. */
export function draftText({
  layout = 'tab',
  eol = '\n',
  edition = '2021',
  figures = RIGHT,
}: DraftOptions = {}): string {
  const year = edition === '2021' ? '2024' : '2020';
  const next = String(Number(year) + 1);
  const words: Readonly<Record<string, string>> = { organ: '云岭县人民政府', year, date: `${next}年3月10日` };
  return reportText({
    layout,
    eol,
    edition,
    heading: layout === 'markdown' ? 'markdown' : 'chinese',
    fill: (key, hint) => words[key] ?? hint,
    value: (row: RowKey, column: ColumnKey) => figures[`${row}.${column}`] ?? '0',
  });
}

/** The text with the mark `▮` taken out, and where it stood: `marked('《条例》▮')`. */
export function marked(text: string): { text: string; offset: number } {
  const offset = text.indexOf('▮');
  if (offset < 0) throw new Error('no mark in the text');
  return { text: text.replace('▮', ''), offset };
}

/** Offset of the nth (from 0) place where `words` stand, plus `shift`. */
export function offsetOf(text: string, words: string, nth = 0, shift = 0): number {
  let at = -1;
  for (let i = 0; i <= nth; i++) {
    at = text.indexOf(words, at + 1);
    if (at < 0) throw new Error(`not in the text (${i + 1} times): ${words}`);
  }
  return at + shift;
}

/** Where the last figure of a row stands in a draft with a row a line: the offset of its first digit. */
export function lastFigure(text: string, label: string): number {
  const start = offsetOf(text, label);
  const line = /^[^\r\n]*/u.exec(text.slice(start))![0];
  return start + line.length - /\d+$/u.exec(line)![0].length;
}
