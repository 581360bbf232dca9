import { isSpace } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Field, RowPlace } from './row.ts';

/** Stands in the buffer where a block ended inside a cell, so that a cell with paragraphs can be taken apart again. */
const BREAK = '\n';

/**
 * Text gathered from several places of the source, each character with the source range it came from. Most of it is one run
 * of the source; the ranges are written out only when it is not.
 */
export class CharBuffer {
  private text = '';
  /** Offset of the first character while all of the text is one run of the source. */
  private from = 0;
  /** [start0, end0, start1, end1 …] once it is not. */
  private map: number[] | null = null;
  /** So many characters at the start are known to be white space. */
  private blanks = 0;

  get length(): number {
    return this.text.length;
  }

  /** True when it holds no word. */
  get isBlank(): boolean {
    while (this.blanks < this.text.length && isSpace(this.text.charCodeAt(this.blanks))) this.blanks++;
    return this.blanks === this.text.length;
  }

  /** Characters that stand in the source as they are, from `start` on. */
  run(text: string, start: number): void {
    if (this.text === '') this.from = start;
    else if (!this.map && start !== this.from + this.text.length) this.map = this.ranges();
    if (this.map) for (let i = 0; i < text.length; i++) this.map.push(start + i, start + i + 1);
    this.text += text;
  }

  /** Characters that the source writes in another way: an entity at [start, end). */
  decoded(text: string, start: number, end: number): void {
    this.map ??= this.ranges();
    for (let i = 0; i < text.length; i++) this.map.push(start, end);
    this.text += text;
  }

  /** A block or line ended: keeps words apart, adds nothing at the start. */
  space(at: number): void {
    if (this.text === '') return;
    if (!this.map && at === this.from + this.text.length) this.text += BREAK;
    else this.decoded(BREAK, at, at);
  }

  /** The content as one trimmed line, null when there is none; empties the buffer. */
  take(): Line | null {
    const line = this.lineOf(0, this.text.length);
    this.clear();
    return line;
  }

  /** The content cut where blocks ended; empties the buffer. */
  takeParagraphs(): Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (const { length } of this.text.split(BREAK)) {
      const line = this.lineOf(from, from + length);
      if (line) lines.push(line);
      from += length + BREAK.length;
    }
    this.clear();
    return lines;
  }

  /** The content cut where lines ended, empty lines and tabs at either end kept; the buffer keeps it too. */
  lines(): Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (const piece of this.text.split(BREAK)) {
      const to = from + piece.length;
      const at = this.map?.[2 * from] ?? this.from + from;
      lines.push(this.lineOf(from, to, piece.includes('\t')) ?? { text: '', start: at, end: at, map: null });
      from = to + BREAK.length;
    }
    return lines;
  }

  /** True when a line ended within the content. */
  get broken(): boolean {
    return this.text.includes(BREAK);
  }

  /** The content as a field; `at`: where text belongs when there is none. Empties the buffer. */
  toField(at: number, region: Span, row: RowPlace, column: number): Field {
    const line = this.take();
    const span = line ? { start: line.start, end: line.end } : { start: at, end: at };
    const text = line?.text ?? '';
    // Written out: copying the fields takes longer than all the rest of a cell.
    return line?.map ? { text, span, region, row, column, map: line.map } : { text, span, region, row, column };
  }

  private ranges(): number[] {
    const map: number[] = [];
    for (let i = 0; i < this.text.length; i++) map.push(this.from + i, this.from + i + 1);
    return map;
  }

  private lineOf(from: number, to: number, untrimmed = false): Line | null {
    let a = from;
    let b = to;
    while (a < b && isSpace(this.text.charCodeAt(a))) a++;
    while (b > a && isSpace(this.text.charCodeAt(b - 1))) b--;
    if (a === b) return null;
    if (untrimmed) [a, b] = [from, to];
    const text = this.text.slice(a, b);
    if (!this.map) return { text, start: this.from + a, end: this.from + b, map: null };
    const map = this.map.slice(2 * a, 2 * b);
    return { text, start: map[0]!, end: map.at(-1)!, map };
  }

  clear(): void {
    this.text = '';
    this.map = null;
    this.blanks = 0;
  }
}
