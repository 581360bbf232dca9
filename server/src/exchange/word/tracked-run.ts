import type { Edit } from '../../text/edit.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { Refused } from '../draft.ts';
import { childOf, prefixOf, type XmlElement } from '../package/xml.ts';
import type { XmlEdit } from '../package/xml-edit.ts';
import { untrackedFormat } from './new-run.ts';
import type { Revisions } from './revisions.ts';

/** The text of one `w:t`, where it begins in the draft's, and what is changed of it: ascending, none over its ends. */
export interface ChangedText {
  readonly text: string;
  readonly start: number;
  readonly edits: readonly Edit[];
}

/** A stretch of a run: XML that stays, text that goes, text that comes. */
interface Stretch {
  readonly kind: 'kept' | 'gone' | 'new';
  readonly xml: string;
}

/** What may hold tracked changes of runs. */
const HOLDERS = new Set('w:p w:ins w:hyperlink w:smartTag w:sdtContent w:fldSimple w:customXml w:dir w:bdo'.split(' '));

/**
 * A run written anew as what stays of it, what goes and what comes, each a run with its format. New text does not stand within what
 * somebody else has inserted, but between its halves: so each is accepted by itself.
 */
export function trackedRun(
  source: string,
  run: XmlElement,
  changed: ReadonlyMap<XmlElement, ChangedText>,
  changes: Revisions,
): XmlEdit[] {
  const { parent } = run;
  if (run.name !== 'w:r' || parent === null || !HOLDERS.has(parent.name) || isMoved(run))
    throw new Refused('要改的字在 Word 的拼音、移动的文字等里面，不能写成修订，请在 Word 里改');
  const write = runWriter(source, run, changes);
  const parts = joined(run.children.flatMap(child => stretchesOf(source, child, changed.get(child))));
  const written = parts.map(part => ({ ...part, xml: write(part) }));
  if (parent.name !== 'w:ins') return [{ from: run.start, to: run.end, text: written.map(p => p.xml).join('') }];
  const [first, last] = [parent.children[0] === run, parent.children.at(-1) === run];
  const w = prefixOf(source, parent);
  const edits: XmlEdit[] = [];
  let inside = '';
  written.forEach(({ kind, xml }, i) => {
    if (kind !== 'new') inside += xml;
    else if (first && i === 0) edits.push({ from: parent.start, to: parent.start, text: xml });
    else if (last && i === written.length - 1) edits.push({ from: parent.end, to: parent.end, text: xml });
    else inside += `</${w}ins>${xml}${changes.reopened(source.slice(parent.start, parent.inner))}`;
  });
  return [...edits, { from: run.start, to: run.end, text: inside }];
}

/** Within text that was moved, or in a control or the like within text that was inserted. */
function isMoved({ parent }: XmlElement): boolean {
  for (let at = parent; at !== null; at = at.parent) {
    if (at.name === 'w:moveTo' || (at.name === 'w:ins' && at !== parent)) return true;
  }
  return false;
}

function stretchesOf(source: string, child: XmlElement, change: ChangedText | undefined): Stretch[] {
  if (child.name === 'w:rPr') return [];
  if (change === undefined) return [{ kind: 'kept', xml: source.slice(child.start, child.end) }];
  const w = prefixOf(source, child);
  const { text, start, edits } = change;
  const stretches: Stretch[] = [];
  let at = start;
  const keep = (to: number) => {
    if (to > at) stretches.push({ kind: 'kept', xml: textElement(`${w}t`, text.slice(at - start, to - start)) });
    at = to;
  };
  for (const { span, text: now } of edits) {
    keep(span.start);
    const gone = text.slice(span.start - start, span.end - start);
    if (gone !== '') stretches.push({ kind: 'gone', xml: textElement(`${w}delText`, gone) });
    if (now !== '') stretches.push({ kind: 'new', xml: textElement(`${w}t`, now) });
    at = span.end;
  }
  keep(start + text.length);
  return stretches;
}

/** Word drops blanks at the ends of a text that is not said to keep them. */
function textElement(name: string, text: string): string {
  return `<${name}${/^\s|\s$/.test(text) ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</${name}>`;
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const stretch of stretches) {
    const last = all.at(-1);
    if (last?.kind === stretch.kind) all[all.length - 1] = { kind: last.kind, xml: last.xml + stretch.xml };
    else all.push(stretch);
  }
  return all;
}

/** Writes stretches as runs. The first has the run's very properties; in others a tracked change of format gets a number of its own. */
function runWriter(source: string, run: XmlElement, changes: Revisions): (part: Stretch) => string {
  const w = prefixOf(source, run);
  const format = childOf(run, 'w:rPr');
  const open = source.slice(run.start, run.inner);
  const close = source.slice(run.innerEnd, run.end);
  let count = 0;
  return ({ kind, xml }) => {
    if (kind === 'new')
      return changes.around('ins', `<${w}r>${format ? untrackedFormat(source, format, w) : ''}${xml}</${w}r>`, w);
    const own = count++ === 0 ? (format ? source.slice(format.start, format.end) : '') : formatAgain();
    const whole = `${open}${own}${xml}${close}`;
    return kind === 'gone' ? changes.around('del', whole, w) : whole;
  };

  function formatAgain(): string {
    if (format === undefined) return '';
    const tracked = childOf(format, 'w:rPrChange');
    if (tracked === undefined) return source.slice(format.start, format.end);
    return (
      source.slice(format.start, tracked.start) +
      changes.reopened(source.slice(tracked.start, tracked.inner)) +
      source.slice(tracked.inner, format.end)
    );
  }
}
