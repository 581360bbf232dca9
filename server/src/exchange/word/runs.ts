import type { RunManner } from '../package/aside.ts';
import { attributeOf, childOf, type XmlElement } from '../package/xml.ts';
import type { MannerOf } from './run-manner.ts';

/** Hears what the runs of a paragraph hold, in order. */
export interface RunReader {
  /** A `<w:t>`, and how its run is shown where that is not plainly. */
  stored(element: XmlElement, manner: RunManner | null): void;
  /** What stands in small above the words that follow (`w:rt`). */
  above(element: XmlElement): void;
  /** A run that nobody sees. */
  hidden(run: XmlElement): void;
  /** Characters that are no text in the file: a tab, a break, a symbol. */
  made(text: string): void;
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
]);
const DELETED = new Set(['w:del', 'w:moveFrom']);
const INSERTED = new Set(['w:ins', 'w:moveTo']);

/** Reads the runs of a paragraph. Instructions of fields, deleted and hidden text are left out, of alternatives the first is taken. */
export function readRuns(paragraph: XmlElement, mannerOf: MannerOf, reader: RunReader): void {
  /** For each field that is open: true while its instruction is read, not its result. */
  const fields: boolean[] = [];
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
    }
  }

  function run(element: XmlElement): void {
    const manner = mannerOf(element, paragraph);
    if (manner?.how === 'hidden') reader.hidden(element);
    else for (const child of element.children) inRun(child, manner);
  }

  function inRun(child: XmlElement, manner: RunManner | null): void {
    if (child.name === 'w:fldChar') field(attributeOf(child, 'fldCharType'));
    else if (child.name === 'mc:AlternateContent') {
      for (const inner of chosen(child).children) inRun(inner, manner);
    } else inText(child, manner);
  }

  function inText(child: XmlElement, manner: RunManner | null): void {
    const boxes =
      child.name === 'w:drawing' || child.name === 'w:pict' || child.name === 'w:object' ? boxesIn(child) : [];
    for (const box of boxes) reader.box(box);
    if (fields.includes(true)) return;
    if (child.name === 'w:t') reader.stored(child, manner);
    else if (child.name === 'w:sym') reader.made(symbol(child));
    else if (child.name === 'w:ruby') read(child);
    else reader.made(MADE[child.name] ?? '');
  }

  function field(type: string | undefined): void {
    if (type === 'begin') fields.push(true);
    else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = false;
    else if (type === 'end') fields.pop();
  }
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
