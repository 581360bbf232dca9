import { describe, it } from 'vitest';
import { type Reader, sentencesRead } from '../../../server/src/claims/claims-in.ts';
import { figuresIn } from '../../../server/src/claims/prose/figures.ts';
import type { Reading } from '../../../server/src/claims/which-cell/reading.ts';
import { ownNames } from '../../../server/src/claims/whose/own-names.ts';
import type { SectionNumber } from '../../../server/src/report/model.ts';
import { knownWords } from '../../../server/src/text/known-words.ts';
import { expectApproved } from '../../support/approved.ts';
import { answersTo, familiesIn } from '../../support/families.ts';

const READER: Reader = { year: 2023, edition: '2021', names: ownNames('云岭县人民政府') };

/** `[4]` before a text: its section; `[2019]`: the form of that year; 一 in the form of 2021 where nothing is said. */
const PLACE = /^\[(?:(?<section>[1-6])|2019)\]/;

/** `5 granted!` for a figure that is surely of that cell, `5 foreign (other-work-alone)` for one that is of none; `无` for words that say so. */
function told(words: string): string {
  const place = PLACE.exec(words);
  const old = place !== null && place.groups?.['section'] === undefined;
  const section = Number(place?.groups?.['section'] ?? 1) as SectionNumber;
  const text = words.slice(place?.[0].length ?? 0);
  const reader: Reader = old ? { ...READER, edition: '2019' } : READER;
  const passage = {
    text,
    words: knownWords(text),
    beginning: 0,
    places: [0, 0],
    section,
    heading: '',
    figures: figuresIn(text),
  };
  const means = ({ about, kind, confidence, rule }: Reading) =>
    `${about.map(q => q.key).join('|') || kind}${confidence === 'sure' ? '!' : ''} (${rule})`;
  const read = sentencesRead(passage, reader).flatMap(({ said, nothing }) => [
    ...said.map(({ figure, reading }) => `${figure.decimal} ${means(reading)}`),
    ...nothing.map(({ from, to, reading }) => `${text.slice(from, to)} ${means(reading)}`),
  ]);
  return read.join(', ') || '—';
}

describe('which cells a figure is taken to mean is what was approved', () => {
  for (const [subject, families] of familiesIn('readings')) {
    it(subject, () => {
      expectApproved('readings', subject, answersTo(families, told));
    });
  }
});
