import { readSentence } from './sentences.ts';

/** `number → key` of every claim in a sentence of a report for 2024, by 云岭县人民政府 where nobody else is named. */
export function stated(text: string, section: 1 | 2 | 3 | 4 | 5 | 6 = 1, organ = '云岭县人民政府'): string[] {
  return readSentence({ text, section, year: 2024, organ, claims: [] }).map(
    c => `${text.slice(c.start, c.end)} ${c.about[0]!.key}`,
  );
}
