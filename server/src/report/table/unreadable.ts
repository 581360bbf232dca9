import type { TableKind } from '../../forms/form.ts';
import { sectionForm } from '../../forms/sections.ts';
import { squeeze } from '../../text/fold.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Section, Table, UnreadBlock } from '../model.ts';
import { hullOf } from './hulls.ts';
import type { TableDraft } from './row-draft.ts';

/** Sections that should hold a table, hold something like one, and gave none: with the reason why not. */
export function findUnread(
  text: string,
  sections: readonly Section[],
  tables: readonly Table[],
  drafts: readonly TableDraft[],
): UnreadBlock[] {
  const blocks: UnreadBlock[] = [];
  for (const [i, section] of sections.entries()) {
    const kind = sectionForm(section.number).table;
    if (!kind || tables.some(t => t.kind === kind) || blocks.some(b => b.kind === kind)) continue;
    const draft = drafts.find(d => d.section === i && d.kind === kind);
    const block =
      unreadIn(text, section, kind, draft) ??
      gluedIn(text, section, kind) ??
      listedIn(text, section, kind) ??
      toldIn(text, section, kind);
    if (block) blocks.push(block);
  }
  return blocks;
}

function unreadIn(text: string, section: Section, kind: TableKind, draft: TableDraft | undefined): UnreadBlock | null {
  const fields = draft
    ? [
        ...draft.headers.flatMap(h => h.fields),
        ...draft.rows.flatMap(r => [...r.label, ...r.entries.map(e => e.field)]),
      ]
    : [];
  if (fields.length >= 2) {
    const figures = draft!.rows.some(r => r.values > 0);
    const hull = hullOf(fields.map(f => f.span));
    const reason = figures ? 'garbled' : whereFigures(text.slice(hull.start, section.body.end));
    return { kind, span: hull, reason };
  }
  const likely = section.paragraphs.filter(p => p.end - p.start <= 12).length;
  if (likely < 6) return null;
  return {
    kind,
    span: { start: section.paragraphs[0]!.start, end: section.paragraphs.at(-1)!.end },
    reason: 'no-labels',
  };
}

const N = '[0-9０-９]{1,9}';
/** `新收政府信息公开申请数量，19，1，1`, `…：19、1、1` */
const LISTED = new RegExp(`[^0-9０-９.]${N}(?:[ \\u3000]?[，、；;][ \\u3000]?${N}){2}`);
/** Bounded, so that a page of white space is cheap. */
const BLANK = '[^\\S\\n]{0,12}';
/** A kind of applicant at the head of a line, with figures for a good many rows behind it. */
const BY_APPLICANT = new RegExp(
  `^${BLANK}\\|?${BLANK}(?:自然人|商业企业|总计)(?:${BLANK}[\\t |，,]${BLANK}${N}){8}`,
  'm',
);
/** A cell's worth of number: neither an ordinal nor one in prose. */
const STANDING = new RegExp(`(?<=[\\s>|，、：,])${N}(?=[\\s<|，,]|$)`, 'g');
/** As many as a row of 表三 has; fewer may be the numbers of pages. */
const ENOUGH = 7;

/** Where the figures are of a table whose labels have none beside them. */
function whereFigures(text: string): UnreadBlock['reason'] {
  if (LISTED.test(text)) return 'separators';
  if (BY_APPLICANT.test(text)) return 'transposed';
  return matchesOf(STANDING, text).length >= ENOUGH ? 'apart' : 'no-figures';
}

/** What a table looks like whose cells have nothing between them. */
const GLUED: Readonly<Record<TableKind, RegExp>> = {
  disclosure: /规章\d{3,}|行政规范性文件\d{3,}/,
  applications: /商业企业科研机构|政府信息公开申请数量\d{7,}/,
  disputes: /^\d{15,}$|结果维持结果纠正|行政诉讼\d{15,}|结果结果其他尚未|维持纠正结果审结/,
};

function gluedIn(text: string, section: Section, kind: TableKind): UnreadBlock | null {
  const glued = section.paragraphs.filter(p =>
    GLUED[kind].test(squeeze(text.slice(p.start, Math.min(p.end, p.start + FAR_ENOUGH)))),
  );
  const [first] = glued;
  return first === undefined ? null : { kind, span: { start: first.start, end: glued.at(-1)!.end }, reason: 'garbled' };
}

/** A row of 表三 without a header above it that would tell of a table. */
const LISTED_ROW = new RegExp(`[^0-9０-９](?:[，、：；][ \\u3000]?${N}){7}$`);
const MOST_OF_ROW = 160;

function listedIn(text: string, section: Section, kind: TableKind): UnreadBlock | null {
  if (kind !== 'applications') return null;
  const rows = section.paragraphs.filter(
    p => p.end - p.start < MOST_OF_ROW && LISTED_ROW.test(text.slice(p.start, p.end)),
  );
  const [first] = rows;
  if (first === undefined || rows.length < ENOUGH) return null;
  return { kind, span: { start: first.start, end: rows.at(-1)!.end }, reason: 'separators' };
}

/** `结果维持1 结果纠正1`: a cell of 表四 told by its label, without a table. */
const TOLD_CELL = /(?:结果维持|结果纠正|其他结果|尚未审结|总计)[ \u3000]?[：:]?[ \u3000]?\d{1,9}(?!\d)/g;
/** As many as two of its three kinds of case have. */
const ENOUGH_TOLD = 10;

function toldIn(text: string, section: Section, kind: TableKind): UnreadBlock | null {
  if (kind !== 'disputes') return null;
  const told = section.paragraphs.map(p => ({
    p,
    cells: text.slice(p.start, Math.min(p.end, p.start + FAR_ENOUGH)).match(TOLD_CELL)?.length ?? 0,
  }));
  const [first, ...others] = told.filter(({ cells }) => cells > 0);
  if (first === undefined || [first, ...others].reduce((n, { cells }) => n + cells, 0) < ENOUGH_TOLD) return null;
  return { kind, span: { start: first.p.start, end: (others.at(-1) ?? first).p.end }, reason: 'in-words' };
}

/** A paragraph is known by its beginning. */
const FAR_ENOUGH = 4000;
