import { describe, expect, it } from 'vitest';
import { APPLICATIONS, type Cells, change, draft, findings, mended, offered, seen } from '../draft.ts';

const CODE = 'text/figure';

/** The draft with these words as its paragraph on 依申请公开. */
function saying(words: string, cells: Cells = APPLICATIONS): string {
  return change(draft({ cells }), /新收政府信息公开申请若干件.*/, words);
}

const right = '全年新收政府信息公开申请7件，上年结转1件，予以公开5件，不予公开2件，结转下年度继续办理1件。';

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

describe('text/figure', () => {
  it('is silent where prose and tables agree', () => {
    expect(seen(saying(right), CODE)).toEqual([]);
    expect(seen(saying('全年收到政府信息公开申请8件（含上年结转1件），均按时答复。'), CODE)).toEqual([]);
    expect(seen(saying('全年收到政府信息公开申请7件。'), CODE)).toEqual([]);
    expect(seen(saying('全年收到申请约10件，网上申请4件，来信30件。'), CODE)).toEqual([]);
  });

  it.each([
    '本机关工作正常。\n代县人民政府起草答复\n政府信息公开申请12件。',
    '本机关工作正常。\n受县人民政府委托，代为\n答复政府信息公开申请12件。',
    '本机关工作正常。\n代表县政府\n收到申请20件并逐件答复。',
  ])('is silent of what is done for others, though a line ends before the figure: %j', words => {
    expect(seen(saying(words), CODE)).toEqual([]);
  });

  it('holds what was handled in all against both that came in', () => {
    expect(seen(saying('受理申请7件，上年结转1件，合计办理8件。'), CODE)).toEqual([]);
    expect(seen(saying('受理申请7件，上年结转1件，合计办理9件。'), CODE).map(f => f.message)).toEqual([
      '正文写“合计办理9件”，表三“本年新收＋上年结转”为 8',
    ]);
  });

  it('holds a result of one kind of applicant against its column', () => {
    const cells: Cells = {
      'new.naturalPerson': '4',
      'new.commercial': '3',
      'new.total': '7',
      'granted.naturalPerson': '4',
      'granted.commercial': '3',
      'granted.total': '7',
    };
    const say = (words: string) => seen(saying(`收到政府信息公开申请7件，${words}。`, cells), CODE).map(f => f.message);
    expect(say('予以公开自然人4件，商业企业3件')).toEqual([]);
    expect(say('予以公开个人信息7件')).toEqual([]);
    expect(say('予以公开企业的档案7件')).toEqual([]);
    expect(say('予以公开自然人5件')).toEqual(['正文写“予以公开自然人5件”，表三“予以公开，自然人”为 4']);
    expect(say('予以公开自然人4件，商业企业2件')).toEqual(['正文写“商业企业2件”，表三“予以公开，商业企业”为 3']);
  });

  it.each([
    ['信访19件，结转下年度3件', 'warning'],
    ['信访19件，申请结转下年度3件', 'error'],
    ['予以公开5件，结转下年度3件', 'error'],
    ['信访19件，上年结转3件', 'error'],
  ])('is less sure of what was carried over behind other work: %s', (words, severity) => {
    const found = seen(saying(`收到政府信息公开申请7件，${words}。`), CODE);
    expect(found.map(f => [f.text, f.severity])).toEqual([['3件', severity]]);
  });

  it('stands at the number, names the cell and leads to it', () => {
    const [found, ...others] = seen(saying(change(right, '予以公开5件', '予以公开4件')), CODE);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ text: '4件', severity: 'error' });
    expect(found!.message).toContain('正文写“予以公开4件”，表三“予以公开”为 5');
    expect(found!.related).toEqual(['（一）予以公开，总计：5']);
  });

  it('changes the digits and no tag between them', () => {
    const text = saying(change(right, '予以公开5件', '予以公开1<b>0</b>件'));
    expect(mended(text, CODE)).toContain('予以公开5<b></b>件');
  });

  it('names the groups whose sum the number is', () => {
    const text = saying('新收申请9件，上年结转1件，予以公开5件，其他处理4件，结转下年度1件。', REJECTED);
    expect(seen(text, CODE).map(f => f.message)).toEqual([
      '正文写“其他处理4件”，表三“其他处理”为 0；4＝不予公开 2＋不予处理 2',
    ]);
  });

  it('says when the other cells lead to the number of the prose', () => {
    const text = saying(right, { ...APPLICATIONS, 'carriedOut.naturalPerson': '7', 'carriedOut.total': '7' });
    expect(seen(text, CODE).map(f => f.message)[0]).toContain('按表三各项办理结果推算也是 1（7＋1－7）');
    const row = saying(right, { ...APPLICATIONS, 'new.total': '6' });
    expect(seen(row, CODE).map(f => f.message)[0]).toContain('表中各项之和也是 7（5＋2）');
    const alone = { ...APPLICATIONS, 'new.naturalPerson': '7', 'new.commercial': '0', 'new.total': '6' };
    // A single figure would only say the sum again.
    expect(seen(saying(right, alone), CODE).map(f => f.message)[0]).toContain('表中各项之和也是 7，疑似总计没有填对');
  });

  it('is a warning where the wording is not the form’s', () => {
    expect(seen(saying('全年共受理政府信息公开申请20件。'), CODE).map(f => f.severity)).toEqual(['warning']);
  });

  it('explains nothing by a figure that the same sentence states rightly', () => {
    const text = saying('新收申请9件，上年结转1件，予以公开5件，不予公开2件，其他处理4件，结转下年度1件。', REJECTED);
    expect(seen(text, CODE).map(f => f.message)).toEqual(['正文写“其他处理4件”，表三“其他处理”为 0']);
  });

  it('never adds a total to its part, nor 新收 to 上年结转', () => {
    const review: Cells = {
      'cases.review.upheld': '1',
      'cases.review.pending': '2',
      'cases.review.total': '3',
    };
    const cases = (words: string) => seen(saying(words, review), CODE).map(f => f.message);
    // 4＝总计 3＋结果维持 1 would be no reason.
    expect(cases('因政府信息公开引起的行政复议，结果纠正4件。')).toEqual([
      '正文写“结果纠正4件”，表四“行政复议的结果纠正”为 0',
    ]);
    expect(cases('因政府信息公开引起的行政复议，结果纠正3件。')[0]).toContain('；3＝行政复议的总计 3');
    expect(seen(saying('予以公开政府信息公开申请9件。'), CODE).map(f => f.message)).toEqual([
      '正文写“予以公开政府信息公开申请9件”，表三“予以公开”为 5',
    ]);
    expect(seen(saying('结转下年度继续办理政府信息公开申请8件。'), CODE).map(f => f.message)).toEqual([
      '正文写“结转下年度继续办理政府信息公开申请8件”，表三“结转下年度”为 1',
    ]);
  });

  it.each([
    ['the form’s own word', '新收政府信息公开申请9件。', 'error'],
    ['a word that may count either way', '收到政府信息公开申请20件。', 'warning'],
    ['another word for one cell', '政府信息公开申请正在办理3件。', 'warning'],
    ['none of the form’s own', '没有发生因政府信息公开引起的行政复议。', 'error'],
    ['none of two kinds at once', '没有发生因政府信息公开引起的行政复议、行政诉讼。', 'warning'],
  ])('its severity: %s', (_what, words, severity) => {
    const cells: Cells = { ...APPLICATIONS, 'cases.review.upheld': '1', 'cases.review.total': '1' };
    const found = seen(saying(words, { ...cells, 'cases.direct.upheld': '1', 'cases.direct.total': '1' }), CODE);
    expect(found.map(f => f.severity)).toEqual([severity]);
  });

  it('says nothing where the cell is empty or missing', () => {
    expect(seen(saying('新收申请20件。', { ...APPLICATIONS, 'new.total': '/' }), CODE)).toEqual([]);
  });

  it('holds none against a figure', () => {
    const text = saying('没有发生因政府信息公开引起的行政复议。', {
      'cases.review.upheld': '1',
      'cases.review.total': '1',
    });
    expect(seen(text, CODE).map(f => f.message)).toEqual([
      '正文写“没有发生因政府信息公开引起的行政复议”，表四“行政复议的总计”为 1',
    ]);
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

    it('offer the table’s cell alone where the other cells lead to the number of the prose', () => {
      const row = saying(right, { ...APPLICATIONS, 'new.total': '6' });
      expect(offered(row, CODE).map(f => f.title)).toEqual(['一、本年新收政府信息公开申请数量，总计改为 7']);
      expect(seen(mended(row, CODE), CODE)).toEqual([]);
      const balance = saying(right, { ...APPLICATIONS, 'carriedOut.naturalPerson': '7', 'carriedOut.total': '7' });
      expect(offered(balance, CODE).map(f => f.title)).toEqual(['四、结转下年度继续办理，总计改为 1']);
      // Where they do not, the prose is as likely wrong.
      const prose = saying(change(right, '新收政府信息公开申请7件', '新收政府信息公开申请9件'));
      expect(offered(prose, CODE).map(f => f.title)).toEqual(['正文改为 7']);
    });

    it('never break a sum in the prose that holds: they offer the right words instead', () => {
      const said = '新收申请9件，上年结转1件，予以公开5件，其他处理4件，结转下年度1件。';
      const text = saying(said, REJECTED);
      expect(offered(text, CODE).map(f => f.title)).toEqual(['正文改为“不予公开2件、不予处理2件”']);
      const after = mended(text, CODE);
      expect(after).toContain('予以公开5件，不予公开2件、不予处理2件，结转下年度1件。');
      expect(seen(after, CODE)).toEqual([]);
    });

    it('never break a total and its parts', () => {
      const parts = saying('新收申请9件，其中自然人6件，法人或其他组织3件。', { ...APPLICATIONS, 'new.total': '7' });
      expect(offered(parts, CODE)).toEqual([]);
      const wrong = saying('新收申请9件，其中自然人5件，法人或其他组织2件。');
      expect(offered(wrong, CODE).map(f => f.title)).toEqual(['正文改为 7']);
    });
  });
});
