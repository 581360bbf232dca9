import type { Line } from '../text/lines.ts';

/** `> ` before a line, as an e-mail marks what it quotes; once for each time. */
const QUOTE = /^(?:[ \t]?>){1,5} ?/;
/** Of the lines that hold anything so many at least must be quoted: an answer may stand above. */
const LEAST_QUOTED = 0.6;

/** The lines of a text that is quoted in an e-mail, without the marks; others as they are. Linear. */
export function withoutQuotes(text: string, lines: Line[]): Line[] {
  if (!text.includes('>') || (!text.startsWith('>') && !text.includes('\n>'))) return lines;
  const held = lines.filter(line => line.text.trim() !== '');
  const quoted = held.filter(line => QUOTE.test(line.text));
  if (quoted.length < held.length * LEAST_QUOTED) return lines;
  return lines.map(line => {
    const mark = line.map ? 0 : (QUOTE.exec(line.text)?.[0].length ?? 0);
    return mark === 0 ? line : { ...line, start: line.start + mark, text: line.text.slice(mark) };
  });
}
