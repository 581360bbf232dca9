import { describe, expect, it } from 'vitest';
import { readSentence } from './sentences.ts';

/** What every figure of applicants may mean: `134件 new+carriedIn.naturalPerson`. */
function applicants(text: string): string[] {
  return readSentence({ text, section: 1, year: 2024, organ: '云岭县人民政府', claims: [] })
    .filter(c => /naturalPerson|organisations|commercial|otherOrg/.test(c.about[0]!.key))
    .map(c => `${text.slice(c.start, c.end)} ${c.about.map(q => q.key).join(' | ')}`);
}

const ACCOUNT = '新收政府信息公开申请136件，上年结转7件，办结138件，结转下年度5件';

describe('whose applicants are told', () => {
  it.each([
    ['those that came in', `${ACCOUNT}。其中，自然人127件，法人或其他组织9件。`, 'new'],
    ['those with what was carried in', `${ACCOUNT}。其中，自然人134件，法人或其他组织9件。`, 'new+carriedIn'],
    ['those done', `${ACCOUNT}。其中，自然人130件，法人或其他组织8件。`, 'processed'],
    ['the last', `${ACCOUNT}。其中，自然人3件，法人或其他组织2件。`, 'carriedOut'],
    ['the last of the same sentence', `${ACCOUNT}，其中自然人3件，法人或其他组织2件。`, 'carriedOut'],
    ['those that came in, in the same sentence', `${ACCOUNT}，其中自然人127件，法人或其他组织9件。`, 'new'],
    [
      'of a stated sum',
      '受理政府信息公开申请143件（含上年结转7件），结转下年度5件。其中，自然人134件，法人或其他组织9件。',
      'new+carriedIn',
    ],
    [
      'of a sum that is not stated',
      '新收政府信息公开申请136件，上年结转7件，其中自然人134件，法人或其他组织9件。',
      'new+carriedIn',
    ],
    ['behind results', '办结政府信息公开申请138件，予以公开61件。其中，自然人130件，法人或其他组织8件。', 'processed'],
    ['of a result', '办结政府信息公开申请138件，予以公开61件。其中，自然人60件，法人或其他组织1件。', 'granted'],
    [
      'nearly all, in the same sentence',
      '新收政府信息公开申请136件，结转下年度5件，其中自然人126件，法人或其他组织9件。',
      'new',
    ],
  ])('%s', (_what, text, row) => {
    const [people, organisations, ...others] = applicants(text);
    expect(others).toEqual([]);
    expect([people?.split(' ').slice(1).join(' '), organisations?.split(' ').slice(1).join(' ')]).toEqual([
      `${row}.naturalPerson`,
      `${row}.organisations`,
    ]);
  });

  it('what came in, in a sentence of their own without 其中', () => {
    expect(applicants(`${ACCOUNT}。自然人申请127件，法人或其他组织申请9件。`)[0]).toBe(
      '127件 new.naturalPerson | new+carriedIn.naturalPerson',
    );
  });

  it('parts of a part are not added up', () => {
    expect(applicants(`${ACCOUNT}。其中，自然人127件，法人或其他组织9件（商业企业5件）。`)).toEqual([
      '127件 new.naturalPerson',
      '9件 new.organisations',
      '5件 new.commercial',
    ]);
  });

  it('each list has its own', () => {
    expect(
      applicants(
        '新收政府信息公开申请136件（其中自然人127件，法人或其他组织9件），结转下年度5件（其中自然人4件，法人或其他组织1件）。',
      ),
    ).toEqual([
      '127件 new.naturalPerson',
      '9件 new.organisations',
      '4件 carriedOut.naturalPerson',
      '1件 carriedOut.organisations',
    ]);
  });

  it('any that is large enough, where they add up to none', () => {
    expect(applicants(`${ACCOUNT}。其中，自然人129件，法人或其他组织8件。`)[0]).toBe(
      '129件 processed.naturalPerson | new+carriedIn.naturalPerson | new.naturalPerson',
    );
    // Of a few the last may be meant too.
    expect(applicants(`${ACCOUNT}。其中，自然人3件。`)[0]).toBe(
      '3件 carriedOut.naturalPerson | new.naturalPerson | carriedIn.naturalPerson | processed.naturalPerson | new+carriedIn.naturalPerson',
    );
  });

  it('any total, where only what was carried over stands before', () => {
    expect(applicants('结转下年度政府信息公开申请5件。其中，自然人127件，法人或其他组织9件。')[0]).toBe(
      '127件 new.naturalPerson | new+carriedIn.naturalPerson | processed.naturalPerson',
    );
    expect(applicants('结转下年度政府信息公开申请5件。其中，自然人4件，法人或其他组织2件。')[0]).toBe(
      '4件 carriedOut.naturalPerson',
    );
    expect(applicants('新收政府信息公开申请5件。其中，自然人127件，法人或其他组织9件。')[0]).toBe(
      '127件 new.naturalPerson',
    );
  });

  it('the one that it was read of, where they are fewer or more in the same sentence', () => {
    expect(applicants('新收政府信息公开申请6件，结转下年度5件，其中自然人4件。')).toEqual([
      '4件 carriedOut.naturalPerson',
    ]);
    expect(applicants('新收政府信息公开申请6件，结转下年度5件，其中自然人8件。')).toEqual([
      '8件 carriedOut.naturalPerson',
    ]);
  });
});
