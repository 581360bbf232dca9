import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, draft, seen } from '../draft.ts';

/** The quoted figures of text/figure where the draft with seven applications says these words. */
function told(words: string): string[] {
  const text = change(draft({ cells: APPLICATIONS }), /新收政府信息公开申请若干件.*/, words);
  return seen(text, 'text/figure').map(f => f.text);
}

describe('what is told of applications that are sorted by channel or matter', () => {
  it.each([
    '通过网络、信函等渠道收到政府信息公开申请7件，予以公开4件，不予公开3件。',
    '通过政府网站收到政府信息公开申请7件，予以公开4件，不予公开3件。',
    '线上线下共收到政府信息公开申请7件，予以公开4件，不予公开3件。',
    '全年共处理涉及征地、规划等方面的政府信息公开申请7件，予以公开4件，不予公开3件。',
    '通过政府网站收到政府信息公开申请7件，上年结转1件，予以公开4件，不予公开3件。',
  ])('is held against the tables where they are all: %s', words => {
    expect(told(words)).toEqual(['4件', '3件']);
  });

  it('lets what was done of all be of the new ones', () => {
    expect(told('通过政府网站收到政府信息公开申请7件，年内办结6件。')).toEqual([]);
    expect(told('通过政府网站收到政府信息公开申请7件，年内办结5件。')).toEqual(['5件']);
  });

  it.each([
    '通过政府网站收到政府信息公开申请5件，予以公开4件，不予公开1件。',
    '涉及征地、规划等方面的政府信息公开申请5件，予以公开4件。',
    '政府信息公开申请涉及信息7项，予以公开4项，不予公开3项。',
    '通过政府网站收到政府信息公开申请7件。上年结转1件，予以公开1件。',
    '政府信息公开申请中，通过政府网站收到5件，予以公开4件；通过信函收到7件，予以公开5件。',
  ])('is left alone where they are some: %s', words => {
    expect(told(words)).toEqual([]);
  });
});
