import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, mended, roundTrip, seen } from '../draft.ts';
import { say } from '../prose.ts';

const right = draft({ cells: APPLICATIONS });

describe('text/broken-paragraph', () => {
  const CODE = 'text/broken-paragraph';

  it('joins what a page break has cut', () => {
    const text = say('形成主要领导亲自抓的工作格局，\n\n为公开打下基础。');
    expect(seen(text, CODE)).toMatchObject([{ text: '，', severity: 'information', related: ['下文在这里'] }]);
    expect(mended(text, CODE)).toBe(say('形成主要领导亲自抓的工作格局，为公开打下基础。'));
    expect(codes(say('形成主要领导亲自抓、\r\n\r\n　　分管领导具体抓的格局。'))).toEqual([CODE]);
  });

  it.each([
    '一是每周核对，\n\n二是多配图表。',
    '每周核对，\n多配图表。',
    '每周核对：\n\n多配图表。',
    '每周核对，\n\n1.多配图表。',
    '每周核对，\n\n（三）多配图表。',
  ])('is silent on %j', words => expect(codes(say(words))).not.toContain(CODE));

  describe('in a page whose lines are all cut at its width', () => {
    const lines = [
      '一年来，本单位坚持以公开促落实、促规范、促服务，围绕企业和群众',
      '关心的事项及时发布信息，全年更新栏目四十二个，答复留言一百零三',
      '条，满意率比上年提高两个百分点，没有一件因答复不当被复议机关纠',
      '正，也没有一件逾期，在全县的测评中位居前列，排名比上年又进了两名，',
      '受到通报表扬。',
    ];
    it('does not mind a comma at the end of one of them', () => {
      expect(codes(say(lines.join('\n\n')))).not.toContain(CODE);
    });
    it('is told where only few are cut so', () => {
      expect(codes(say(lines.slice(1).join('\n\n')))).toContain(CODE);
    });
    it.each(['（一）', '1.', '一是'])('takes sub-headings that begin with %s for no such lines', number => {
      const heading = `${number}聚焦企业和群众关心的事项着力提升公开质量和效率`;
      const text = [lines[0]!, heading, lines[1]!, heading, lines[2]!.slice(0, 10), ...lines.slice(3)].join('\n\n');
      expect(codes(say(text))).toContain(CODE);
    });
  });

  it('does not take a table for the rest of a paragraph', () => {
    const text = change(right, '二、主动公开政府信息情况\n', '二、主动公开政府信息情况\n\n主动公开的情况见下表，\n');
    expect(codes(text)).not.toContain(CODE);
  });

  it('is mended for good', () => {
    const text = say('形成主要领导亲自抓、\n\n分管领导具体抓，\n\n各科室配合的格局。');
    expect(roundTrip(text, CODE)).toBe(say('形成主要领导亲自抓、分管领导具体抓，各科室配合的格局。'));
  });
});
