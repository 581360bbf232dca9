import { APPLICATIONS_HEADERS } from '../../forms/applications.ts';
import type { FormTable } from '../../forms/form.ts';
import { oncePerForm } from '../../forms/index.ts';
import type { Field, LayoutName } from '../../layouts/row.ts';
import { core, withoutOrdinal } from '../../text/fold.ts';
import type { WrongGroup } from '../model.ts';
import { isGroupPiece } from './cut-labels.ts';
import { HEADER_LETTERS } from './labels.ts';
import type { RowDraft, TableDraft, TableField } from './row-draft.ts';

const [RESULT = '', ...KINDS] = APPLICATIONS_HEADERS.rowGroups;

/** A label of a merged cell in 表三, and its first row as the draft has them. */
interface Group {
  readonly canonical: string;
  readonly row: RowDraft;
  /** Place of the row's label among the table's fields. */
  readonly at: number;
  /** The one field with words between the row before and this one; null where there is none, or more than one. */
  readonly words: TableField | null;
  readonly nothing: boolean;
}

/**
 * Merged cells of 表三 under other words than the form's, under another's number, or empty while all others have theirs. Where a page or a converter
 * has cut a label, or put it beside another row, nothing is told: its pieces are no other words.
 */
export function wrongGroups(draft: TableDraft, form: FormTable): WrongGroup[] {
  if (draft.kind !== 'applications' || !mayBeWrong(draft, form)) return [];
  const groups = groupsOf(draft, form);
  const kinds = groups.filter(g => g.canonical !== RESULT);
  const right = kinds.filter(g => g.words !== null && isRight(g.words, g.canonical));
  return groups.flatMap((group): WrongGroup[] => {
    const { canonical, row, words } = group;
    const label = row.label[0]!;
    if (words !== null) {
      const isNumbered = right.some(g => g !== group);
      return isWrong(draft, group, words, groups, isNumbered) ? [wrong(canonical, words.field, label)] : [];
    }
    const others = kinds.length - 1;
    const isEmpty = canonical !== RESULT && others >= LEAST_OTHERS && right.length === others;
    return isEmpty && isNowhere(draft, group, groups)
      ? [wrong(canonical, draft.blanksBefore.get(label) ?? null, label)]
      : [];
  });
}

/** Fewer do not show that the draft keeps such labels before their rows. */
const LEAST_OTHERS = 2;

function wrong(canonical: string, field: Field | null, row: Field): WrongGroup {
  return { canonical, text: field?.text ?? '', span: field?.span ?? null, row: { span: row.span, raw: row.text } };
}

/** Most tables have all their labels: the rest need not be looked at. */
function mayBeWrong({ headers }: TableDraft, form: FormTable): boolean {
  return (
    namesOf(form).some(name => !headers.some(h => h.target.canonical === name)) ||
    headers.some(h => isRenumbered(h.fields, h.target.canonical))
  );
}

/** The form's labels of merged cells, in its order. */
const namesOf = oncePerForm((form): readonly string[] => [...new Set(form.rows.flatMap(r => r.groups))]);

/** Groups whose first row the draft has, whole and in one piece. */
function groupsOf({ items, rows }: TableDraft, form: FormTable): Group[] {
  const places = new Map(items.flatMap((item, i) => (item === null ? [] : [[item.field, i] as const])));
  // Without a figure it is no row: `（六）其他` was read as 3.其他.
  const labels = new Set(rows.filter(r => r.entries.length > 0).flatMap(r => r.label));
  return namesOf(form).flatMap((canonical): Group[] => {
    const first = form.rows.find(r => r.groups.at(-1) === canonical)!;
    const row = rows.find(r => r.target?.key === first.key && r.entries.length > 0);
    const at = row?.label.length === 1 ? places.get(row.label[0]!) : undefined;
    if (row === undefined || at === undefined) return [];
    let from = at;
    while (from > 0 && isLoose(items[from - 1], labels)) from--;
    // Words before the first row of all are the table's head.
    const isBehindRow = from > 0 && items[from - 1] != null;
    const words = isBehindRow && at - from === 1 ? items[from]! : null;
    return [{ canonical, row, at, words, nothing: isBehindRow && at === from }];
  });
}

