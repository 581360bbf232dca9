import { describe, expect, it } from 'vitest';
import { cents, countsCases, figuresIn } from '../../../server/src/claims/prose/figures.ts';

const read = (text: string) => figuresIn(text).map(f => `${f.exact ? '' : '~'}${f.decimal}${f.unit}`);

describe('figures', () => {
  it('reads Arabic and Chinese numerals with their units', () => {
    expect(read('新收22件，上年结转三件，无法提供二十一宗，两件维持，共12480条')).toEqual([
      '22件',
      '3件',
      '21宗',
      '2件',
      '12480条',
    ]);
    expect(read('三万二千件')).toEqual(['32000件']);
    expect(read('收费3080.699万元，培训180人次')).toEqual(['3080.699万元', '180人次']);
  });

  it('knows what is not exact', () => {
    expect(read('12800余条')).toEqual(['~12800条']);
    expect(read('约30件，近百件，1.2万件，20件以上，十余件')).toEqual(['~30件', '~12000件', '~20件', '~10件']);
    expect(read('3至5件').at(-1)).toBe('~5件');
    expect(read('申请数5件')).toEqual(['5件']);
  });

  it('takes ordinals, articles, telephone and document numbers for what they are', () => {
    expect(read('第3次').filter(f => f.endsWith('次'))).toEqual([]);
    expect(read('第二十条第（一）项')).toEqual([]);
    expect(read('每件申请，逐一登记，任何一件')).toEqual([]);
    expect(read('〔2021〕30号').filter(f => f.endsWith('件'))).toEqual([]);
    expect(read('电话0355-8778345').filter(f => !f.startsWith('~') && /\d件/.test(f))).toEqual([]);
  });

  it('never guesses a Chinese numeral', () => {
    expect(read('三四件')).toEqual([]);
    expect(read('一百五件')).toEqual([]);
  });

  it('counts cases in whole numbers and money in whole 分', () => {
    expect(figuresIn('5件').every(countsCases)).toBe(true);
    expect(figuresIn('5人次').some(countsCases)).toBe(false);
    expect(figuresIn('2.5件').some(countsCases)).toBe(false);
    expect(figuresIn('3080.699万元').map(cents)).toEqual([3080699000]);
    expect(figuresIn('12.5元').map(cents)).toEqual([1250]);
    expect(figuresIn('0.1234567万元').map(cents)).toEqual([null]);
  });

  it('takes digits without end for no figure', () => expect(figuresIn('1'.repeat(200_000))).toEqual([]));
});
