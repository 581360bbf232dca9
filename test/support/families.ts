import { each, namedParts, short } from './inputs.ts';

/** A text with `#` where each of the words stands in turn. */
interface Family {
  readonly text: string;
  readonly words: readonly string[];
}

/**
 * The families of a file of test/fixtures/families/, by subject (`## subject`): a text at the line's beginning, its words indented in the lines
 * below, parted by spaces; `∅` is no word. A text without words is tried as it is.
 */
export function familiesIn(file: string): [subject: string, families: Family[]][] {
  return namedParts(`families/${file}.txt`).map(({ name, lines }) => {
    const families: { text: string; words: string[] }[] = [];
    for (const line of lines.filter(line => line.trim() !== '')) {
      if (line.startsWith(' ')) families.at(-1)!.words.push(...line.trim().split(' '));
      else families.push({ text: line, words: [] });
    }
    return [name, families];
  });
}

/** What is answered to each family: the text, then each answer with all words that it is given to. */
export function answersTo(families: readonly Family[], ask: (text: string) => string): string[] {
  return families.flatMap(({ text, words }) => {
    if (words.length === 0) return [`${text} → ${ask(text)}`];
    const texts = each(text, words.join(' '));
    const answers = new Map<string, string[]>();
    words.forEach((word, i) => {
      const answer = ask(texts[i]!);
      answers.set(answer, [...(answers.get(answer) ?? []), word]);
    });
    return [text, ...[...answers].map(([answer, like]) => `  ${like.map(short).join(' ')} → ${short(answer)}`)];
  });
}
