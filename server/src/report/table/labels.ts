import { APPLICATIONS_HEADERS } from '../../forms/applications.ts';
import { DISCLOSURE_HEADERS } from '../../forms/disclosure.ts';
import { DISPUTES_HEADERS } from '../../forms/disputes.ts';
import type { Edition, RowKey, TableKind } from '../../forms/form.ts';
import { formOf, TABLE_KINDS } from '../../forms/index.ts';
import { core, squeeze, withoutOrdinal } from '../../text/fold.ts';
import { knownWords, oncePerWords } from '../../text/known-words.ts';
import type { HeaderCell, LabelMatch } from '../model.ts';

/** What a label of the form means: a row, or one of the header cells. */
export type Target = RowTarget | HeaderTarget;

export interface RowTarget extends Meaning {
  readonly role: 'row';
  readonly key: RowKey;
}

export interface HeaderTarget extends Meaning {
  readonly role: HeaderCell['kind'];
  /** Column key; the canonical label for captions, groups and notes, and for columns of which a key would not tell more. */
  readonly key: string;
}

interface Meaning {
  readonly kind: TableKind;
  /** As the form prints it. */
  readonly canonical: string;
  /** The editions that print it so. */
  readonly editions: readonly Edition[];
  /** Found by another wording than the form's. */
  readonly alias: boolean;
}

const dictionary = new Map<string, Target[]>();

function add(text: string, target: Target): void {
  for (const key of new Set([core(text), core(withoutOrdinal(text))])) {
    if (key === '') continue;
    const known = dictionary.get(key);
    if (!known) {
      dictionary.set(key, [target]);
      continue;
    }
    const at = known.findIndex(
      t => t.kind === target.kind && t.role === target.role && t.key === target.key && t.canonical === target.canonical,
    );
    if (at < 0) known.push(target);
    else if (known[at]!.alias === target.alias) {
      known[at] = { ...target, editions: [...new Set([...known[at]!.editions, ...target.editions])] };
    }
  }
}

for (const edition of ['2021', '2019'] as const) {
  const editions = [edition];
  for (const kind of TABLE_KINDS) {
    const form = formOf(kind, edition);
    for (const c of form.columns) {
      for (const [i, text] of [c.label, ...c.aliases].entries()) {
        // 表四 repeats its five column labels: there a column key says nothing that the label does not.
        const key = kind === 'disputes' ? c.label : c.key;
        add(text, { kind, role: 'column', key, canonical: c.label, editions, alias: i > 0 });
      }
    }
    for (const r of form.rows) {
      if (r.caption)
        add(r.caption, { kind, role: 'caption', key: r.caption, canonical: r.caption, editions, alias: false });
      for (const [i, text] of [r.label, ...r.aliases].entries()) {
        if (text !== '') add(text, { kind, role: 'row', key: r.key, canonical: r.label, editions, alias: i > 0 });
      }
    }
  }
}

/** A column that some offices add at the end; what stands in it is no figure of the form. */
export const REMARK = '备注';

const both: Edition[] = ['2021', '2019'];
function addHeaders(kind: TableKind, role: HeaderCell['kind'], labels: readonly string[]): void {
  for (const label of labels) add(label, { kind, role, key: label, canonical: label, editions: both, alias: false });
}
addHeaders('applications', 'note', APPLICATIONS_HEADERS.notes);
addHeaders('applications', 'column', APPLICATIONS_HEADERS.groups);
addHeaders('applications', 'group', APPLICATIONS_HEADERS.rowGroups);
addHeaders('disputes', 'group', DISPUTES_HEADERS.groups);
addHeaders('disclosure', 'column', [DISCLOSURE_HEADERS.corner]);
for (const kind of TABLE_KINDS) addHeaders(kind, 'column', [REMARK]);
// In a table the caption may stand without the article: 2019 drafts write 第（一）项.
for (const item of ['一', '五', '六', '八', '九']) {
  const canonical = `第二十条第（${item}）项`;
  const editions: Edition[] = item === '九' ? ['2019'] : both;
  add(`第（${item}）项`, { kind: 'disclosure', role: 'caption', key: canonical, canonical, editions, alias: true });
}

/** The same spellings come back on each keystroke. */
const MOST_SPELLINGS = 1000;
const spellings = new Map<string, readonly Target[]>();

/** What a text may mean as a label; empty when it is none. */
export function targetsOf(text: string): readonly Target[] {
  if (text.length > 120 || !mayEndLabel(text.charCodeAt(text.length - 1))) return [];
  const known = spellings.get(text);
  if (known) return known;
  const targets = lookUp(text);
  if (targets.length > 0) {
    if (spellings.size >= MOST_SPELLINGS) spellings.clear();
    // A copy: a slice of the draft would keep the whole draft in memory.
    spellings.set(Array.from(text).join(''), targets);
  }
  return targets;
}

/** The last letters of all labels. */
const lastLetters = new Set([...dictionary.keys()].map(key => key.charCodeAt(key.length - 1)));

/** A cheap look: false for a Han character or a digit in which no label ends. Others may be marks behind a label. */
function mayEndLabel(code: number): boolean {
  const isKept = (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39);
  return !isKept || lastLetters.has(code);
}

/** The letters with which some label ends, of each length. */
const endings = new Set([...dictionary.keys()].flatMap(key => Array.from(key, (_, i) => key.slice(i))));