function isLoose(item: TableField | null | undefined, labels: ReadonlySet<Field>): item is TableField {
  return item != null && !item.value && !labels.has(item.field);
}

const OWN_NUMBER = /^[\s\u3000]*(?:[（(][\s\u3000]*([一二三四五六七])[\s\u3000]*[）)]|([一二三四])[\s\u3000]*[、.．])/;

function numberOf(text: string): string | undefined {
  const found = OWN_NUMBER.exec(text);
  return found?.[1] ?? found?.[2];
}

function isRight({ field }: TableField, canonical: string): boolean {
  return core(field.text) === core(canonical);
}

function isRenumbered(fields: readonly Field[], canonical: string): boolean {
  if (fields.length !== 1 || !KINDS.includes(canonical)) return false;
  const { text } = fields[0]!;
  const number = numberOf(text);
  return number !== undefined && number !== numberOf(canonical) && wordsOf(text) === wordsOf(canonical);
}

const wordsOf = (label: string): string => core(withoutOrdinal(label));

/**
 * True for a label in one piece that is not the form's: with the number that belongs there, or without one with words like the form's. Its words under
 * another number are wrong where the other groups have theirs (`isNumbered`).
 */
function isWrong(
  draft: TableDraft,
  group: Group,
  { field, layout }: TableField,
  groups: readonly Group[],
  isNumbered: boolean,
): boolean {
  const { canonical } = group;
  const words = wordsOf(field.text);
  if (layout === 'grid' || !/^[\u4e00-\u9fff]{2,12}$/.test(words)) return false;
  const number = numberOf(field.text);
  const own = wordsOf(canonical);
  if (words === own) return isNumbered && isRenumbered([field], canonical);
  if (number === undefined && core(field.text) !== words) return false;
  const isOwnNumber = number === numberOf(canonical);
  if (isPiece(words)) {
    const isWhole = WHOLE_CELLS.has(layout) && isOwnNumber && !hasPieces(draft, group, groups);
    return isWhole || isOther(draft, words, isOwnNumber, canonical);
  }
  if (number !== undefined) return isOwnNumber || KINDS.includes(canonical);
  return Array.from(words).filter(letter => own.includes(letter)).length >= 2;
}

/** Layouts that show where a cell ends. */
const WHOLE_CELLS: ReadonlySet<LayoutName> = new Set(['html', 'markdown', 'pipe', 'tab', 'comma']);

function isPiece(letters: string): boolean {
  return isGroupPiece(letters) || HEADER_LETTERS.applications.some(label => label.includes(letters));
}

/** `（三）不予处理` before 1.属于国家秘密: another group's whole name under this one's number, or where that one has its own as well. */
function isOther({ headers }: TableDraft, words: string, isOwnNumber: boolean, canonical: string): boolean {
  const other = KINDS.find(kind => kind !== canonical && wordsOf(kind) === words);
  return other !== undefined && (isOwnNumber || headers.filter(h => h.target.canonical === other).length > 1);
}

/** True where nothing beside the group's rows, nor those of the group before, may be its label. */
function isNowhere(draft: TableDraft, group: Group, groups: readonly Group[]): boolean {
  if (!group.nothing || draft.headers.some(h => h.target.canonical === group.canonical)) return false;
  const before = groups[groups.indexOf(group) - 1];
  return !hasPieces(draft, group, groups) && (before === undefined || !hasPieces(draft, before, groups));
}

/** Words behind the label of the group's first row, up to the next group, that are no row's. */
function hasPieces({ items, headers, rows }: TableDraft, { at }: Group, groups: readonly Group[]): boolean {
  const known = new Set([...rows.flatMap(r => r.label), ...headers.flatMap(h => h.fields)]);
  const next = groups.find(g => g.at > at);
  const end = next === undefined ? items.length : next.at - (next.nothing ? 0 : 1);
  return items.slice(at, end).some(item => isLoose(item, known));
}
