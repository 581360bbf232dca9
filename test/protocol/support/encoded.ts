import type { Position, Range, TextEdit } from 'vscode-languageserver/node';

export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

/** How many units of an encoding a text takes, by what the platform itself says of it. */
const LENGTH: Record<Encoding, (text: string) => number> = {
  'utf-8': text => Buffer.byteLength(text),
  'utf-16': text => text.length,
  'utf-32': text => [...text].length,
};

/** Positions in a text as a client counts that has agreed on an encoding. */
export function counted(encoding: Encoding, text: string) {
  const lengthOf = LENGTH[encoding];
  const before = (offset: number) => text.slice(0, offset).split(/\r\n|\r|\n/u);
  const position = (offset: number): Position => {
    const lines = before(offset);
    return { line: lines.length - 1, character: lengthOf(lines.at(-1)!) };
  };
  const offset = ({ line, character }: Position): number => {
    for (let i = 0; i <= text.length; i++) {
      const at = position(i);
      if (at.line === line && at.character === character) return i;
    }
    throw new Error(`no ${line}:${character} in ${encoding}`);
  };
  const range = (start: number, end: number): Range => ({ start: position(start), end: position(end) });
  const words = ({ start, end }: Range) => text.slice(offset(start), offset(end));
  const applied = (edits: readonly TextEdit[]) =>
    edits
      .map(edit => ({ from: offset(edit.range.start), to: offset(edit.range.end), newText: edit.newText }))
      .toSorted((a, b) => b.from - a.from)
      .reduce((whole, { from, to, newText }) => whole.slice(0, from) + newText + whole.slice(to), text);
  return { position, range, words, applied };
}