/** False where no label ends so: whatever stands before it, the two make none. */
export function endsLabel(text: string): boolean {
  const letters = core(text);
  return letters === '' || endings.has(letters) || text.includes('<');
}

const BREAKS = /<\/?br\s{0,2}\/?>/gi;

function lookUp(text: string): readonly Target[] {
  // `商业<br>企业` in a Markdown cell.
  if (text.includes('<')) return lookUp(text.replace(BREAKS, '').replaceAll('<', ''));
  const found = dictionary.get(core(text));
  if (found) return found;
  const bare = withoutOrdinal(text);
  if (bare.length === text.length) return [];
  // `（一）行政复议` is a sub-heading: only labels that the form itself numbers may carry another number.
  return (dictionary.get(core(bare)) ?? []).filter(t => withoutOrdinal(t.canonical).length < t.canonical.length);
}

export function isLabel(text: string): boolean {
  return targetsOf(text).length > 0;
}

/** How a label as written stands to the form that the report year asks for. */
export function matchOf(target: Target, text: string, edition: Edition): LabelMatch {
  if (edition === '2021' && !target.editions.includes('2021')) return 'outdated';
  if (text === target.canonical) return 'same';
  const known = matches({ words: knownWords(text) });
  const found = known.get(target) ?? matchOfWording(target, text);
  known.set(target, found);
  return found;
}

/** Found once for each wording: a draft's labels come back with each keystroke, and in other drafts. */
const matches = oncePerWords(() => new Map<Target, LabelMatch>());

function matchOfWording(target: Target, text: string): LabelMatch {
  // A cell's own line end is no other wording.
  const words = text.includes('<') ? text.replace(BREAKS, '') : text;
  const same = squeeze(words) === squeeze(target.canonical) || isOtherNumber(target, words);
  // An alias may be the beginning of the form's own words, whose rest came on the next line.
  return same ? 'same' : 'harmless';
}

/** The form's words under another number: which of the two is meant is the writer's to say. */
function isOtherNumber(target: Target, text: string): boolean {
  const bare = withoutOrdinal(text);
  return core(text) !== core(target.canonical) && squeeze(bare) === squeeze(withoutOrdinal(target.canonical));
}

/** What people write into a table's head besides its labels. */
const NOTES = /^(?:计量|单位|序号|项目|类别|年度|数量|小计|合计|备注|表[二三四])|[件个]$|\d/;
/** All labels of a table, as letters. */
export const HEADER_LETTERS: Record<TableKind, readonly string[]> = { disclosure: [], applications: [], disputes: [] };
for (const [letters, targets] of dictionary) {
  for (const { kind } of targets) HEADER_LETTERS[kind] = [...HEADER_LETTERS[kind], letters];
}

/** True for a text that could be a column's name and is not even a piece of a label. */
export function isStrangeHeader(kind: TableKind, text: string): boolean {
  // In a PDF copy pieces of neighbouring labels stand side by side: `社会 法律`.
  return (
    text
      .trim()
      .split(/\s+/)
      .some(piece => isStrangePiece(kind, piece)) && isStrangePiece(kind, text)
  );
}

function isStrangePiece(kind: TableKind, text: string): boolean {
  const letters = core(text);
  if (letters.length < 2 || letters.length > 14 || NOTES.test(letters)) return false;
  return !HEADER_LETTERS[kind].some(known => known.includes(letters));
}

const ORDER: Record<TableKind, Map<string, number>> = {
  disclosure: new Map(),
  applications: new Map(),
  disputes: new Map(),
};
for (const edition of ['2019', '2021'] as const) {
  for (const kind of TABLE_KINDS) for (const [i, r] of formOf(kind, edition).rows.entries()) ORDER[kind].set(r.key, i);
}

/** The rows of 表二 and 表三 with every way to spell them, for labels that come in pieces. */
export interface RowSpelling {
  readonly target: RowTarget;
  readonly spellings: readonly string[];
}

export const ROW_SPELLINGS: Record<TableKind, readonly RowSpelling[]> = {
  disclosure: [],
  applications: [],
  disputes: [],
};
for (const kind of TABLE_KINDS) {
  const seen = new Map<string, { target: RowTarget; spellings: string[] }>();
  for (const [spelling, targets] of dictionary) {
    for (const target of targets) {
      if (target.kind !== kind || target.role !== 'row') continue;
      const entry = seen.get(target.key) ?? { target, spellings: [] };
      entry.spellings.push(spelling);
      seen.set(target.key, entry);
    }
  }
  ROW_SPELLINGS[kind] = [...seen.values()].sort((a, b) => orderOf(a.target) - orderOf(b.target));
}

/** Where a row stands in its form, from 0; `key` asks for another row of the same form. */
export function orderOf(target: Target, key: string = target.key): number {
  return ORDER[target.kind].get(key) ?? 0;
}

/** The labels of merged cells in 表三, as one string: pieces of them stand between the pieces of row labels in a PDF copy. */
export const GROUP_LETTERS: readonly string[] = [
  ...APPLICATIONS_HEADERS.rowGroups,
  ...APPLICATIONS_HEADERS.groups,
  ...APPLICATIONS_HEADERS.notes,
].map(core);

/** Labels of 表三 that are no row's: its columns, merged cells and notes. */
export const MERGED_LETTERS: readonly string[] = [
  ...GROUP_LETTERS,
  ...formOf('applications', '2021').columns.map(c => core(c.label)),
];
