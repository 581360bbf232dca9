import type { FormTable } from '../../forms/form.ts';
import { core, withoutOrdinal } from '../../text/fold.ts';
import { MERGED_LETTERS, ROW_SPELLINGS, type RowTarget, targetsOf } from './labels.ts';
import type { TableField } from './row-draft.ts';

/** The row that the words before its figures name, and what of its label must follow behind them. */
export interface OwnLabel {
  readonly target: RowTarget;
  readonly pieces: readonly TableField[];
  readonly rest: string;
}

/** Fewer letters of a label's head than this may be another's. */
const SHORTEST_HEAD = 4;

interface Spelling {
  readonly letters: string;
  readonly target: RowTarget;
}

/** 其他 and 总计 are names of columns and groups too: alone they name no row. */
const SPELLINGS: readonly Spelling[] = ROW_SPELLINGS.applications.flatMap(({ target, spellings }) => {
  const ordinal = core(target.canonical).slice(0, -core(withoutOrdinal(target.canonical)).length);
  const all = new Set(spellings.flatMap(s => (s.startsWith(ordinal) ? [s] : [s, ordinal + s])));
  return [...all].filter(s => s.length > 2).map(letters => ({ letters, target }));
});

/** What stands between two blanks, or before an item's number: a line of a PDF's copy holds pieces of several cells. */
interface Word {
  readonly item: TableField;
  readonly letters: string;
}

function wordsOf(items: readonly TableField[]): Word[] {
  return items.flatMap(item =>
    item.field.text
      .split(BLANKS)
      .map(word => ({ item, letters: core(word) }))
      .filter(word => word.letters !== ''),
  );
}

const BLANKS = /[\s\u3000\ufffd]+|(?<=\D)(?=\d[.．、])/;

/** A piece of the table's head, or of a merged cell's label. （六）其他处理 is a row in the form of 2019. */
function isMerged({ letters }: Word, form: FormTable): boolean {
  const isRow = SPELLINGS.some(s => s.letters === letters && hasRow(form, s));
  return !isRow && MERGED_LETTERS.some(label => label.includes(letters));
}

function hasRow(form: FormTable, { target }: Spelling): boolean {
  return form.rows.some(r => r.key === target.key);
}

/**
 * The one row whose label the words are, from its first letter on, with nothing else but pieces of merged cells' labels among them; null
 * where they name none, or more than one.
 */
export function ownLabel(items: readonly TableField[], form: FormTable): OwnLabel | null {
  const words = wordsOf(items);
  const found: OwnLabel[] = [];
  for (const spelling of SPELLINGS) {
    const label = hasRow(form, spelling) ? spelled(words, spelling, form) : null;
    if (label === null) continue;
    if (label.rest === '') return label;
    if (!found.some(f => f.target.key === label.target.key)) found.push(label);
  }
  if (found.length > 0) return found.length === 1 ? found[0]! : null;
  // Under another number than the form's.
  const own = items.filter(item => !wordsOf([item]).every(w => isMerged(w, form)));
  const target = targetsOf(own.map(item => item.field.text).join('')).find(t => t.role === 'row');
  return target?.kind === 'applications' && own.length > 0 ? { target, pieces: own, rest: '' } : null;
}

function spelled(words: readonly Word[], { letters, target }: Spelling, form: FormTable): OwnLabel | null {
  let used = 0;
  const pieces = new Set<TableField>();
  for (const word of words) {
    if (letters.startsWith(word.letters, used)) {
      used += word.letters.length;
      pieces.add(word.item);
    } else if (!isMerged(word, form)) return null;
  }
  const whole = used === letters.length;
  return whole || used >= SHORTEST_HEAD ? { target, pieces: [...pieces], rest: letters.slice(used) } : null;
}

/** How many of the items go on with what is left of the label before; -1 where they are not the whole of it. */
export function continues(items: readonly TableField[], rest: string, form: FormTable): number {
  let left = rest;
  let n = 0;
  for (; n < items.length && left !== ''; n++) {
    for (const word of wordsOf([items[n]!])) {
      if (left.startsWith(word.letters)) left = left.slice(word.letters.length);
      else if (!isMerged(word, form)) return -1;
    }
  }
  return left === '' ? n : -1;
}

/** Words that stand in no label of the table. */
export function isForeignLabel(item: TableField, form: FormTable): boolean {
  return wordsOf([item]).some(word => word.letters.length > SHORTEST_HEAD && isForeign(word, form));
}

/** True where no word of it can be a row's: they are of the table's head, or of nothing in the table. */
export function isSilent(item: TableField, form: FormTable): boolean {
  return wordsOf([item]).every(word => isMerged(word, form) || isForeign(word, form));
}

function isForeign(word: Word, form: FormTable): boolean {
  return !isMerged(word, form) && !SPELLINGS.some(s => s.letters.includes(word.letters));
}

/** True for a piece of the row's label. */
export function isPieceOf(item: TableField, target: RowTarget): boolean {
  const words = wordsOf([item]);
  const own = (word: Word) => SPELLINGS.some(s => s.target.key === target.key && s.letters.includes(word.letters));
  return words.some(own);
}
