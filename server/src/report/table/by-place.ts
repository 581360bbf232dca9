import type { FormRow, FormTable } from '../../forms/form.ts';
import { span } from '../../text/span.ts';
import type { TornPart } from '../model.ts';
import { SUMMAND } from './figures.ts';
import { ROW_SPELLINGS, type RowTarget } from './labels.ts';
import { continues, isForeignLabel, isPieceOf, isSilent, type OwnLabel, ownLabel } from './own-label.ts';
import type { RowDraft, TableDraft, TableField } from './row-draft.ts';
import { type Group, groupsOf, linesOf } from './value-groups.ts';
import { addsUp } from './witness.ts';

export interface Placed {
  readonly rows: readonly RowDraft[];
  readonly torn: readonly TornPart[];
}

/**
 * The rows of 表三 by their place, where words and figures stand apart as in a PDF's copy. Rows that their labels name for sure are posts;
 * between two posts the figures are those of the form's rows there, in its order, when there are just as many. Where there are more or fewer, which row
 * they belong to is a guess, and not made. Null where the labels alone tell all.
 */
export function rowsByPlace(draft: TableDraft, form: FormTable): Placed | null {
  if (draft.kind !== 'applications' || !isInDoubt(draft)) return null;
  const { items } = draft;
  if (items.some(i => i?.value && i.layout !== 'cell' && i.layout !== 'space')) return null;
  const { groups, after } = groupsOf(items, form.columns.length);
  if (groups.length > MOST_ROWS) return null;
  const posts = postsOf(groups, after, form);
  if (posts.size === 0) return null;
  if (standAbove(groups, after, form)) return { rows: [], torn: [] };
  return fill(draft, form, groups, posts);
}

/** What has more rows is no table of ours. */
const MOST_ROWS = 200;

/** No name before the first figures and one behind the last: each row's figures may stand above its name. */
function standAbove([first]: readonly Group[], after: readonly TableField[], form: FormTable): boolean {
  const named = after.some(word => ownLabel([word], form)?.rest === '');
  return named && first!.before.every(word => isSilent(word, form));
}

/** A whole row's figures on one line among the rows, with no name before them. */
export function withoutName({ kind, orphans }: TableDraft, width: number): TornPart[] {
  if (kind !== 'applications') return [];
  const fields = linesOf(orphans)
    .filter(line => line.length >= width)
    .flatMap(line => line.map(entry => entry.field.span));
  return fields.length > 0 ? [{ rows: [], span: span(fields[0]!.start, fields.at(-1)!.end) }] : [];
}

/** Rows with one name, rows without a name or without figures, labels that have no end, figures that no row took. */
function isInDoubt({ rows, orphans }: TableDraft): boolean {
  const named = rows.filter(r => r.target);
  if (new Set(named.map(r => r.target!.key)).size < named.length) return true;
  return orphans.length > 1 || rows.some(r => r.target === null || r.rest !== '' || r.entries.length === 0);
}

type Posts = ReadonlyMap<Group, OwnLabel>;

/** Groups whose row is sure. None at all where their rows do not come in the form's order. */
function postsOf(groups: readonly Group[], after: readonly TableField[], form: FormTable): Posts {
  const posts = new Map<Group, OwnLabel>();
  let open: { group: Group; label: OwnLabel } | null = null;
  for (const group of groups) {
    const skip: number = open ? continues(group.before, open.label.rest, form) : 0;
    if (open && skip >= 0) posts.set(open.group, open.label);
    open = null;
    const label: OwnLabel | null = labelOf(group, Math.max(0, skip), form) ?? lastLabel(group, form);
    // Of rows that follow one another with no word between, a label on none of their lines may be any one's.
    if (label === null || (group.crowded && !isOnLine(label, group))) continue;
    if (label.rest === '' || isOnLine(label, group)) posts.set(group, label);
    if (label.rest !== '') open = { group, label };
  }
  if (open && continues(after, open.label.rest, form) >= 0) posts.set(open.group, open.label);
  const places = [...posts.values()].map(label => placeIn(form, label));
  return places.every((p, i) => i === 0 || p > places[i - 1]!) ? posts : new Map();
}

function placeIn(form: FormTable, { target }: OwnLabel): number {
  return form.rows.findIndex(r => r.key === target.key);
}

