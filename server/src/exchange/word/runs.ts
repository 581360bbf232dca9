import { ALIGNED, type RunManner } from '../package/aside.ts';
import { textWithin } from '../package/written.ts';
import { attributeOf, childOf, type XmlElement } from '../package/xml.ts';
import { shownByField } from './eq-field.ts';
import type { MannerOf } from './run-manner.ts';

/** Hears what the runs of a paragraph hold, in order. */
export interface RunReader {
  /** A `<w:t>`, and how its run is shown where that is not plainly. */
  stored(element: XmlElement, manner: RunManner | null): void;
  /** What stands in small above the words that follow (`w:rt`). */
  above(element: XmlElement): void;
  /** A run that nobody sees. */
  hidden(run: XmlElement): void;
  /** Characters that can't be written in their place: a tab, a break, a symbol, those of a formula; and how they are shown. */
  made(text: string, manner: RunManner | null): void;
  /** A text box that hangs on the paragraph: its content (`w:txbxContent`). */
  box(content: XmlElement): void;
  /** Tracked changes were met. */
  tracked(): void;
}

/** What only holds runs. */
const WRAPPERS = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:fldSimple',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
  'mc:Choice',
  'm:oMath',
  'm:oMathPara',
]);
/** What holds a base (`m:e`) and something above or below it. */
const SCRIPTS: ReadonlyMap<string, string> = new Map([
  ['m:sSup', 'm:sup'],
  ['m:sSub', 'm:sub'],
]);
const DELETED = new Set(['w:del', 'w:moveFrom']);
const INSERTED = new Set(['w:ins', 'w:moveTo']);

/** A field that is open: its instruction, and whether that is read still, not its result. */
interface OpenField {
  readonly isInstruction: boolean;
  readonly instruction: string;
}

/** Reads the runs of a paragraph. Instructions of fields, deleted and hidden text are left out, of alternatives the first is taken. */
export function readRuns(source: string, paragraph: XmlElement, mannerOf: MannerOf, reader: RunReader): void {
  const fields: OpenField[] = [];
  read(paragraph);

  function read(element: XmlElement): void {
    for (const child of element.children) {
      if (child.name === 'w:r') run(child);
      else if (child.name === 'w:rt') reader.above(child);
      else if (child.name === 'mc:AlternateContent') read(chosen(child));
      else if (WRAPPERS.has(child.name)) {
        if (INSERTED.has(child.name)) reader.tracked();
        read(child);
      } else if (DELETED.has(child.name)) reader.tracked();
      else if (child.name === 'm:r') formulaRun(child);
      else if (SCRIPTS.has(child.name)) script(child);
      else if (child.name.startsWith('m:')) made(formulaWords(child), null);
    }
  }

  /** A base in a formula, and what is raised or lowered beside it. */
  function script(element: XmlElement): void {
    const [base, above] = ['m:e', SCRIPTS.get(element.name)!].map(name => childOf(element, name));
    if (base !== undefined) read(base);
    const words = above === undefined ? '' : formulaWords(above);
    made(words, ALIGNED[above?.name === 'm:sub' ? 'subscript' : 'superscript']!);
  }

  function formulaRun(element: XmlElement): void {
    const manner = mannerOf(element, paragraph);
    if (manner?.how === 'hidden') reader.hidden(element);
    else
      for (const text of element.children.filter(child => child.name === 'm:t')) made(textWithin(source, text), manner);
  }

  /** The words of a part that stands on several lines; a box where some of them are digits that have another place in it. */
  function formulaWords(element: XmlElement): string {
    const words = wordsIn(element);
    return /\d/.test(words) && !isLine(element) ? UNKNOWN : words;
  }

  function wordsIn(element: XmlElement): string {
    return element.name === 'm:t' ? textWithin(source, element) : element.children.map(wordsIn).join('');
  }

  function made(text: string, manner: RunManner | null): void {
    if (text !== '' && !isInInstruction()) reader.made(text, manner);
  }

  function isInInstruction(): boolean {
    return fields.some(field => field.isInstruction);
  }

  function run(element: XmlElement): void {
    const manner = mannerOf(element, paragraph);
    if (manner?.how === 'hidden') reader.hidden(element);
    else for (const child of element.children) inRun(child, manner);
  }

  function inRun(child: XmlElement, manner: RunManner | null): void {
    if (child.name === 'w:fldChar') field(attributeOf(child, 'fldCharType'), manner);
    else if (child.name === 'w:instrText') instruction(textWithin(source, child));
    else if (child.name === 'mc:AlternateContent') {
      for (const inner of chosen(child).children) inRun(inner, manner);
    } else inText(child, manner);
  }

  function inText(child: XmlElement, manner: RunManner | null): void {
    const boxes =
      child.name === 'w:drawing' || child.name === 'w:pict' || child.name === 'w:object' ? boxesIn(child) : [];
    for (const box of boxes) reader.box(box);
    if (isInInstruction()) return;
    if (child.name === 'w:t') reader.stored(child, manner);
    else if (child.name === 'w:sym') made(symbol(child), manner);
    else if (child.name === 'w:ruby') read(child);
    else made(MADE[child.name] ?? '', manner);
  }

  function field(type: string | undefined, manner: RunManner | null): void {
    const open = fields.at(-1);
    if (type === 'begin') fields.push({ isInstruction: true, instruction: '' });
    else if (type === 'separate' && open !== undefined) fields[fields.length - 1] = { ...open, isInstruction: false };
    else if (type === 'end') {
      fields.pop();
      if (open?.isInstruction) made(shownByField(open.instruction), manner);
    }
  }

  function instruction(words: string): void {
    const open = fields.at(-1);
    if (open?.isInstruction) fields[fields.length - 1] = { ...open, instruction: open.instruction + words };
  }
}

/** True for a part of a formula whose runs stand in one line. */
function isLine(element: XmlElement): boolean {
  return element.children.every(({ name }) => name === 'm:r' || name === 'm:ctrlPr');
}

const MADE: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** Of alternatives the first is what today's Word shows. */
export function chosen(alternatives: XmlElement): XmlElement {
  return childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback') ?? alternatives;
}

function boxesIn(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  if (element.name === 'mc:AlternateContent') return boxesIn(chosen(element));
  return element.children.flatMap(boxesIn);
}

/** A character that no text holds and that is no blank: fonts of symbols have their own. */
const UNKNOWN = '□';
const PRIVATE_FIRST = 0xf000;
const PRIVATE_LAST = 0xf0ff;

/** `<w:sym w:font="Symbol" w:char="F031"/>`: characters of text fonts as they are, those of symbol fonts as a box. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16);
  if (!(code > 0x1f && code <= 0xffff)) return UNKNOWN;
  return code >= PRIVATE_FIRST && code <= PRIVATE_LAST ? UNKNOWN : String.fromCharCode(code);
}
