import { describe, expect, it } from 'vitest';
import { shownByField } from '../../../../server/src/exchange/word/eq-field.ts';

describe('a field without a result', () => {
  it.each([
    [' EQ \\o\\ac(○,1) ', '①'],
    ['eq \\o\\ac(○,20)', '⑳'],
    ['EQ \\o\\ac (〇 , 7 )', '⑦'],
    ['EQ\\o\\ac(◯,9)', '⑨'],
    ['EQ \\* MERGEFORMAT \\o\\ac(○,2)', '②'],
    // There is no such character.
    ['EQ \\o\\ac(○,21)', '□'],
    ['EQ \\o\\ac(○,0)', '□'],
    ['EQ \\o\\ac(○,100)', '□'],
    ['EQ \\o\\ac(□,1)', '□'],
    ['EQ \\o\\ac(○,1)2', '□'],
    ['EQ \\o\\ac(△,文)', ''],
    ['EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(guī),规)', '规'],
    ['EQ \\* jc2 \\*hps10 \\o\\al( \\s\\up9 ( zhāng ) , 章 )', '章'],
    ['EQ \\o\\ar(\\s\\up 12(sān shí yī),31)', '31'],
    ['EQ \\o\\ac(\\s\\up 9( 9 ),31)', '〔上标：9〕31'],
    ['EQ \\o\\ad(\\s\\up 9(９),规)', '〔上标：９〕规'],
    ['EQ \\o\\ad(\\s\\do 9(9),31)', '□'],
    ['EQ \\o\\ad(\\s\\up 9(9),31)5', '□'],
    ['EQ \\o(3,1)', '□'],
    ['EQ \\o(３)', '□'],
    ['EQ \\f(1,2)', '□'],
    ['EQ \\s\\up 3(上)', ''],
    ['EQ \\* hps10 \\s\\up3(上)\\s\\do3(下)', ''],
    ['EQ \\* "Font:2" \\x(文)', ''],
    ['EQ\n\\s\\up 3(1)', '□'],
    ['EQUAL 1', ''],
    [' =SUM(B2:B9) ', ''],
    ['SEQ 表 1', ''],
    ['', ''],
  ])('of the instruction %s shows %s', (instruction, shown) => {
    expect(shownByField(instruction)).toBe(shown);
  });
});
