import { describe, expect, it } from 'vitest';
import { change, draft, seen } from '../draft.ts';

const CODE = 'text/sum';
const on = (topic: RegExp, words: string) => seen(change(draft(), topic, words), CODE);
const disclosure = (words: string) => on(/2023年，本机关主动公开.*/, words);
const applications = (words: string) => on(/新收政府信息公开申请若干件.*/, words);

describe('text/sum', () => {
  it.each([
    '全年公开信息181条。其中，通过政府网站公开51条，公众号公开130条。',
    '全年公开信息632条，其中网站418条、公众号214条，发布政策解读12条。',
    '公开信息1526条。其中，网站1104条（动态620条、公告301条、重点领域183条），新媒体422条。',
    '公开信息200条，其中政策文件20条，规划30条。',
    '公开信息约200条，其中网站180条，公众号90条。',
    '公开信息100条，其中网站80条，公众号10条等。',
    '培训12次，参加200人次，其中线上150人次。',
  ])('is silent: %s', words => {
    expect(disclosure(words)).toEqual([]);
  });

  it('holds applicants against what was carried over only where they may be of that', () => {
    const told = (words: string) => applications(words).map(f => f.text);
    expect(told('全年新收申请41件，上年结转4件，其中自然人33件、法人或其他组织10件。')).toEqual([]);
    expect(told('全年新收申请41件，上年结转4件，其中自然人3件、法人或其他组织2件。')).toEqual(['4件']);
    expect(told('全年新收申请41件，其中自然人33件、法人或其他组织10件，上年结转4件。')).toEqual(['41件']);
  });

  it('warns when the parts are more', () => {
    const [found, ...others] = disclosure('全年公开信息180条。其中，网站公开60条，公众号公开130条。');
    expect(others).toEqual([]);
    expect(found).toMatchObject({ text: '180条', severity: 'warning' });
    expect(found!.message).toBe('分项之和多于总数：60＋130＝190，总数写的是 180');
    expect(found!.related).toHaveLength(2);
  });

  it('only informs when parts that are all there is are fewer', () => {
    expect(disclosure('公开信息180条，其中网站51条，公众号120条。').map(f => f.severity)).toEqual(['information']);
    expect(applications('收到申请20件，其中自然人15件，法人或其他组织4件。').map(f => f.severity)).toEqual([
      'information',
    ]);
  });

  it.each([
    ['a compared figure', '公开信息比上年增加22条，其中网站60条，公众号30条。'],
    ['a compared figure', '公开信息较2022年的50条，其中网站60条，公众号30条有所增加。'],
    ['a compared figure', '公开信息总量下降20条，其中网站60条，公众号30条。'],
    ['parts complete before the list ends', '召开会议12场，其中县级5场，部门7场，主要负责人出席3场。'],
    ['one part', '公开信息20条，其中网站60条。'],
    ['other units', '公开信息20条，其中网站60篇，公众号30篇。'],
  ])('leaves alone %s: %s', (_what, words) => {
    expect(disclosure(words)).toEqual([]);
  });

  it('takes up a figure that only follows a comparison', () => {
    expect(disclosure('较上年增加5条，公开信息20条，其中网站60条，公众号30条。').map(f => f.text)).toEqual(['20条']);
  });

  it('counts parts that never reach the total on the way', () => {
    expect(disclosure('召开会议12场，其中县级5场，部门8场，主要负责人出席3场。').map(f => f.text)).toEqual(['12场']);
  });

  it('knows a place of publication from the verb 公示', () => {
    const found = disclosure('公开信息100条，其中公示栏60条，公示屏50条。');
    expect(found.map(f => f.message)).toEqual(['分项之和多于总数：60＋50＝110，总数写的是 100']);
    expect(disclosure('公开信息100条，其中政策60条，规划30条，公示行政处罚50条。')).toEqual([]);
  });

  it('looks into brackets', () => {
    const found = disclosure('公开信息1526条。其中，网站1104条（动态620条、公告301条、重点领域193条），新媒体422条。');
    expect(found.map(f => f.text)).toEqual(['1104条']);
  });

  it('holds results and 结转 against 新收 and 上年结转', () => {
    const right =
      '新收申请22件，上年结转3件。予以公开5件，部分公开2件，无法提供11件，不予公开3件，不予处理2件，结转下年度2件。';
    expect(applications(right)).toEqual([]);
    expect(applications(change(right, '无法提供11件', '无法提供14件')).map(f => `${f.severity} ${f.text}`)).toEqual([
      'warning 22件',
    ]);
    expect(applications(change(right, '无法提供11件', '无法提供10件')).map(f => f.severity)).toEqual(['information']);
    // Without 结转 the list may not be whole.
    expect(applications('新收申请22件，予以公开5件，部分公开2件。')).toEqual([]);
  });

  it.each([
    '连同上年结转3件，共26件',
    '连上年结转的3件，共26件',
    '加上上年结转3件，共26件',
    '算上2022年结转3件，合计26件',
    '计入上年结转3件，总计26件',
  ])('adds what came over from last year: %s', carried => {
    const results = '予以公开15件，部分公开2件，无法提供5件，不予处理3件，结转下年1件';
    expect(applications(`受理申请23件，${carried}。其中，${results}。`)).toEqual([]);
    const short = carried.replace(/，.*/, '');
    const more = results.replace('15', '18');
    expect(applications(`受理申请23件，${short}。${results}。`)).toEqual([]);
    expect(applications(`受理申请23件，${short}。${more}。`)).toMatchObject([{ severity: 'warning', text: '23件' }]);
  });

  it('says nothing of a list in which a part was not understood', () => {
    const list =
      '办理申请69件。予以公开35件；部分公开1件；由于本机关未保存而无法给出29件；不属于政府信息1件；结转下年度2件。';
    expect(applications(list)).toEqual([]);
    expect(applications(change(list, '予以公开35件', '予以公开75件')).map(f => f.severity)).toEqual(['warning']);
  });

  it.each([
    '网站公开754条，新媒体公开2808条，其他方式公开54条。其中，甲号1205条、微博12984条、抖音号628条。',
    '网站公开50条，新媒体公开60条，其他方式公开10条，其中图片80条、文字40条。',
    '网站公开50条，新媒体公开60条，其中图片80条、文字30条。',
    '网站公开50条（专栏40条），新媒体公开60条（微信20条、微博40条），其他10条，其中图片80条、文字40条。',
    '召开会议5次（含专题2次）、培训3次，其中线上4次、线下4次。',
    '主动公开信息120条，包括机构概况30条，政策文件20条。',
    '主动公开信息120条，包含网站80条、公众号30条。',
    '召开会议3次，主要包括常务会议2次、专题会议1次。',
  ])('is silent on parts of more than the last figure, and of 包括: %s', words => {
    expect(disclosure(words)).toEqual([]);
  });

  it.each([
    '公开信息200条。发布解读5条。其中网站120条，公众号80条。',
    '公开信息200条。发布解读5条，其中网站120条，公众号80条。',
    '公开信息200条。发布解读5条。其中网站120条，公众号70条。',
    '公开信息200条。组织培训3次。发布解读5条。其中甲单位120条，乙单位70条。',
  ])('is silent on parts of a figure further ahead: %s', words => {
    expect(disclosure(words)).toEqual([]);
  });

  it.each([
    ['公开信息200条。发布解读5条，其中网站3条，公众号3条。', 'warning 5条'],
    ['公开信息200条。发布解读5条（其中网站120条，公众号80条）。', 'warning 5条'],
    ['公开信息200条。发布解读150条。其中网站120条，公众号90条。', 'warning 150条'],
    // A part that exceeds the total by itself may be of something that the sentence before does not count so.
    ['公开信息200条。发布解读5条。其中网站120条，公众号90条。', 'information 5条'],
    ['公开信息200篇。发布解读5条。其中网站120条，公众号80条。', 'information 5条'],
    ['公开信息约200条。发布解读5条。其中网站120条，公众号80条。', 'information 5条'],
    ['发布解读57条。其中网站9127条，公众号80条。', 'information 57条'],
  ])('is told where no figure further ahead is theirs: %s', (words, told) => {
    expect(disclosure(words).map(f => `${f.severity} ${f.text}`)).toEqual([told]);
  });

  it.each([
    '，较上年增加12条，',
    '（同比增长8%），',
    '，比上年多12条，',
    '，同比略有下降8.3%。',
    '，较2022年减少12条、下降8.3%，',
    '（较上年的188条增加12条），',
    '，增幅为8%，',
    '，与上年同期相比大幅提高了8%，',
    '，较去年上升约8%，',
  ])('looks past how the total grew: %s', growth => {
    const text = (parts: string) => `公开信息200条${growth}其中网站120条，公众号${parts}条。`;
    expect(disclosure(text('90')).map(f => f.text)).toEqual(['200条']);
    expect(disclosure(text('80'))).toEqual([]);
    expect(disclosure(text('70'))).toEqual([]);
  });

  it.each([
    '公开信息20条，较上年减少30条，其中网站20条，公众号10条。',
    '公开信息20条，较上年减少30条，其中网站减少20条，公众号减少11条。',
    '公开信息20条，较上年减少30条，其中网站降20条，公众号降11条。',
    '公开信息20条，发布通知30条，其中网站20条，公众号10条。',
  ])('leaves alone what may be parts of the growth: %s', words => {
    expect(disclosure(words)).toEqual([]);
  });

  it.each([
    '收到申请7件，另有上年结转1件。结转下年度继续办理1件。其中镇政府办理3件，自然资源所办理2件。',
    '结转下年度继续办理1件。其中镇政府办理3件，自然资源所办理2件。',
    '收到申请7件，上年结转1件，其中自然人5件，企业2件。',
    '收到申请7件，上年结转1件，共8件，其中自然人5件，法人或其他组织2件。',
  ])('does not split what was carried over: %s', words => {
    expect(applications(words)).toEqual([]);
  });

  it.each([
    ['公开信息1条，包括机构概况1条，以及“三公”经费及预算/决算信息2条。', '1条'],
    ['召开会议3次，主要包括常务会议2次、专题会议2次。', '3次'],
    ['公开信息30条（含机构概况20条、政策文件14条）。', '30条'],
    ['公开信息30条，其中包括机构概况20条、政策文件14条。', '30条'],
    ['公开信息30条，具体包括：机构概况20条、政策文件14条。', '30条'],
  ])('warns when parts behind 包括 are more: %s', (words, text) => {
    expect(disclosure(words).map(f => [f.severity, f.text])).toEqual([['warning', text]]);
  });

  it.each([
    ['公开信息130条，分别为动态25条，招标108条，预决算7条。', 'warning 130条'],
    ['公开信息130条，分别是动态25条、招标88条、预决算7条。', 'information 130条'],
    ['公开信息130条：动态25条，招标108条，预决算7条。', 'warning 130条'],
    ['公开信息130条，涵盖动态25条、招标108条、预决算7条。', 'warning 130条'],
    ['公开信息130条，按类别分：动态25条、招标88条、预决算7条。', 'information 130条'],
    ['公开信息130条，由动态25条、招标88条、预决算7条组成。', 'information 130条'],
    ['公开信息130条，其中动态25条，占19.2%；招标108条，占83.1%。', 'warning 130条'],
    ['发布信息312条。其中，网站200条；公众号100条；公开栏22条。', 'warning 312条'],
    ['发布信息312条，其中网站200条、公众号100条、其他平台22条。', 'warning 312条'],
  ])('knows other words between a total and its parts: %s', (words, finding) => {
    expect(disclosure(words).map(f => `${f.severity} ${f.text}`)).toEqual([finding]);
  });

  it.each([
    ['通过网站、公众号、微博分别发布200条、100条、22条，合计312条。', 'warning 312条'],
    ['门户网站公开200条、微信公众号公开112条，共公开322条。', 'information 322条'],
    ['发布动态120条、公告60条、政策20条，累计220条。', 'information 220条'],
    ['通过网上平台收到来件申请20件、信函6件，共25件。', 'warning 25件'],
    ['制作图解12篇、视频4篇、访谈2篇。总计20篇。', 'information 20篇'],
    ['组织集中培训2期、线上培训5期，共计组织培训6期。', 'warning 6期'],
    ['网站公开200条（占62.5%）、公众号公开120条（占37.5%），共312条。', 'warning 312条'],
  ])('adds up the parts before a total: %s', (words, finding) => {
    expect(disclosure(words).map(f => `${f.severity} ${f.text}`)).toEqual([finding]);
  });

  it.each([
    ['right', '通过网站、公众号、微博分别发布200条、90条、22条，合计312条。'],
    ['right without those of another year', '去年发布300条，网站发布200条、公众号发布112条，共312条。'],
    ['of more than these', '网站公开200条、公众号公开100条，全县各单位累计公开1250条。'],
    ['of another deed', '收到来信25条，答复24条，共公开10条。'],
    ['beside a part of a part', '网站公开200条，其中原创50条，公众号公开100条，共320条。'],
    ['with another unit between', '网站公开200条，公众号推送110条，张贴海报12张，合计350条。'],
    ['of one each time', '专题研究公开工作2次，分管领导每季度调度1次，共4次。'],
    ['compared', '网站公开200条，较上年增加20条，共310条。'],
    ['to be counted without doubles', '网站公开200条、公众号推送112条，剔除重复后共公开300条。'],
    ['going on', '网站公开200条、公众号公开112条，共322条次。'],
    ['not exact', '网站公开200条、公众号公开约100条，共322条。'],
  ])('leaves alone a total at the end that is %s: %s', (_what, words) => {
    expect(disclosure(words)).toEqual([]);
  });

  it('lets 收到 count what came over or not', () => {
    const results = '予以公开5件，部分公开2件，结转下年度2件。';
    expect(applications(`收到申请9件，${results}`)).toEqual([]);
    expect(applications(`收到申请9件，其中上年结转2件，${results}`)).toEqual([]);
    expect(applications(`收到申请7件，上年结转2件，${results}`)).toEqual([]);
  });
});
