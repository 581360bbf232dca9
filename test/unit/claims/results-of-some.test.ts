import { describe, expect, it } from 'vitest';
import { readSentence } from './sentences.ts';
import { stated } from './stated.ts';

/** All that each figure of a sentence may mean. */
function meanings(text: string): string[] {
  return readSentence({ text, section: 1, year: 2024, organ: '云岭县人民政府', claims: [] }).map(
    c => `${text.slice(c.start, c.end)} ${c.about.map(q => q.key).join(' | ')}`,
  );
}

const SEVEN = '收到政府信息公开申请7件';
const APART = '本年新收政府信息公开申请25件，予以公开9件，不予公开16件。';

describe('results of one kind of applicant', () => {
  it.each<[string, string[]]>([
    [
      '其中自然人3件予以公开、2件不予公开，商业企业1件予以公开、1件无法提供',
      [
        '3件 granted.naturalPerson',
        '2件 deny.naturalPerson | deny',
        '1件 granted.commercial',
        '1件 unable.commercial | unable',
      ],
    ],
    [
      '自然人申请予以公开3件、不予公开2件，其他组织2件不予公开',
      ['3件 granted.naturalPerson', '2件 deny.naturalPerson | deny', '2件 deny.otherOrg | deny.organisations'],
    ],
    [
      '商业企业2件予以公开，其他2件予以公开',
      ['2件 granted.commercial', '2件 granted.otherOrg | granted.organisations'],
    ],
    [
      '自然人5件，予以公开3件，不予公开2件，商业企业2件，予以公开2件',
      [
        '5件 new.naturalPerson | new+carriedIn.naturalPerson',
        '3件 granted | granted.naturalPerson',
        '2件 deny | deny.naturalPerson',
        '2件 new.commercial | new+carriedIn.commercial',
        '2件 granted | granted.commercial',
      ],
    ],
    [
      '自然人5件、商业企业2件，予以公开6件，不予公开1件',
      [
        '5件 new.naturalPerson | new+carriedIn.naturalPerson',
        '2件 new.commercial | new+carriedIn.commercial',
        '6件 granted',
        '1件 deny',
      ],
    ],
  ])('%s', (words, expected) => {
    expect(meanings(`${SEVEN}，${words}。`).slice(1)).toEqual(expected);
  });

  it('behind a bracket that tells of them, a result is of all', () => {
    expect(meanings('政府信息公开申请予以公开24件（自然人6件），不予公开2件。')[2]).toBe('2件 deny');
    expect(meanings(`${SEVEN}（含自然人3件），予以公开3件。`)[2]).toBe('3件 granted');
  });

  it('what is said to be about them is not said to be theirs', () => {
    expect(stated(`${SEVEN}，企业投资项目予以公开3件。`)).not.toContain('3件 granted.commercial');
    expect(stated(`${SEVEN}，自然人信息予以公开3件。`)).not.toContain('3件 granted.naturalPerson');
  });

  it('a clause that names them alone', () => {
    expect(stated(`${SEVEN}。对自然人的申请，予以公开3件，不予公开2件。`)).toEqual(['7件 new']);
    expect(stated(`${SEVEN}。自然人申请方面，予以公开3件。`)).toEqual(['7件 new']);
    expect(stated(`${SEVEN}。自然人和商业企业申请中，予以公开3件。`)).toEqual(['7件 new']);
    expect(stated(`${SEVEN}。自然人、法人和其他组织的申请中，予以公开3件。`)).toEqual(['7件 new', '3件 granted']);
    expect(stated(`${SEVEN}。方便公民申请，全年予以公开3件。`)).toEqual(['7件 new', '3件 granted']);
  });

  it('all kinds that share a result are of its row', () => {
    const [, people, ...others] = meanings(`${SEVEN}，其中自然人5件和商业企业2件均予以公开。`);
    expect([people, ...others]).toEqual(['5件 granted.naturalPerson', '2件 granted.commercial']);
    expect(meanings(`${SEVEN}，其中自然人4件、企业2件以及其他组织1件的申请都予以公开。`).slice(1)).toEqual([
      '4件 granted.naturalPerson',
      '2件 granted.commercial',
      '1件 granted.otherOrg | granted.organisations',
    ]);
    // It may be the last one's alone.
    expect(meanings(`${SEVEN}，其中自然人5件、商业企业2件予以公开。`)[1]).toBe(
      '5件 granted.naturalPerson | new.naturalPerson | new+carriedIn.naturalPerson',
    );
    expect(stated(`${SEVEN}，其中自然人5件，商业企业2件均予以公开。`)[1]).toBe('5件 new.naturalPerson');
    expect(stated(`${SEVEN}，其中自然人5件、商业企业2件，均予以公开。`)[1]).toBe('5件 new.naturalPerson');
    expect(stated(`${SEVEN}，其中自然人5件和信函2件均予以公开。`)[1]).toBe('5件 new.naturalPerson');
    expect(stated(`${SEVEN}，其中自然人5件和商业企业2件予以公开、不予公开各半。`)[1]).toBe('5件 new.naturalPerson');
  });
});

describe('results of those from last year in a sentence of their own', () => {
  it.each([
    `${APART}上年结转2件，予以公开1件，不予公开1件。`,
    `${APART}上年结转2件，均予以公开。`,
    `${APART}上年结转2件，已全部办结，其中予以公开1件，不予公开1件。`,
    `${APART}上年结转的2件申请，1件予以公开，1件不予公开。`,
    `${APART}另有上年结转2件，作出不予公开答复2件。`,
  ])('%s', text => expect(stated(text)).toEqual(['25件 new', '2件 carriedIn']));

  it('before those of the new ones', () => {
    expect(stated(`上年结转政府信息公开申请2件，均予以公开。${APART}`)).toEqual(['2件 carriedIn', '25件 new']);
  });

  it('results behind both are of all', () => {
    expect(stated(`${APART.slice(0, -1)}。上年结转2件。`)).toContain('9件 granted');
    expect(stated('新收政府信息公开申请25件，上年结转2件。予以公开9件，不予公开18件。')).toContain('9件 granted');
  });
});

describe('what was done in the year behind both that came in', () => {
  const CAME = '新收政府信息公开申请46件，上年结转2件';
  it('is all, unless it may be of the last alone', () => {
    expect(meanings(`${CAME}，年内办结48件。`)).toContain('48件 processed | new');
    expect(meanings(`${CAME}，当年办结3件。`)).toContain('3件 processed | new');
    for (const done of ['年内办结2件', '当年办结1件', '其中年内办结1件']) {
      expect(stated(`${CAME}，${done}。`)).toEqual(['46件 new', '2件 carriedIn']);
    }
    const turned = '上年结转政府信息公开申请2件，新收46件';
    expect(stated(`${turned}，年内办结46件。`)).toEqual(['2件 carriedIn', '46件 new']);
    expect(meanings(`${turned}，年内办结47件。`)).toContain('47件 processed | new');
  });
});

it('words for new ones alone, with those from last year in them, may be used for both', () => {
  expect(meanings('本年受理政府信息公开申请27件（含上年结转2件），办结23件。')).toContain('27件 new+carriedIn | new');
  expect(meanings('本年新收政府信息公开申请27件（含上年结转2件），办结23件。')).toContain('27件 new+carriedIn | new');
  expect(meanings('本年新收政府信息公开申请25件，上年结转2件，办结23件。')).toContain('25件 new');
});
