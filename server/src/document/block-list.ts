import { type Span, span } from '../text/span.ts';
import type { DocumentBlock } from './blocks.ts';
import { hasWords, type LineParts } from './line-parts.ts';

/** `（征求意见稿）` behind a title belongs to it. */
const REMARK = /^[》」”"\s\u3000]*([（(【[][^（）()]{2,12}[）)】\]])/;
const STOP = /^[。：:；;]/;

/** Collects the blocks of a document, a line of the draft after the other; `begin()` says which. */
export function blockList(cleaned: (text: string) => string) {
  const blocks: DocumentBlock[] = [];
  const places: Span[][] = [];
  /** The line whose blocks are added now. */
  let place: Span = span(0, 0);
  /** The heading that the last block is, which may go on in the next line. */
  let open: object | null = null;
  /** The lines of the last block that has some. */
  let lines: string[] | null = null;

  function add(block: DocumentBlock): void {
    blocks.push(block);
    places.push([place]);
  }

  function addLine(kind: 'title' | 'signature' | 'kept', text: string): void {
    if (lines === null || blocks.at(-1)?.kind !== kind) {
      lines = [];
      add({ kind, lines });
    } else places.at(-1)!.push(place);
    lines.push(text);
  }

  function addParagraph(text: string, head = ''): void {
    if (hasWords(text)) add({ kind: 'paragraph', head, text: cleaned(text) });
  }

  return {
    blocks,
    places,
    begin({ start, end }: Span): void {
      place = span(start, end);
    },
    addLine,
    addParagraph,
    addTitle({ within, behind }: LineParts): void {
      addLine('title', cleaned(within) + (REMARK.exec(behind)?.[1] ?? ''));
    },
    /** @param heading which one: on its second line it goes on */
    addSection(heading: object, { within, behind }: LineParts): void {
      const last = blocks.at(-1);
      if (last?.kind === 'section' && open === heading) {
        blocks[blocks.length - 1] = { kind: 'section', text: last.text + cleaned(within) };
        places.at(-1)!.push(place);
      } else add({ kind: 'section', text: cleaned(within) });
      open = heading;
      addParagraph(behind);
    },
    addSubheading({ within, behind }: LineParts): void {
      const stop = STOP.exec(behind)?.[0] ?? '';
      const text = cleaned(within) + stop;
      const rest = behind.slice(stop.length);
      if (hasWords(rest)) addParagraph(rest, text);
      else add({ kind: 'subheading', text });
    },
    addTable(block: Extract<DocumentBlock, { readonly kind: 'table' }>): void {
      add(block);
    },
  };
}
