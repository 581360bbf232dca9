import { describe, expect, it } from 'vitest';
import { codes, mended, roundTrip, seen } from '../draft.ts';
import { say } from '../prose.ts';

describe('text/repeated', () => {
  const CODE = 'text/repeated';

  it('finds a doubled word and takes one out', () => {
    const text = say('统筹安排专项资金资金。');
    expect(seen(text, CODE)).toMatchObject([{ text: '资金资金', message: '“资金”重复', severity: 'information' }]);
    expect(roundTrip(text, CODE)).toBe(say('统筹安排专项资金。'));
    expect(mended(say('完善公开目录公开目录。'), CODE)).toBe(say('完善公开目录。'));
  });

  it('finds a word that stands three times once, and leaves one', () => {
    const text = say('统筹安排专项资金资金资金。');
    expect(seen(text, CODE)).toMatchObject([{ text: '资金资金资金', message: '“资金”重复' }]);
    expect(roundTrip(text, CODE)).toBe(say('统筹安排专项资金。'));
  });

  it('finds the particle twice', () => {
    const text = say('网站打造整体统一的的界面。');
    expect(seen(text, CODE)).toMatchObject([{ text: '的的', message: '“的”重复', severity: 'information' }]);
    expect(roundTrip(text, CODE)).toBe(say('网站打造整体统一的界面。'));
  });

  it.each([
    '采取以便民为目的的措施，的的确确方便了群众。',
    '以及及时更新，参与与监督，存在在先的情形，我县县政府办公室。',
    '逐件逐项核对，一条一条落实，认认真真答复。',
    '做好云岭县人民政府政府信息公开工作。',
    '与上年度年度报告比较，开展面对面对接，手把手把关，落实国家有关规定规定的事项。',
    '推进政府信息信息化管理，加强公开工作工作人员培训。',
    '哈哈哈哈，许多许多。',
    '谁起草、谁解读，谁公开谁负责。',
  ])('is silent on %s', words => expect(codes(say(words))).not.toContain(CODE));
});
