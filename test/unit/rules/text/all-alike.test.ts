import { describe, expect, it } from 'vitest';
import { APPLICATIONS, type Cells, change, draft, seen } from '../draft.ts';

/** What is told of these words beside 7 new applications and 1 from last year, 7 dealt with: 5 granted, 2 denied. */
const on = (words: string, cells: Cells = APPLICATIONS) =>
  seen(change(draft({ cells }), /新收政府信息公开申请若干件.*/, words), 'text/all-done');
const left = { 'deny6.naturalPerson': '1', 'deny6.total': '1', 'processed.naturalPerson': '4', 'processed.total': '6' };

describe('text/all-done on one result of all', () => {
  it.each([
    ['收到政府信息公开申请7件，均予以公开。', '均予以公开', '不予公开 2'],
    ['办结政府信息公开申请7件，办理结果均为予以公开。', '均为予以公开', '不予公开 2'],
    ['办结政府信息公开申请7件，均作出不予公开决定。', '均作出不予公开', '予以公开 5'],
    ['新收政府信息公开申请7件，上年结转1件，共计8件，全部依法予以公开。', '全部依法予以公开', '不予公开 2'],
  ])('finds %s', (words, text, others) => {
    expect(on(words)).toMatchObject([{ text, severity: 'warning', message: `正文说申请“${text}”，表三另有${others}` }]);
  });

  it.each([
    '办结政府信息公开申请7件，均予以书面答复。',
    '办结政府信息公开申请7件，均依法予以公开答复。',
    '办结政府信息公开申请7件，除2件外均予以公开。',
    '办结政府信息公开申请7件，均依法作出予以公开、不予公开等决定。',
    '办结政府信息公开申请7件，予以公开5件，均在网站公开。',
    '上年结转政府信息公开申请1件，均予以公开。',
    '涉及征地的申请3件，均予以公开。',
    '收到政府信息公开申请7件，均予以公开，其余不予公开。',
  ])('is silent: %s', words => {
    expect(on(words).filter(f => /另有/.test(f.message))).toEqual([]);
  });

  it('leaves out what may be of those from last year, and those granted in part', () => {
    const cells = { ...APPLICATIONS, ...left };
    expect(on('收到政府信息公开申请7件，均予以公开。', cells)).toEqual([]);
    expect(on('办结政府信息公开申请6件，均予以公开。', cells)).toHaveLength(1);
    const partial = {
      'deny6.naturalPerson': '0',
      'deny6.total': '0',
      'partial.naturalPerson': '2',
      'partial.total': '2',
    };
    expect(on('办结政府信息公开申请7件，均予以公开。', { ...APPLICATIONS, ...partial })).toEqual([]);
  });
});
