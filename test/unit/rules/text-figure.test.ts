import { describe, expect, it } from 'vitest';
import { APPLICATIONS, type Cells, change, draft, findings, mended, offered, seen } from './draft.ts';

const CODE = 'text/figure';

/** The draft with these words as its paragraph on 依申请公开. */
function saying(words: string, cells: Cells = APPLICATIONS): string {
  return change(draft({ cells }), /新收政府信息公开申请若干件.*/, words);
}

const right = '全年新收政府信息公开申请7件，上年结转1件，予以公开5件，不予公开2件，结转下年度继续办理1件。';

describe('text/figure', () => {
  it('is silent where prose and tables agree', () => {
    expect(seen(saying(right), CODE)).toEqual([]);
    expect(seen(saying('全年收到政府信息公开申请8件（含上年结转1件），均按时答复。'), CODE)).toEqual([]);
    expect(seen(saying('全年收到政府信息公开申请7件。'), CODE)).toEqual([]);
    expect(seen(saying('全年收到申请约10件，网上申请4件，来信30件。'), CODE)).toEqual([]);
  });

  it('stands at the number, names the cell and leads to it', () => {
    const [found, ...others] = seen(saying(change(right, '予以公开5件', '予以公开4件')), CODE);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ text: '4件', severity: 'error' });
    expect(found!.message).toContain('正文写 4，表三“予以公开”为 5');
    expect(found!.related).toEqual(['（一）予以公开，总计：5']);
  });

  it('names the groups whose sum the number is', () => {
    const cells: Cells = {
      ...APPLICATIONS,
      'reject1.naturalPerson': '2',
      'reject1.total': '2',
      'new.naturalPerson': '7',
      'new.total': '9',
      'processed.naturalPerson': '7',
      'processed.total': '9',
    };
    const text = saying('新收申请9件，上年结转1件，予以公开5件，其他处理4件，结转下年度1件。', cells);
    expect(seen(text, CODE).map(f => f.message)).toEqual(['正文写 4，表三“其他处理”为 0；4＝不予公开 2＋不予处理 2']);
  });

  it('says when the other cells lead to the number of the prose', () => {
    const text = saying(right, { ...APPLICATIONS, 'carriedOut.naturalPerson': '7', 'carriedOut.total': '7' });
    expect(seen(text, CODE).map(f => f.message)[0]).toContain('按表三各项办理结果推算也是 1（7＋1－7）');
    const row = saying(right, { ...APPLICATIONS, 'new.total': '6' });
    expect(seen(row, CODE).map(f => f.message)[0]).toContain('表中各项之和也是 7（5＋2）');
  });

  it('is a warning where the wording is not the form’s', () => {
    expect(seen(saying('全年共受理政府信息公开申请20件。'), CODE).map(f => f.severity)).toEqual(['warning']);
  });

  it('says nothing where the cell is empty or missing', () => {
    expect(seen(saying('新收申请20件。', { ...APPLICATIONS, 'new.total': '/' }), CODE)).toEqual([]);
  });

  it('holds none against a figure', () => {
    const text = saying('没有发生因政府信息公开引起的行政复议。', {
      'cases.review.upheld': '1',
      'cases.review.total': '1',
    });
    expect(seen(text, CODE).map(f => f.message)).toEqual(['正文写“没有发生”，表四“行政复议的总计”为 1']);
    expect(offered(text, CODE)).toEqual([]);
  });

  it('never takes 六 for 行政事业性收费', () => {
    const text = change(
      draft({ cells: { 'fees.amount': '3080.699' } }),
      /信息处理费：.*/,
      '未发生对政府信息公开申请收费的情况。',
    );
    expect(seen(text, CODE)).toEqual([]);
  });

  describe('fixes', () => {
    it('write the table’s figure into the prose, in the prose’s own digits', () => {
      expect(mended(saying('新收申请9件，予以公开5件。'), CODE)).toContain('新收申请7件，予以公开5件');
      expect(mended(saying('新收申请九件，予以公开五件。'), CODE)).toContain('新收申请七件，予以公开五件');
      expect(mended(saying('新收申请９件，予以公开５件。'), CODE)).toContain('新收申请７件，予以公开５件');
    });

    it('leave no finding behind', () => {
      const text = mended(saying('新收申请9件，予以公开5件。'), CODE);
      expect(seen(text, CODE)).toEqual([]);
      expect(findings(text).map(f => f.code)).toEqual(findings(saying(right)).map(f => f.code));
    });

    it('offer the cell only where no sum depends on it', () => {
      expect(offered(saying('新收申请9件，予以公开5件。'), CODE).map(f => f.title)).toEqual(['正文改为 7']);
      const text = saying('本年制发行政规范性文件3件，废止1件。', { 'normative.made': '2', 'normative.repealed': '1' });
      expect(offered(text, CODE).map(f => f.title)).toEqual(['正文改为 2', '行政规范性文件，本年制发件数改为 3']);
      expect(offered(text, CODE).every(f => f.kind === 'suggestion' && !f.all)).toBe(true);
      expect(seen(mended(text, CODE, 0, 1), CODE)).toEqual([]);
    });

    it('know 元 from 万元', () => {
      const wan = saying('行政事业性收费12.5万元。', { 'fees.amount': '3080.699' });
      expect(mended(wan, CODE)).toContain('行政事业性收费3080.699万元');
      const yuan = saying('行政事业性收费125000元。', { 'fees.amount': '13.5' });
      expect(mended(yuan, CODE)).toContain('行政事业性收费135000元');
      expect(mended(yuan, CODE, 0, 1)).toContain('12.5');
    });
  });

  it('reads prose in HTML between its tags', () => {
    const text = change(
      draft({ cells: APPLICATIONS, layout: 'html' }),
      /新收政府信息公开申请若干件[^<\n]*/,
      '新收申请<span>9</span>件，予以公开<b>5</b>件。',
    );
    expect(seen(text, CODE).map(f => f.message)).toHaveLength(1);
    expect(mended(text, CODE)).toContain('新收申请<span>7</span>件');
  });
});
