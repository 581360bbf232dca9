import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Inputs parted by ¦, several a line. */
export const listed = (...lines: string[]): string[] => lines.flatMap(line => line.split(' ¦ '));

/** One text for each of the words in the place of `#`; `∅` stands for no word. */
export const each = (text: string, words: string): string[] =>
  words.split(' ').map(word => text.replaceAll('#', word === '∅' ? '' : word));

/** Long runs of a few characters are told shorter. */
export const short = (text: string): string =>
  text.replace(/(.{1,4}?)\1{11,}/g, (run: string, one: string) => `${one}×${run.length / one.length}`);

/** The parts of a file of test/fixtures/, each the lines below a `## name`. */
export function namedParts(file: string): { readonly name: string; readonly lines: readonly string[] }[] {
  const all = readFileSync(path.join(import.meta.dirname, '../fixtures', file), 'utf8');
  return all
    .split(/^## /m)
    .slice(1)
    .map(part => {
      const [name, ...lines] = part.trimEnd().split('\n');
      return { name: name!, lines };
    });
}

/** The beginning of a report: words of 总体情况 behind its heading. */
export const OVERVIEW = '青禾镇人民政府2023年政府信息公开工作年度报告\n\n一、总体情况\n\n';
