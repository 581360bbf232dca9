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

  it('does not take a table for the rest of a paragraph', () => {
    const text = change(right, '二、主动公开政府信息情况\n', '二、主动公开政府信息情况\n\n主动公开的情况见下表，\n');
    expect(codes(text)).not.toContain(CODE);
  });

  it('is mended for good', () => {
    const text = say('形成主要领导亲自抓、\n\n分管领导具体抓，\n\n各科室配合的格局。');
    expect(roundTrip(text, CODE)).toBe(say('形成主要领导亲自抓、分管领导具体抓，各科室配合的格局。'));
  });
});
