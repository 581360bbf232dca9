import { ASIDE_CLOSING, asideOpening } from '../../text/aside-marks.ts';
import { type AsideStretch, addStretch, FIGURE, toldApart } from '../package/aside.ts';
import { childOf, type XmlElement } from '../package/xml.ts';
import { boxMark, withMarks } from './aside.ts';
import type { NumberOf } from './numbering.ts';
import type { IsPale } from './pale.ts';
import type { EmptyPlace, ProjectedLine, Projection, StoredPiece, WordCell } from './projected.ts';
import type { MannerOf } from './run-manner.ts';
import { chosen, readRuns } from './runs.ts';
import { storedPieces } from './stored.ts';
import { BLOCK_WRAPPERS, contained, goesOn, isMarkedHidden, wholeChange } from './tables.ts';

const DELETED_BLOCKS = new Set(['w:del', 'w:moveFrom']);
/** What stands between paragraphs of one cell. */
const IN_CELL = ' ';
/** A cell with several paragraphs and more text than any cell of the form has is a frame for what stands in it, not a cell. */
const LONGEST_CELL = 160;

/** What stands in small above words is told of where it may be taken for digits of a figure. */
const DIGIT = /[\d０-９]/;

/** The text of a Word file's body: a paragraph a line, a table row a line, cells by tab. */
export function project(
  source: string,
  body: XmlElement,
  numberOf: NumberOf,
  mannerOf: MannerOf,
  isPale: IsPale,
): Projection {
  let text = '';
  const pieces: StoredPiece[] = [];
  const empty: EmptyPlace[] = [];
  const lines: ProjectedLine[] = [];
  const hidden = new Set<XmlElement>();
  const apart: AsideStretch[] = [];
  /** Of the line, or the cell, that is read: its text, and what is set aside in it. */
  let own = '';
  let aside: AsideStretch[] = [];
  let [tracked, numbered] = [false, false];
  const [covered, pale]: [WordCell[], WordCell[]] = [[], []];
  /** The runs of the line, or the cell, that have digits. */
  let withDigits: XmlElement[] = [];
  let tables = 0;
  /** A paragraph whose end was deleted goes on in the next. */
  let goingOn: { readonly start: number; readonly element: XmlElement } | null = null;
  blocks(body);
  endJoined();
  if (lines.length > 0) text = text.slice(0, -1);
  return withMarks({ text, pieces, empty, lines, hidden, tracked, numbered, covered, pale }, apart);

  function blocks(parent: XmlElement): void {
    for (const block of parent.children) {
      if (block.name === 'w:p') paragraph(block);
      else if (block.name === 'w:tbl') table(block);
      else if (block.name === 'mc:AlternateContent') blocks(chosen(block));
      else if (BLOCK_WRAPPERS.has(block.name)) blocks(block);
      else if (DELETED_BLOCKS.has(block.name)) tracked = true;
    }
  }

  function line(start: number, element: XmlElement, row: ProjectedLine['row'], whole: boolean): void {
    tellApart(false);
    lines.push({ start, end: text.length, element, row, whole });
    text += '\n';
  }

  function paragraph(element: XmlElement): void {
    let start = goingOn?.start ?? text.length;
    const joined = goingOn !== null;
    goingOn = null;
    let broken = false;
    const boxes = inline(element, made => {
      if (made !== '\n') {
        add(made);
        return;
      }
      line(start, element, null, false);
      broken = true;
      start = text.length;
    });
    if (isMarkDeleted(element)) {
      tracked = true;
      goingOn = { start, element };
    } else line(start, element, null, !joined && !broken);
    for (const box of boxes) blocks(box);
  }

  /** Nothing follows that the paragraph could go on in. */
  function endJoined(): void {
    if (goingOn !== null) line(goingOn.start, goingOn.element, null, false);
    goingOn = null;
  }

  /** Adds a paragraph's text; gives back the text boxes that hang on it. */
  function inline(element: XmlElement, put: (text: string) => void): XmlElement[] {
    const boxes: XmlElement[] = [];
    const number = numberOf(element);
    if (number !== '') numbered = true;
    add(number);
    const before = pieces.length;
    readRuns(source, element, mannerOf, {
      stored(host, manner) {
        const found = storedPieces(source, host, text.length);
        if (manner !== null) addStretch(aside, text.length, text.length + found.text.length, manner);
        add(found.text);
        pieces.push(...found.pieces);
        if (DIGIT.test(found.text)) withDigits.push(host.parent!);
      },
      above(small) {
        const words = wordsIn(small);
        if (DIGIT.test(words)) add(asideOpening('raised') + words + ASIDE_CLOSING);
      },
      hidden: run => hidden.add(run),
      made(words, manner) {
        const start = text.length;
        put(words);
        if (manner !== null && text.length > start) addStretch(aside, start, text.length, manner);
      },
      box: content => boxes.push(content),
      tracked: () => (tracked = true),
    });
    if (pieces.length === before) empty.push({ offset: text.length, paragraph: element });
    return boxes;
  }

  /** The words in what is not read by runs. */
  function wordsIn(element: XmlElement): string {
    if (element.name === 'w:t') return storedPieces(source, element, 0).text;
    return element.children.map(wordsIn).join('');
  }

  function add(words: string): void {
    text += words;
    own += words;
  }

  /** The line or the cell ends: says which digits that are set aside in it are to be marked. */
  function tellApart(isCell: boolean): void {
    if (aside.length > 0) apart.push(...toldApart(own, text.length - own.length, aside, isCell));
    aside = [];
    own = '';
    withDigits = [];
  }

  function table(element: XmlElement): void {
    endJoined();
    const own = ++tables;
    let count = 0;
    for (const row of contained(element, 'w:tr')) {
      if (isGone(row)) continue;
      const cells = contained(row, 'w:tc').filter(cell => !isGone(cell));
      if (isMarkedHidden(row) && !cells.some(isSeen)) continue;
      count++;
      if (cells.some(isFrame)) for (const cell of cells) blocks(cell);
      else tableRow(row, cells, { table: own, row: count });
    }
  }

  function tableRow(row: XmlElement, cells: readonly XmlElement[], place: NonNullable<ProjectedLine['row']>): void {
    const start = text.length;
    const boxes: XmlElement[] = [];
    let number = 0;
    for (const cell of cells) {
      const isJoined = number > 0 && goesOn(cell, 'w:hMerge');
      if (!isJoined && number++ > 0) text += '\t';
      const here = { ...place, cell: number };
      // Below and behind a merged cell's first Word keeps others, of which nothing is seen.
      if (isJoined || goesOn(cell, 'w:vMerge')) {
        if (FIGURE.test(wordsIn(cell).trim())) covered.push(here);
        continue;
      }
      const from = text.length;
      const inCell: XmlElement[] = [];
      for (const part of contained(cell, 'w:p')) {
        if (text.length > from && !text.endsWith(IN_CELL)) add(IN_CELL);
        inCell.push(...inline(part, addInCell));
      }
      boxes.push(...inCell.filter(box => !boxedFigure(box)));
      if (FIGURE.test(own.trim()) && withDigits.some(isPale)) pale.push(here);
      tellApart(true);
    }
    line(start, row, place, true);
    for (const box of boxes) blocks(box);
  }

  /** Marks the figure that is all there is in a text box, where it may be a part of the cell's; false where it is not so. */
  function boxedFigure(box: XmlElement): boolean {
    const mark = contained(box, 'w:p').length === 1 ? boxMark(wordsIn(box), own) : '';
    add(mark);
    return mark !== '';
  }

  function addInCell(made: string): void {
    add(made === '\t' || made === '\n' ? IN_CELL : made);
  }

  /** A cell that holds a table, or several paragraphs of prose, only lays out the page. */
  function isFrame(cell: XmlElement): boolean {
    if (contained(cell, 'w:tbl').length > 0) return true;
    const parts = contained(cell, 'w:p');
    return parts.length > 1 && parts.reduce((sum, part) => sum + lengthOf(part), 0) > LONGEST_CELL;
  }

  /** A tracked change takes a row or a cell away. */
  function isGone(element: XmlElement): boolean {
    const change = wholeChange(element);
    tracked ||= change !== null;
    return change === 'gone';
  }

  function isSeen(cell: XmlElement): boolean {
    return contained(cell, 'w:tbl').length > 0 || contained(cell, 'w:p').some(part => lengthOf(part) > 0);
  }

  /** How much text a paragraph shows; a text box that hangs on it counts as some. */
  function lengthOf(part: XmlElement): number {
    let length = 0;
    const ignore = () => undefined;
    readRuns(source, part, mannerOf, {
      stored: ({ inner, innerEnd }) => (length += innerEnd - inner),
      above: ignore,
      hidden: ignore,
      made: words => (length += words.length),
      box: () => length++,
      tracked: ignore,
    });
    return length;
  }
}

/** The end of a paragraph that a tracked change takes away. */
function isMarkDeleted(paragraph: XmlElement): boolean {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return childOf(mark, 'w:del') !== undefined;
}
