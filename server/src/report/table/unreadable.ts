import type { TableKind } from '../../forms/form.ts';
import { sectionForm } from '../../forms/sections.ts';
import { squeeze } from '../../text/fold.ts';
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
    const block = unreadIn(section, kind, draft) ?? gluedIn(text, section, kind);
    if (block) blocks.push(block);
  }
  return blocks;
}

function unreadIn(section: Section, kind: TableKind, draft: TableDraft | undefined): UnreadBlock | null {
  const fields = draft
    ? [
        ...draft.headers.flatMap(h => h.fields),
        ...draft.rows.flatMap(r => [...r.label, ...r.entries.map(e => e.field)]),
      ]
    : [];
  if (fields.length >= 2) {
    const figures = draft!.rows.some(r => r.values > 0);
    return { kind, span: hullOf(fields.map(f => f.span)), reason: figures ? 'garbled' : 'no-figures' };
  }
  const likely = section.paragraphs.filter(p => p.end - p.start <= 12).length;
  if (likely < 6) return null;
  return {
    kind,
    span: { start: section.paragraphs[0]!.start, end: section.paragraphs.at(-1)!.end },
    reason: 'no-labels',
  };
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

/** A paragraph is known by its beginning. */
const FAR_ENOUGH = 4000;
