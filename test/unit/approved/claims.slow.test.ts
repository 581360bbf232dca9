import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { expectApproved } from '../../support/approved.ts';
import { READ_SETS, readSentence, type Sentence, sentences } from '../claims/sentences.ts';

const TRUE_PROSE = ['development', 'confusing'];

function trueProse(set: string): Sentence[] {
  const rows: { text: string }[] = JSON.parse(readFileSync(`test/fixtures/true-prose/${set}.json`, 'utf8'));
  return rows.map(({ text }) => ({ text, section: 1, year: 2024, claims: [] }));
}

/** `12 区分处理后：3件=applications partial.total`: the sentence's number, the words before the figure, what it counts. */
function linesOf(sentence: Sentence, at: number): string[] {
  return readSentence(sentence).map(claim => {
    const { text } = sentence;
    const before = text.slice(Math.max(0, claim.start - 8), claim.start).replace(/\s/g, ' ');
    const about = claim.about.map(q => `${q.table} ${q.key}`).join(' | ');
    const how = [claim.value, ...(claim.none ? ['none'] : []), claim.confidence].join(' ');
    return `${at} ${before}【${text.slice(claim.start, claim.end)}】 ${how}: ${about}`;
  });
}

describe('what is read from each sentence is what was approved', () => {
  for (const set of READ_SETS) {
    it(set, () => {
      expectApproved('claims', set, sentences(set).flatMap(linesOf));
    });
  }
  for (const set of TRUE_PROSE) {
    it(`true prose, ${set}`, () => {
      expectApproved('claims', `true prose, ${set}`, trueProse(set).flatMap(linesOf));
    });
  }
});
