import { describe, expect, it } from 'vitest';
import { change, codes, draft } from './draft.ts';
import { overview, TOPICS } from './prose.ts';

/** As a scanner's reading leaves prose: blanks within words, lines cut anywhere, the tables as they were. */
function scanned(text: string): string {
  return text
    .split('\n')
    .map(line =>
      line.includes('\t') || line.length < 20 ? line : line.replace(/([\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, '$1 '),
    )
    .join('\n');
}

describe('a scanned draft with blanks within its words', () => {
  const right = overview(TOPICS.join(''));

  it('is not said to lack what it says', () => {
    expect(codes(right)).toEqual([]);
    expect(codes(scanned(right)).filter(code => /topics|period|series|evaluation|fees/.test(code))).toEqual([]);
  });

  it('is said to lack what it does not say', () => {
    const lacking = overview([TOPICS[0], TOPICS[1], TOPICS[4]].join(''));
    expect(codes(scanned(lacking))).toContain('section/topics');
  });

  it('has its series where a blank stands in 一 是', () => {
    const text = change(
      draft(),
      /2023年，本机关主动公开.*/,
      '问题有三个：一是公开不够主动，二是更新不够及时，三是培训不够经常。'.repeat(2),
    );
    expect(codes(scanned(text).replaceAll('一是', '一 是')).filter(code => code === 'text/series')).toEqual([]);
    expect(codes(text.replaceAll('一是', '')).filter(code => code === 'text/series')).not.toEqual([]);
  });
});
