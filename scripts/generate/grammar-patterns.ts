import { APPLICATIONS_HEADERS } from '../../server/src/forms/applications.ts';
import { DISCLOSURE_HEADERS } from '../../server/src/forms/disclosure.ts';
import { CASE_GROUPS, DISPUTES_HEADERS } from '../../server/src/forms/disputes.ts';
import type { Edition } from '../../server/src/forms/form.ts';
import { formOf, TABLE_KINDS } from '../../server/src/forms/index.ts';
import { SECTIONS } from '../../server/src/forms/sections.ts';

/*
 * Regular expressions for the grammars, for Oniguruma. Every repetition is bounded or can't fail behind itself, so that
 * a line of a megabyte is read in linear time.
 */

const EDITIONS: readonly Edition[] = ['2019', '2021'];
const FORMS = EDITIONS.flatMap(edition => TABLE_KINDS.map(kind => formOf(kind, edition)));

export const DIGIT = '[0-9０-９]';
export const NUMERAL = '[〇零一二三四五六七八九十百两0-9０-９]';
const SPACE = '[ \\u3000]';
/** Ordinal before a row's words where a draft or an alias may leave it out or write it in another way. */
const ROW_ORDINAL = `(?:(?:[一二三四][、.．]|[（(][一二三四五六七][）)]|${DIGIT}{1,2}[、.．])${SPACE}{0,3})?`;

/** A cell begins: at the line's start, behind a tab, pipe, comma or tag, or behind two spaces. */
export const CELL_START = `(?:^[ \\t\\u3000]{0,20}|(?<=[\\t|,>])${SPACE}{0,8}|(?<= {2})${SPACE}{0,8})`;
/** A cell ends here, or a figure follows it. */
export const CELL_END = `(?=${SPACE}{0,40}(?:$|[\\t|,<]|(?<=${SPACE})[0-9０-９/—-]| {2}))`;
export const LINE_START = '^[ \\t\\u3000]{0,20}';
export const LINE_END = '[ \\t\\u3000]{0,40}$';

const VARIANTS: Readonly<Record<string, string>> = {
  '（': '[（(]',
  '）': '[）)]',
  '，': '[，,]',
  '：': '[：:]',
  '、': '[、.．]',
  '.': '[.．、]',
  '“': '[“"]',
  '”': '[”"]',
  '/': '/',
};

/** A label with brackets and marks of either width, and a blank between any two characters (`商业 企业`). */
export function loose(label: string): string {
  return [...label].map(char => VARIANTS[char] ?? char).join(`${SPACE}?`);
}

/** Any of the labels, the longest first, each once. */
function anyOf(labels: readonly string[]): string {
  const unique = [...new Set(labels)].filter(l => l !== '').sort((a, b) => b.length - a.length);
  return `(?:${unique.map(loose).join('|')})`;
}

const TOTAL_ROW = 'processed';
const rows = FORMS.flatMap(form => form.rows);
const columns = FORMS.flatMap(form => form.columns);
const isTotal = (key: string) => key === 'total' || key.endsWith('.total');

/** The words of every row label but （七）总计, whose row the grammar marks as a whole. */
export const ROW_LABELS = (() => {
  const plain = rows.filter(r => r.key !== TOTAL_ROW);
  const aliases = anyOf(plain.flatMap(r => r.aliases).filter(alias => alias.length > 2));
  return `(?:${anyOf(plain.map(r => r.label))}|${ROW_ORDINAL}${aliases})`;
})();

export const TOTAL_ROW_LABELS = `(?:${anyOf(rows.filter(r => r.key === TOTAL_ROW).map(r => r.label))}|[（(]七[）)]${SPACE}{0,3}合计)`;

export const COLUMN_LABELS = anyOf([
  DISCLOSURE_HEADERS.corner,
  ...columns.filter(c => !isTotal(c.key)).flatMap(c => [c.label, ...c.aliases]),
]);

export const TOTAL_COLUMN_LABELS = anyOf(columns.filter(c => isTotal(c.key)).flatMap(c => [c.label, ...c.aliases]));

export const GROUP_LABELS = anyOf([
  ...APPLICATIONS_HEADERS.notes,
  ...APPLICATIONS_HEADERS.groups,
  ...APPLICATIONS_HEADERS.rowGroups,
  ...DISPUTES_HEADERS.groups,
  ...CASE_GROUPS.map(g => g.label),
]);

export const SECTION_TITLES = anyOf(SECTIONS.flatMap(s => [s.title, ...s.aliases]));

/** The words of 表三 that stand behind an ordinal and are no heading: `一、本年新收…`, `（一）予以公开`. */
export const TABLE_WORDS = (() => {
  const form = FORMS.filter(f => f.kind === 'applications');
  const labels = form.flatMap(f => f.rows.flatMap(r => [r.label, ...r.groups]));
  const words = labels.filter(l => /^(?:[一二三四]、|（)/.test(l)).map(l => l.replace(/^(?:[一二三四]、|（.）)/, ''));
  return anyOf(words.map(w => w.replace(/（.*/, '')));
})();

/** `第二十条`, `第五十条第一款第四项`, `第20条第（一）项`, `第三十九条之一`. */
export const ARTICLE = [
  `第${SPACE}?${NUMERAL}{1,6}${SPACE}?条(?:之${NUMERAL}{1,2})?`,
  `(?:${SPACE}?第${SPACE}?${NUMERAL}{1,4}${SPACE}?款)?`,
  `(?:${SPACE}?第${SPACE}?[（(]?${NUMERAL}{1,4}[）)]?(?:[、，至]第?[（(]?${NUMERAL}{1,4}[）)]?){0,6}${SPACE}?项)?`,
].join('');

/** What a figure of prose counts. */
export const UNIT = '(?:人次|万元|亿元|余件|余条|余次|件|条|次|宗|起|项|期|份|篇|场|个|人|元|%|％)';
