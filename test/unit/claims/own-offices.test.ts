import { describe, expect, it } from 'vitest';
import { ownNames } from '../../../server/src/claims/whose/own-names.ts';
import { ownNamesBeside } from '../../../server/src/claims/whose/own-offices.ts';
import { stated } from './stated.ts';

describe('县政府 in the report of a county', () => {
  it.each([
    '县政府收到政府信息公开申请12件，办结12件；县直部门收到26件，乡镇收到8件。',
    '县人民政府新收申请12件，上年结转1件，办结12件，结转下年1件。各部门新收34件。',
    '县政府机关收到申请12件，予以公开5件。',
    '县政府承办的12件申请，予以公开5件。',
    '县政府收到申请12件，予以公开5件，其余由县直部门承办。',
    '县政府受理申请12件，办结12件，结转的3件为县直部门受理。',
    '县政府（含县政府办公室）制发行政规范性文件4件。',
    '县政府新收政府信息公开申请12件，占全县申请总量的26.1%。',
    '以县政府为被告的政府信息公开行政诉讼2件。',
  ])('is its own offices where others are told beside it: %s', text => {
    expect(stated(text)).not.toContainEqual(
      expect.stringMatching(/new|granted|processed|normative|carried|litigation/),
    );
  });

  it.each([
    ['县政府新收政府信息公开申请46件，上年结转4件。', ['46件 new', '4件 carriedIn']],
    ['县政府共收到政府信息公开申请46件，县政府办公室及时登记、分办。', ['46件 new']],
    ['县政府及其部门新收政府信息公开申请46件。', ['46件 new']],
    ['县政府召开各部门参加的培训3次。县政府新收政府信息公开申请46件。', ['46件 new']],
    ['全县新收政府信息公开申请46件，占全县办件量的2%。', ['46件 new']],
  ])('is all of them elsewhere: %s', (text, claims) => {
    expect(stated(text)).toEqual(claims);
  });

  it('is not told from its departments by a township or an office', () => {
    for (const organ of ['青禾镇人民政府', '云岭县教育局']) {
      const names = ownNames(organ);
      expect(ownNamesBeside('收到申请5件，各部门4件。', names)).toBe(names);
    }
    const names = ownNames('云岭县人民政府');
    expect(ownNamesBeside('收到申请5件，各部门4件。', names)).not.toContain('县政府');
    expect(ownNamesBeside('收到申请5件，各部门4件。', names)).toContain('全县');
    expect(ownNamesBeside('收到申请5件。', names)).toBe(names);
  });
});
