import type { Edit } from '../../text/edit.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { span } from '../../text/span.ts';
import type { XmlElement } from '../package/xml.ts';
import { applyXmlEdits, type XmlEdit } from '../package/xml-edit.ts';
import { narrowed } from './narrowed.ts';
import { expandedParagraph, runFor } from './new-run.ts';
import type { Projection, StoredPiece } from './projected.ts';
import type { Revisions } from './revisions.ts';
import { trackedLines } from './tracked-lines.ts';
import { type ChangedText, trackedRun } from './tracked-run.ts';
import { pieceJoined, writeEdits } from './write.ts';

/**
 * The XML with the edits as tracked changes: all accepted it is what `writeEdits` makes, all rejected what it was. Throws Refused where one
 * can't be carried over, or is no simple change.
 */
export function trackEdits(source: string, projection: Projection, edits: readonly Edit[], changes: Revisions): string {
  // What can't be written plainly can't be tracked.
  writeEdits(source, projection, edits);
  const written: XmlEdit[] = [];
  /** What is changed of each `w:t`. */
  const inTexts = new Map<XmlElement, Edit[]>();
  const add = (host: XmlElement, edit: Edit) => inTexts.set(host, [...(inTexts.get(host) ?? []), edit]);
  for (const edit of narrowed(projection, edits)) {
    const { start, end } = edit.span;
    const taken = projection.text.slice(start, end);
    if (taken === edit.text) continue;
    if (/[\r\n]/.test(taken + edit.text)) written.push(...trackedLines(source, projection, edit, changes));
    else if (start < end) for (const [host, own] of replacedIn(projection.pieces, edit)) add(host, own);
    else {
      const line = projection.lines.find(l => l.start <= start && end <= l.end)!;
      const near = pieceJoined(projection.pieces, line, start);
      if (near !== undefined) add(near.host, edit);
      else {
        const { paragraph } = projection.empty.find(e => e.offset === start)!;
        const run = runFor(source, paragraph, line.element, escapeXml(edit.text));
        written.push(expandedParagraph(source, paragraph, changes.run(run, /^<(.*?)r>/.exec(run)![1]!)));
      }
    }
  }
  return applyXmlEdits(source, [...written, ...inRuns(source, projection, inTexts, changes)]);
}

/** An edit cut by the `w:t` that hold its characters: the first gets the new text. */
function replacedIn(pieces: readonly StoredPiece[], { span: whole, text }: Edit): Map<XmlElement, Edit> {
  const parts = new Map<XmlElement, Edit>();
  for (const { host, start, end } of pieces) {
    if (start >= whole.end || whole.start >= end) continue;
    const to = Math.min(end, whole.end);
    const own = parts.get(host);
    const from = own?.span.start ?? Math.max(start, whole.start);
    parts.set(host, { span: span(from, to), text: own?.text ?? (parts.size === 0 ? text : '') });
  }
  return parts;
}

function inRuns(
  source: string,
  { text, pieces }: Projection,
  edits: ReadonlyMap<XmlElement, readonly Edit[]>,
  changes: Revisions,
): XmlEdit[] {
  const runs = new Map<XmlElement, Map<XmlElement, ChangedText>>();
  for (const [host, own] of edits) {
    const stored = pieces.filter(p => p.host === host);
    const [start, end] = [stored[0]!.start, stored.at(-1)!.end];
    const run = host.parent!;
    const changed = runs.get(run) ?? new Map<XmlElement, ChangedText>();
    runs.set(run, changed.set(host, { text: text.slice(start, end), start, edits: own }));
  }
  return [...runs].flatMap(([run, changed]) => trackedRun(source, run, changed, changes));
}
