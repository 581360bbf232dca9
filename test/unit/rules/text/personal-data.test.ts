import { describe, expect, it } from 'vitest';
import { codes, draft, offered, seen } from '../draft.ts';
import { say } from '../prose.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** A number with a right check digit of nobody. */
const identity = (head: string) =>
  head + '10X98765432'[WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(head[i]), 0) % 11]!;
const luhn = (digits: string) =>
  [...digits]
    .reverse()
    .reduce((sum, c, i) => sum + (i % 2 === 0 ? Number(c) : [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(c)]!), 0);
const card = (head: string) => [...'0123456789'].map(d => head + d).find(n => luhn(n) % 10 === 0)!;

describe('text/personal-data', () => {
  const PERSONAL = 'text/personal-data';
  const NOBODY = identity('51018119000101000');
  const CARD = card('620000000000000000');

  it.each([
    [NOBODY, '公民身份号码'],
    ['13800000000', '手机号码'],
    ['138 0000 0000', '手机号码'],
    ['１３８００００００００', '手机号码'],
    ['+86 13800000000', '手机号码'],
    ['+8613800000000', '手机号码'],
    ['86-13800000000', '手机号码'],
    ['0086 138 0000 0000', '手机号码'],
    [CARD, '银行卡号'],
    [CARD.replace(/(\d{4})(?=\d)/g, '$1 '), '银行卡号'],
  ])('finds %s and does not repeat it', (number, what) => {
    const [found] = seen(say(`联系人：${number}。`), PERSONAL);
    expect(found).toMatchObject({ text: number, severity: what === '手机号码' ? 'warning' : 'error' });
    expect(found!.message).toContain(`正文中有${what}（`);
    expect(found!.message).not.toMatch(/\d{5}/);
    expect(offered(say(`联系人：${number}。`), PERSONAL)).toEqual([]);
  });

  it('finds a mobile number beside another number', () => {
    const two = seen(say('联系人：13800000000/13900000000。'), PERSONAL);
    expect(two.map(f => f.text)).toEqual(['13800000000', '13900000000']);
    expect(seen(say('电话：0351 13800000000。'), PERSONAL).map(f => f.text)).toEqual(['13800000000']);
    expect(seen(say('电话：0351-2345678/13800000000。'), PERSONAL).map(f => f.text)).toEqual(['13800000000']);
  });

  it.each([
    '办公电话：13800000000',
    '咨询请拨打联系电话13800000000',
    '值班手机：13800000000',
    '监督电话（0351-2345678、13800000000）',
  ])('only asks whether it is a person’s where it is called the office’s: %s', words => {
    const told = '正文中有手机号码（138…00）：是机关公布的电话可以保留，是个人的公开前应删去';
    expect(seen(say(`${words}。`), PERSONAL)).toMatchObject([{ message: told, severity: 'information' }]);
  });

  it('leaves no number of identity in peace, whatever it is called', () => {
    expect(seen(say(`联系电话：${NOBODY}。`), PERSONAL)).toMatchObject([{ severity: 'error' }]);
  });

  it('takes other cards only where the words speak of one', () => {
    const other = card('410000000000000');
    expect(codes(say(`银行账号：${other}。`))).toEqual([PERSONAL]);
    expect(codes(say(`共计${other}字节。`))).toEqual([]);
  });

  it.each([
    // A wrong check digit, a 30th of February.
    `联系人${NOBODY.slice(0, -1)}${NOBODY.endsWith('0') ? '1' : '0'}`,
    `联系人${identity('51018119000230000')}`,
    `联系人${identity('51018119001301000')}`,
    '字段99138 0000 0000',
    '电话0351-2345678 13',
    '联系电话：0999-1234567、12345',
    '索引号：13800000000',
    '统一社会信用代码：11000000000000000X',
    '网址http://www.example.gov.cn/13800000000.html',
    '云政发〔2023〕13800000000号',
    '全年点击13800000000次，收费13800000000元',
    '申请编号A13800000000、2024-13800000000',
    '共19000000001件',
  ])('is silent on %s', words => expect(codes(say(`${words}。`))).not.toContain(PERSONAL));

  it('does not look into tables', () => {
    expect(codes(draft({ cells: { 'licence.decisions': '13800000000' } }))).not.toContain(PERSONAL);
  });
});
