import { isSpace } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import type { Field } from './row.ts';

const SPACE = 0x20;
/** Stands in the buffer where a block ended inside a cell, so that a cell with paragraphs can be taken apart again. */
const BREAK = 0x0a;

/** Characters gathered from several places of the source, each with the source range it came from. */
export class CharBuffer {
  private codes: number[] = [];
  private map: number[] = [];

  get length(): number {
    return this.codes.length;
  }

  push(code: number, start: number, end: number): void {
    this.codes.push(code);
    this.map.push(start, end);
  }

  /** A block or line ended: keeps words apart, adds nothing at the start. */
  space(at: number): void {
    if (this.codes.length > 0) this.push(BREAK, at, at);
  }

  /** The content as one trimmed line, null when there is none; empties the buffer. */
  take(): Line | null {
    const line = this.lineOf(0, this.codes.length);
    this.clear();
    return line;
  }

  /** The content cut where blocks ended; empties the buffer. */
  takeParagraphs(): Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (let i = 0; i <= this.codes.length; i++) {
      if (i < this.codes.length && this.codes[i] !== BREAK) continue;
      const line = this.lineOf(from, i);
      if (line) lines.push(line);
      from = i + 1;
    }
    this.clear();
    return lines;
  }

  /** The content as a field; `at`: where text belongs when there is none. Empties the buffer. */
  toField(column: number, at: number): Field {
    const line = this.take();
    return line
      ? { text: line.text, span: { start: line.start, end: line.end }, column }
      : { text: '', span: { start: at, end: at }, column };
  }

  private lineOf(from: number, to: number): Line | null {
    let a = from;
    let b = to;
    while (a < b && isSpace(this.codes[a]!)) a++;
    while (b > a && isSpace(this.codes[b - 1]!)) b--;
    if (a === b) return null;
    const map = this.map.slice(2 * a, 2 * b);
    let text = '';
    for (let i = a; i < b; i++) text += String.fromCharCode(this.codes[i] === BREAK ? SPACE : this.codes[i]!);
    return { text, start: map[0]!, end: map.at(-1)!, map };
  }

  private clear(): void {
    this.codes = [];
    this.map = [];
  }
}
