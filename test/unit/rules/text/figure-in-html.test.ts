import { describe, expect, it } from 'vitest';
import { APPLICATIONS, type Cells, change, draft, mended, offered, seen } from '../draft.ts';

const CODE = 'text/figure';

/** The page with these words as its paragraph on 依申请公开. */
function saying(words: string, cells: Cells): string {
  return change(draft({ cells, layout: 'html' }), /新收政府信息公开申请若干件[^<\n]*/, words);
}

/** 不予公开 and 不予处理 are 2 each and 其他处理 is 0: a 4 in the prose is the sum of the two. */
const REJECTED: Cells = {
  ...APPLICATIONS,
  'reject1.naturalPerson': '2',
  'reject1.total': '2',
  'new.naturalPerson': '7',
  'new.total': '9',
  'processed.naturalPerson': '7',
  'processed.total': '9',
};

describe('text/figure in a page', () => {
  it('reads prose between its tags', () => {
    const text = saying('新收申请<span>9</span>件，予以公开<b>5</b>件。', APPLICATIONS);
    expect(seen(text, CODE).map(f => f.message)).toHaveLength(1);
    expect(mended(text, CODE)).toContain('新收申请<span>7</span>件');
  });

  it('writes the right words between the tags, and none of these into them', () => {
    const said = '新收申请9件，上年结转1件，予以公开5件，其他处理<b>4</b><!-- 待核 -->件，结转下年度1件。';
    const text = saying(said, REJECTED);
    expect(offered(text, CODE).map(f => f.title)).toEqual(['正文改为“不予公开2件、不予处理2件”']);
    expect(mended(text, CODE)).toContain('予以公开5件，不予公开2件、不予处理2件<b></b><!-- 待核 -->，结转');
  });
});
