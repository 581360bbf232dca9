import { describe, expect, it } from 'vitest';
import { places, reading } from './rows.ts';

const cell = (text: string) => ['cell1', text];
const bare = '1 2 3 4 5 6 7';

describe('a line of plain text is', () => {
  it.each<[string, string | string[]]>([
    ['', 'blank'],
    ['\u3000 \u00a0', 'blank'],
    ['甲', cell('甲')],
    [' 甲 ', cell('甲')],
    ['- 4 -', 'page'],
    ['---', ['cell1', '---']],
    ['|---|---|', 'rule'],
    // A sentence has a comma or a colon between words, and is longer than six characters.
    ['公开信息，办理申请', 'prose'],
    ['公开信息：办理申请', 'prose'],
    ['公开4，办理申请', 'prose'],
    ['公开，办理申', cell('公开，办理申')],
    ['公开，办理申请', 'prose'],
    ['区分处理，只计这一情形', cell('区分处理，只计这一情形')],
    ['区分处理，不计其他情形', cell('区分处理，不计其他情形')],
    ['本列数据，勾稽关系如下', cell('本列数据，勾稽关系如下')],
    ['第一项加第二项，之和', cell('第一项加第二项，之和')],
    // A full stop makes prose of more than 16 characters.
    ['本年公开信息并且办理申请工作。。', cell('本年公开信息并且办理申请工作。。')],
    [`本年公开信息并且办理申请工作。。。`, 'prose'],
    ['本年公开信息并且办理申请工作情况；', 'prose'],
    ['本年公开信息并且办理申请工作情况;', 'prose'],
    ['本年公开信息并且办理申请工作情况了', cell('本年公开信息并且办理申请工作情况了')],
    // No label is longer than 60 characters.
    ['字'.repeat(60), cell('字'.repeat(60))],
    ['字'.repeat(61), 'prose'],
    [` ${'字'.repeat(60)} `, cell('字'.repeat(60))],
    // White space parts a line, unless the whole is a label.
    ['规 章', cell('规 章')],
    ['行政许可 /', ['space', '行政许可', '/']],
    ['行政许可/', cell('行政许可/')],
    ['行政许可 ----', ['space', '行政许可', '----']],
    ['行政许可\u3000—', ['space', '行政许可', '—']],
    ['甲 乙', cell('甲 乙')],
    ['行政许可 甲', ['space', '行政许可', '甲']],
    // A whole table on one line.
    [`${'字'.repeat(400)} ${bare}`, ['space', '字'.repeat(400), ...bare.split(' ')]],
    [`${'字'.repeat(400)} 1 2 3 4 5 6 甲`, 'prose'],
    [`${'字'.repeat(400)} ${bare} 甲`, ['space', '字'.repeat(400), ...bare.split(' '), '甲']],
    [`${'字'.repeat(400)} ${bare}件`, 'prose'],
    [`${'字'.repeat(16)}。 ${bare}`, ['space', `${'字'.repeat(16)}。`, ...bare.split(' ')]],
    [`${'字'.repeat(16)}。 1 2`, 'prose'],
    // What commas part.
    ['行政许可,1', ['comma', '行政许可', '1']],
    ['行政许可;1', ['comma', '行政许可', '1']],
    ['行政许可；1', ['comma', '行政许可', '1']],
    [`行政许可,${'字'.repeat(394)}`, ['comma', '行政许可', '字'.repeat(394)]],
    [`行政许可,${'字'.repeat(395)}`, 'prose'],
    [`行政许可,${'字'.repeat(396)}`, 'prose'],
    ['1、2、3、4、5、6、7、8、9、0', ['flat', ...'1234567890']],
  ])('%j', (text, expected) => expect(reading(text)).toEqual(expected));
});

describe('a bare row of figures between commas', () => {
  const ten = (separator: string) => [...'1234567890'].join(separator);
  it.each<[string, string]>([
    [ten('、'), 'flat'],
    [ten('，'), 'flat'],
    [ten('；'), 'flat'],
    [ten(';'), 'flat'],
    [ten(','), 'flat'],
    [ten(' 、\u3000'), 'flat'],
    [`\u3000${ten('、')}。 `, 'flat'],
    [`${ten('、')}；`, 'flat'],
    [`${ten('、')}.`, 'flat'],
    [ten('、').replaceAll('1', '１２'), 'flat'],
    [ten('、').replace('1', '123456789012'), 'flat'],
  ])('%j', (text, layout) => expect(reading(text)[0]).toBe(layout));

  it.each([
    '1、2、3、4、5、6、7、8、9',
    ten('、').replace('1', '1234567890123'),
    `${ten('、')}件`,
    `共${ten('、')}`,
    ten('、').replace('5', ''),
  ])('%j is none', text => expect(reading(text)[0]).not.toBe('flat'));

  it('its figures stand where they are written', () => {
    expect(places('1、2、33、4、5、6、7、8、9、10')).toEqual(
      ['1', '2', '33', '4', '5', '6', '7', '8', '9', '10'].map((figure, i) => `${figure}@${i}`),
    );
  });
});

describe('a page’s line', () => {
  it.each([
    '- 4 -',
    '-4-',
    '— 12 —',
    '——1——',
    '–1234–',
    '－ 3 －',
    '·7·',
    '•7•',
    '--\u30001\u3000--',
    '第3页',
    '第 3 页',
    '第12页 共20页',
    '第1页，共200页（续完）',
    '第   9999   页',
    '3/12',
    '3 / 12',
    '3／12',
    '123  /  456',
    'Page 3',
    'page 12 of 20',
    'Page3',
    'page1234 of 12345',
    '续表',
    '续上表',
    '接上页',
    '（续表）',
    '(续上表)',
    '续表一',
    '接上表四',
    '续页二',
    '  - 4 -  ',
  ])('%j', text => expect(reading(text)).toBe('page'));

  it.each([
    '4',
    '- 4',
    '4 -',
    '- 12345 -',
    '---4---',
    '-    4 -',
    '第页',
    '第12345页',
    '第3页字字字字字字字字字字字字字',
    '1234/12',
    '3/1234',
    '3//12',
    'Page',
    'Pages 3',
    'page 3 of the long report',
    '续',
    '表',
    '续上',
    '续上表五',
    '上表',
    '第3页'.padEnd(200, ' '),
  ])('%j is none', text => expect(reading(text)).not.toBe('page'));
});

it('blanks part no more figures than a row has, of a line with tabs', () => {
  const cells = (count: number) => `行政许可${'  1'.repeat(count)}`;
  expect(reading(`${cells(2)}\t0`)).toEqual(['tab', '行政许可', '1', '1', '0']);
  expect(reading(`${cells(50)}\t0`)).toEqual(['tab', cells(50), '0']);
});
