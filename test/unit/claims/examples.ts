import { type Reader, type SentenceSaid, sentencesRead } from '../../../server/src/claims/claims-in.ts';
import { passagesOf } from '../../../server/src/claims/prose/passages.ts';
import type { Reading } from '../../../server/src/claims/which-cell/reading.ts';
import type { Example } from '../../../server/src/claims/which-cell/rule.ts';
import { ownNamesOf } from '../../../server/src/claims/whose/own-names.ts';
import { editionOfYear } from '../../../server/src/forms/index.ts';
import { reportWith } from './sentences.ts';

/** What the real reader makes of the figure, or of the words for none, between 【 and 】 in an example; null when nothing. */
export function readingOf({ text, section = 1, year = 2024 }: Example): Reading | null {
  const from = text.indexOf('【');
  const to = text.indexOf('】') - 1;
  const plain = text.replace(/[【】]/g, '');
  const { report } = reportWith({ text: plain, section, year, claims: [] });
  const passage = passagesOf(report).find(p => p.text === plain);
  if (from < 0 || to <= from || passage === undefined) throw new Error(`no example: ${text}`);
  const reader: Reader = { year, edition: editionOfYear(year), names: ownNamesOf(report) };
  const read = sentencesRead(passage, reader).flatMap(sentence => readingsAt(sentence, from, to));
  return read[0] ?? null;
}

function readingsAt({ said, nothing }: SentenceSaid, from: number, to: number): Reading[] {
  return [
    ...said.filter(s => s.figure.start === from && s.figure.unitEnd === to).map(s => s.reading),
    ...nothing.filter(n => n.from === from && n.to === to).map(n => n.reading),
  ];
}

/** What a reading means, as examples say it: `new | new+carriedIn`, or its kind where it is about nothing. */
export function meaningOf({ about, kind }: Reading): string {
  return about.length === 0 ? kind : about.map(quantity => quantity.key).join(' | ');
}
