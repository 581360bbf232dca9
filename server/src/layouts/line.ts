import { isSpace } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import { commaRow } from './comma.ts';
import { flatRow } from './flat.ts';
import { isPageLine } from './page-line.ts';
import { PIPES, pipeRow } from './pipe.ts';
import type { Field, RawRow } from './row.ts';
import { spaceRow } from './space.ts';
import { fieldOf } from './split.ts';
import { tabRow } from './tab.ts';

/** `规章 0 件，行政规范性文件 4 件`: a comma between words makes a sentence; only these labels of the form have one. */
const SENTENCE = /[\u4e00-\u9fff\d][，：][\u4e00-\u9fff]/;
const LABEL_WITH_COMMA = /只计|不计|勾稽|之和|区分处理的，|的，只$|情形，不$/;
/** A label that is cut at its comma has its figures behind it, in columns. */
const ENDS_IN_FIGURES = /(?:[\s\u3000]{2,}[\d０-９]{1,12}){3}[\s\u3000]*$/;

/** Longer lines without tab or pipe are prose: no label or bare row of figures is that long. */
const LONGEST_BARE_LINE = 400;

/** Seven figures in a row with nothing but white space between. */
const BARE_FIGURES = /(?:[\s\u3000][\d０-９]{1,12}){7}(?:[\s\u3000]|$)/;

/** `行政强制  /`: a label compared without its punctuation would swallow the mark behind it. */
const ENDS_IN_MARK = /[\s\u3000][-—–－/\\]{1,4}$/;

/**
 * `blank`: nothing on the line · `page`: a page number · `prose`: running text · else the fields of a row.
 * `isLabel` tells whether a text is a label of the form; the layouts themselves know none. `overLabels`: figures may stand over labels.
 */
export type LineReading = 'blank' | 'page' | 'prose' | 'rule' | RawRow;

export function readLine(line: Line, isLabel: (text: string) => boolean, overLabels = false): LineReading {
  const { text } = line;
  if (isBareFigure(text)) return cellOf(fieldOf(line, 0, text.length, 0));
  if (text.includes('\t')) return tabRow(line, isLabel);
  if (isAllSpace(text)) return 'blank';
  if (PIPES.test(text)) return pipeRow(line) ?? 'rule';
  if (isPageLine(text)) return 'page';
  const flat = text.length < LONGEST_BARE_LINE ? flatRow(line) : null;
  if (flat) return flat;
  const separator = /[,;；]/.exec(text)?.[0];
  const listed = separator && text.length < LONGEST_BARE_LINE ? commaRow(line, separator, isLabel) : null;
  if (listed) return listed;
  if (text.length > LONGEST_BARE_LINE || (text.length > 16 && /[。；;]/.test(text))) {
    // A whole table may have been pasted onto one line; prose has no row of bare figures.
    return BARE_FIGURES.test(text) ? (spaceRow(line, isLabel, overLabels) ?? 'prose') : 'prose';
  }
  if (text.length > 6 && SENTENCE.test(text) && !LABEL_WITH_COMMA.test(text) && !ENDS_IN_FIGURES.test(text))
    return 'prose';
  const field = fieldOf(line, 0, text.length, 0);
  if (/[\s\u3000]/.test(field.text) && (ENDS_IN_MARK.test(field.text) || !isLabel(field.text))) {
    const row = spaceRow(line, isLabel, overLabels);
    if (row) return row;
  }
  return field.text.length > 60 ? 'prose' : cellOf(field);
}

function cellOf(field: Field): RawRow {
  return { layout: 'cell', fields: [field], single: true };
}

/** One cell a line, most lines are a figure: nothing else need be asked of it. */
function isBareFigure(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST_FIGURE) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

const LONGEST_FIGURE = 15;

function isAllSpace(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}