/** The row that a group's words name, those left out that end the label before. Words on the figures' line are part of it, if there are any. */
function labelOf(group: Group, skip: number, form: FormTable): OwnLabel | null {
  const words = group.before.slice(skip);
  const label = ownLabel(words, form);
  const hasWords = words.some(w => w.source === group.entries[0]!.source);
  return label && hasWords && !isOnLine(label, group) ? null : label;
}

/** Behind words of the table's head and others that no label has, a label in one piece. */
function lastLabel({ before }: Group, form: FormTable): OwnLabel | null {
  const label = before.slice(0, -1).every(word => isSilent(word, form)) ? ownLabel(before.slice(-1), form) : null;
  return label?.rest === '' ? label : null;
}

/** A piece of the label stands on the figures' line. */
function isOnLine({ pieces }: OwnLabel, { entries }: Group): boolean {
  return pieces.some(p => p.source === entries[0]!.source);
}

function fill(draft: TableDraft, form: FormTable, groups: readonly Group[], posts: Posts): Placed {
  const rows: RowDraft[] = [];
  const torn: TornPart[] = [];
  let nextRow = 0;
  let from = 0;
  for (let i = 0; i <= groups.length; i++) {
    const post = i < groups.length ? posts.get(groups[i]!) : undefined;
    if (i < groups.length && !post) continue;
    const at = post ? placeIn(form, post) : form.rows.length;
    const part = between(draft, form, form.rows.slice(nextRow, at), groups.slice(from, i));
    rows.push(...part.rows);
    torn.push(...part.torn);
    if (post) rows.push(rowOf(draft, groups[i]!, post.target, post.pieces));
    nextRow = at + 1;
    from = i + 1;
  }
  return { rows, torn };
}

/** The figures between two posts, and the rows that the form has there. */
function between(draft: TableDraft, form: FormTable, missing: readonly FormRow[], groups: readonly Group[]): Placed {
  const isForeign = (item: TableField) => isForeignLabel(item, form);
  const isOwn = (g: Group) => !g.whole || !g.before.some(isForeign);
  const own = groups.filter(isOwn);
  const foreign = groups.filter(g => !isOwn(g)).map(g => rowOf(draft, g, null, g.before.filter(isForeign)));
  if (own.length === 0) return { rows: [...bareRows(draft, missing), ...foreign], torn: [] };
  const fits = groups.length === missing.length ? groups : own.length === missing.length ? own : null;
  // Less than a row's figures behind a row: that has too few, which is said of it.
  if (missing.length === 0 && !groups.some(g => g.whole)) return { rows: foreign, torn: [] };
  if (fits === null || !addUp(own)) {
    const values = groups.flatMap(g => g.entries.map(e => e.field.span));
    const part = span(values[0]!.start, values.at(-1)!.end);
    return { rows: foreign, torn: [{ rows: missing.map(r => r.key), span: part }] };
  }
  const placed = fits.flatMap((group, i) => {
    if (!isOwn(group)) return [];
    const target = targetOf(missing[i]!);
    return [
      rowOf(
        draft,
        group,
        target,
        group.before.filter(w => isPieceOf(w, target)),
      ),
    ];
  });
  return { rows: [...placed, ...foreign], torn: [] };
}

/** The sums as a witness: most of the rows that they tell of hold. */
function addUp(groups: readonly Group[]): boolean {
  const told = groups.map(({ entries }) => {
    const values = entries.map(e => (SUMMAND.test(e.field.text) ? Number(e.field.text) : null));
    return addsUp(values.slice(0, -1), values.at(-1));
  });
  const wrong = told.filter(t => t === false).length;
  return wrong * MOST_FAILING <= told.filter(t => t === true).length;
}

/** Of the rows that are read by their place at most one in so many may fail. */
const MOST_FAILING = 4;

function bareRows(draft: TableDraft, missing: readonly FormRow[]): RowDraft[] {
  return draft.rows.filter(r => r.entries.length === 0 && missing.some(m => m.key === r.target?.key));
}

function targetOf(row: FormRow): RowTarget {
  return ROW_SPELLINGS.applications.find(s => s.target.key === row.key)!.target;
}

function rowOf(draft: TableDraft, group: Group, target: RowTarget | null, label: readonly TableField[]): RowDraft {
  const [first] = group.entries;
  return {
    target,
    label: label.map(w => w.field),
    rest: '',
    entries: [...group.entries],
    tail: [...group.tail],
    loose: group.whole ? [] : (draft.rows.find(r => r.target?.key === target?.key)?.loose ?? []),
    values: group.entries.length,
    layout: group.layout,
    source: label[0]?.source ?? first!.source,
    block: 0,
  };
}
