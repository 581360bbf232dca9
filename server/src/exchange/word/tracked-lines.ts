import type { Edit } from '../../text/edit.ts';
import { Refused } from '../draft.ts';
import { childOf, isSelfClosing, prefixOf, type XmlElement } from '../package/xml.ts';
import type { XmlEdit } from '../package/xml-edit.ts';
import { insertedLines, takenLines } from './line-edits.ts';
import type { Projection } from './projected.ts';
import type { Revisions } from './revisions.ts';

/** What a row or a paragraph may hold that is taken away as a tracked change; runs hold the rest. */
const CONTAINERS = new Set(['w:tc', 'w:p', 'w:hyperlink', 'w:smartTag']);
const BESIDE = new Set(['w:trPr', 'w:tblPrEx', 'w:tcPr', 'w:pPr', 'w:proofErr']);
const IN_RUN = new Set(
  'w:rPr w:t w:tab w:br w:cr w:sym w:lastRenderedPageBreak w:noBreakHyphen w:softHyphen'.split(' '),
);

/** Whole paragraphs and rows put in or taken away as tracked changes. Throws Refused where that is not simple. */
export function trackedLines(source: string, projection: Projection, edit: Edit, changes: Revisions): XmlEdit[] {
  if (edit.text === '') {
    return takenLines(projection, edit).flatMap(({ element }) => {
      const mark = element.name === 'w:tr' ? rowMark(source, element, changes) : endMark(source, element, changes);
      return [mark, ...contentGone(source, element, changes)];
    });
  }
  const { at, made, beside } = insertedLines(source, projection, edit, changes);
  if (beside !== null) refuseWithoutNext(beside, at);
  return [{ from: at, to: at, text: made }];
}

/** A paragraph that comes or goes does so with its end, which joins it to the next paragraph; before a table there is none. */
function refuseWithoutNext(element: XmlElement, at = element.end): void {
  const siblings = element.parent?.children ?? [];
  const next = at === element.end ? siblings[siblings.indexOf(element) + 1] : element;
  if (next?.name !== 'w:p') throw new Refused('要加或要删的段落后面不是段落，不能写成修订，请在 Word 里改');
}

/** Says of a row that it is taken away. */
function rowMark(source: string, row: XmlElement, changes: Revisions): XmlEdit {
  const w = prefixOf(source, row);
  const mark = changes.around('del', '', w);
  const properties = childOf(row, 'w:trPr');
  if (properties !== undefined) return within(source, properties, mark, childOf(properties, 'w:trPrChange'));
  const place = childOf(row, 'w:tblPrEx')?.end ?? row.inner;
  return { from: place, to: place, text: `<${w}trPr>${mark}</${w}trPr>` };
}

/** Says of a paragraph's end that it is taken away. */
function endMark(source: string, paragraph: XmlElement, changes: Revisions): XmlEdit {
  refuseWithoutNext(paragraph);
  const w = prefixOf(source, paragraph);
  const mark = changes.around('del', '', w);
  const properties = childOf(paragraph, 'w:pPr');
  const format = childOf(properties, 'w:rPr');
  // The mark of an insertion stands before it, all others behind.
  if (format !== undefined)
    return within(
      source,
      format,
      mark,
      format.children.find(c => c.name !== 'w:ins'),
    );
  const made = `<${w}rPr>${mark}</${w}rPr>`;
  if (properties !== undefined) return within(source, properties, made, childOf(properties, 'w:pPrChange'));
  const whole = `<${w}pPr>${made}</${w}pPr>`;
  if (!isSelfClosing(source, paragraph)) return { from: paragraph.inner, to: paragraph.inner, text: whole };
  return { from: paragraph.inner - '/>'.length, to: paragraph.end, text: `>${whole}</${w}p>` };
}

/** Puts XML into an element, before a child or at the end. */
function within(source: string, element: XmlElement, xml: string, before: XmlElement | undefined): XmlEdit {
  if (isSelfClosing(source, element)) {
    const name = /^<([^\s/>]+)/.exec(source.slice(element.start))![1]!;
    return { from: element.inner - '/>'.length, to: element.end, text: `>${xml}</${name}>` };
  }
  const place = before?.start ?? element.innerEnd;
  return { from: place, to: place, text: xml };
}

/** Says of all runs in a row or paragraph that they are taken away. */
function contentGone(source: string, element: XmlElement, changes: Revisions): XmlEdit[] {
  return element.children.flatMap(child => {
    if (CONTAINERS.has(child.name)) return contentGone(source, child, changes);
    if (BESIDE.has(child.name)) return [];
    if (child.name !== 'w:r' || !child.children.every(c => IN_RUN.has(c.name)))
      throw new Refused('要删的段落或行里不只是文字，不能写成修订，请在 Word 里改');
    const w = prefixOf(source, child);
    const texts = child.children.filter(c => c.name === 'w:t');
    let [xml, at] = ['', child.start];
    for (const text of texts) {
      xml += `${source.slice(at, text.start)}<${w}delText${source.slice(text.start + `<${w}t`.length, text.innerEnd)}`;
      xml += isSelfClosing(source, text) ? '' : `</${w}delText>`;
      at = text.end;
    }
    xml += source.slice(at, child.end);
    return [{ from: child.start, to: child.end, text: changes.around('del', xml, w) }];
  });
}
