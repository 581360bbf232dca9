import { describe, expect, it } from 'vitest';
import { doubledWords } from '../../../server/src/text/doubled-words.ts';
import {
  isPartOf,
  lastPlaceOf,
  matchSpan,
  partAround,
  pieceAt,
  pieceFrom,
  piecesOf,
  placesOf,
  textAt,
  textBefore,
  textBehind,
  within,
  withoutBlankEnd,
  withSpaces,
} from '../../../server/src/text/piece.ts';
import { span } from '../../../server/src/text/span.ts';

const DRAFT = '略。2023年，本机关 and 各单位 ，本机关。';
const LINE = { text: DRAFT.slice(2), start: 2 };
const at = (words: string) => span(DRAFT.indexOf(words), DRAFT.indexOf(words) + words.length);

describe('a piece of the source', () => {
  it('tells places of its words by offsets of the source', () => {
    expect(matchSpan(LINE, /\d+年/.exec(LINE.text)!)).toEqual(at('2023年'));
    expect(placesOf(LINE, '本机关').map(s => textAt({ text: DRAFT }, s))).toEqual(['本机关', '本机关']);
    expect(lastPlaceOf(LINE, '本机关')).toEqual(placesOf(LINE, '本机关')[1]);
    expect(lastPlaceOf(LINE, '表三')).toBeNull();
    expect(placesOf({ text: '一一一' }, '一一')).toEqual([span(0, 2)]);
    expect(within(LINE, 0, 4)).toEqual(at('2023'));
  });

  it('gives the part between separators that a place stands in', () => {
    expect(partAround(LINE, at('and'), '，', 20)).toBe('本机关 and 各单位 ');
    expect(partAround(LINE, at('2023'), '，', 20)).toBe('2023年');
    expect(partAround(LINE, at('and'), '。', 20)).toBe('2023年，本机关 and 各单位 ，本机关');
    expect(partAround({ text: '，甲，乙' }, span(1, 2), '，', 20)).toBe('甲');
    expect(partAround({ text: '甲，乙' }, span(2, 3), '，', 20)).toBe('乙');
    expect(partAround({ text: '甲，乙' }, span(0, 1), '、', 20)).toBe('甲，乙');
    expect(partAround({ text: '一，二三甲四五，六' }, span(4, 5), '，', 2)).toBe('二三甲四五');
    expect(partAround({ text: '一，二三甲四五，六' }, span(4, 5), '，', 1)).toBe('三甲四');
  });

  it('gives what stands around a place, no more than it holds', () => {
    expect(textBefore(LINE, at('2023'), 5)).toBe('');
    expect(textBefore(LINE, at('，本'), 2)).toBe('3年');
    expect(textBehind(LINE, at('各单位'), 99)).toBe(' ，本机关。');
    expect(textAt(LINE, withSpaces(LINE, at('and')))).toBe(' and ');
    expect(textAt(LINE, withoutBlankEnd(LINE, span(at('各').start, at('各').start + 4)))).toBe('各单位');
  });

  it('is cut into pieces that know where they stand', () => {
    const parts = piecesOf(LINE, '，');
    expect(parts.map(p => p.text)).toEqual(['2023年', '本机关 and 各单位 ', '本机关。']);
    for (const part of parts) expect(DRAFT.startsWith(part.text, part.start)).toBe(true);
    expect(pieceFrom(LINE, at('本机关'), 5)).toEqual({ text: '本机关 a', start: at('本机关').start });
    expect(pieceAt({ text: DRAFT }, at('and'))).toEqual({ text: 'and', start: at('and').start });
  });

  it('tells words that are there a part of longer ones', () => {
    const piece = { text: '巩固脱贫攻坚成果，脱贫攻坚', start: 7 };
    expect(placesOf(piece, '脱贫攻坚').map(p => isPartOf(piece, p, '脱贫攻坚成果'))).toEqual([true, false]);
  });
});

describe('doubled words', () => {
  const kind = { shortest: 2, longest: 8, word: /^[\u4e00-\u9fff]+$/ };

  it('are found once each, in their piece', () => {
    const found = doubledWords({ text: '认真认真认真做好工作工作，', start: 10 }, kind);
    expect(found.map(f => [f.word, f.span, f.again, f.behind])).toEqual([
      ['认真', span(10, 16), span(12, 16), '做好'],
      ['工作', span(18, 22), span(20, 22), '，'],
    ]);
  });

  it('do not reach from one piece into the next', () => {
    expect(doubledWords({ text: '本机关' }, kind)).toEqual([]);
    expect(doubledWords({ text: '本机关' }, kind)).toEqual([]);
  });
});
