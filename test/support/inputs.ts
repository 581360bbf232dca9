/** Inputs parted by ¦, several a line. */
export const listed = (...lines: string[]): string[] => lines.flatMap(line => line.split(' ¦ '));

/** One text for each of the words in the place of `#`; `∅` stands for no word. */
export const each = (text: string, words: string): string[] =>
  words.split(' ').map(word => text.replaceAll('#', word === '∅' ? '' : word));

/** Long runs of one character are told shorter. */
export const short = (text: string): string =>
  text.replace(/(.)\1{11,}/g, (run: string, one: string) => `${one}×${run.length}`);

/** The beginning of a report: words of 总体情况 behind its heading. */
export const OVERVIEW = '青禾镇人民政府2023年政府信息公开工作年度报告\n\n一、总体情况\n\n';
