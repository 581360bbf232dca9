import { AFTER_REVIEW, DIRECT } from '../cases.ts';
import { anyOf } from '../phrases.ts';
import { MANNER, SMALL, VERBS } from './doing.ts';
import { CASES, DOCUMENTS, NOUNS, PEOPLE } from './matters.ts';
import { ALL_OFFICES, OWN_OFFICE, OWN_SHORT, SPANS, TIME } from './time-and-office.ts';

/**
 * Every word with which offices state the tables' own figures. A figure with any other word beside it is left alone (see
 * whose/table-words.ts): to read more, add words that say nothing but what the tables count.
 */
export const TABLE_WORDS = new RegExp(
  [
    anyOf(TIME),
    SPANS,
    anyOf(OWN_OFFICE),
    OWN_SHORT,
    // 个人 before 个: the first that fits is taken.
    anyOf(ALL_OFFICES, DIRECT, AFTER_REVIEW, CASES, MANNER, PEOPLE, NOUNS, VERBS, DOCUMENTS, SMALL),
  ].join('|'),
  'g',
);

/** Brackets with a number in them, stops and quotation marks, and the figure itself. */
export const STOPS = /（[一二三四五六七八九十]）|[#，、；：（）“”"'—\-.…\s]/g;

/** `县政府作为复议机关受理`: cases of others that it decided. */
export const ROLE = /作为(?!被)/;
