import { describe, expect, it } from 'vitest';
import { change, draft, seen } from '../draft.ts';

const on = (topic: RegExp, words: string) => seen(change(draft(), topic, words), 'text/sum');
const disclosure = (words: string) => on(/2023年，本机关主动公开.*/, words);
const applications = (words: string) => on(/新收政府信息公开申请若干件.*/, words);

describe('text/sum on lists that are all there is', () => {
  const RESULTS = '予以公开5件，部分公开2件，不予公开1件，无法提供4件';
  it('knows the list behind 其中', () => {
    const words = (n: number) => `办结申请12件，其中，${RESULTS}，合计${n}件。`;
    expect(applications(words(11)).map(f => f.message)).toContainEqual(expect.stringContaining('总数写的是 11'));
    expect(applications(words(12))).toEqual([]);
  });

  it.each([
    [
      `收到申请14件。其中，${RESULTS}，合计13件。`,
      `收到申请14件。其中，${RESULTS}，合计12件。`,
      '5＋2＋1＋4＝12，总数写的是 13',
    ],
    [`办结申请12件：${RESULTS}，共计11件。`, `办结申请12件：${RESULTS}，共计12件。`, '5＋2＋1＋4＝12，总数写的是 11'],
    [`办结申请12件，${RESULTS}，共计13件。`, `办结申请12件，${RESULTS}，共计12件。`, '5＋2＋1＋4＝12，总数写的是 13'],
    [
      '收到申请20件，其中网络12件、信函6件、当面1件。',
      '收到申请20件，其中网络12件、信函6件、当面2件。',
      '12＋6＋1＝19，总数写的是 20',
    ],
  ])('adds up: %s', (wrong, right, sum) => {
    expect(applications(wrong).map(f => f.message)).toContainEqual(expect.stringContaining(sum));
    expect(applications(right)).toEqual([]);
  });

  it('takes no list for whole that names some kinds of organisation', () => {
    const told = (words: string) => applications(words).map(f => f.text);
    expect(told('收到申请20件，其中自然人12件，企业法人5件，律师事务所2件。')).toEqual([]);
    expect(told('收到申请20件，其中自然人12件、商业企业5件、社会公益组织2件。')).toEqual([]);
    expect(told('收到申请20件，其中自然人12件、法人7件。')).toEqual(['20件']);
    expect(told('收到申请20件，其中自然人12件、商业企业5件、其他组织2件。')).toEqual(['20件']);
  });

  it('counts no part that is of more years', () => {
    const told = (words: string) => applications(words).map(f => f.text);
    expect(told('收到申请20件，其中网上申请10件；全县历年网上申请累计580件。')).toEqual([]);
    expect(told('收到申请20件，其中网上申请10件；信函申请58件。')).toEqual(['20件']);
  });

  it('finds one way of applying that is more than all, and no other part alone', () => {
    const told = (words: string) => applications(words).map(f => `${f.text} ${f.message}`);
    expect(told('收到申请14件，其中网上申请18件。')).toEqual(['14件 分项之和多于总数：18，总数写的是 14']);
    for (const right of [
      '收到申请14件，其中网上申请8件。',
      '收到申请14件，上年结转2件，其中网上申请8件。',
      '收到申请14件，比上年增加3件，其中网上申请8件。',
      '收到申请14件，结转下年度2件。其中，网上申请8件。',
    ])
      expect(told(right), right).toEqual([]);
  });

  it('takes a list that ends with the others for all there is', () => {
    const words = (others: string) => `公开信息200条，其中政策文件20条，规划30条，${others}。`;
    expect(disclosure(words('其他信息140条')).map(f => f.message)).toEqual([
      '分项之和少于总数：20＋30＋140＝190，总数写的是 200',
    ]);
    expect(disclosure(words('其他信息150条'))).toEqual([]);
    expect(disclosure(words('其他单位报送140条'))).toEqual([]);
    expect(disclosure(words('会议9，其他信息140条'))).toEqual([]);
  });

  it.each([
    `收到申请14件，其中信访类2件，${RESULTS}，合计14件。`,
    '办结申请12件，予以公开5件、部分公开2件，共计7件予以全部或部分公开，另5件不予公开。',
    '办结申请12件，予以公开5件，部分公开2件，不予公开3件（其中涉及国家秘密1件），无法提供2件，合计12件。',
    '办结申请12件，不予公开3件，属于国家秘密1件，无法提供4件，共办结12件。',
    '办结申请12件。予以公开5件，部分公开2件；不予公开1件，无法提供3件，不予处理1件，合计12件。',
    '予以公开5件，部分公开2件。不予公开1件，无法提供3件，不予处理1件，总计12件。',
    '予以公开5件，部分公开2件，不予公开1件，其中过程性信息1件，无法提供3件，不予处理1件，共计12件。',
    '予以公开5件，部分公开2件，不予公开6件，其中国家秘密1件、过程性信息4件、行政执法案卷1件，共计13件。',
    '收到申请20件，其中涉及土地12件、教育6件、医疗1件。',
  ])('leaves alone: %s', words => {
    expect(applications(words)).toEqual([]);
  });

  it.each([
    '公开信息300条，其中网站300条、公众号120条。',
    '公开信息300条（网站300条，公众号120条，公开栏20条）。',
    '制作解读材料40件，其中文字解读40件、图解25件。',
    '答复申请131件，其中书面答复131件、电话沟通58件。',
    '答复申请131件，其中书面答复120件、电话沟通58件。',
    '办结申请131件，其中当面送达80件、邮寄送达70件。',
  ])('lets parts overlap that are counted more than once: %s', words => {
    expect(disclosure(words)).toEqual([]);
  });

  it.each(['收到申请131件，其中网上申请120件、当面申请58件。', '公开信息300条，其中网站290条、公众号120条。'])(
    'does not let others: %s',
    words => {
      expect(disclosure(words)).toHaveLength(1);
    },
  );
});
