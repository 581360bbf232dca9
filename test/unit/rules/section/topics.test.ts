import { describe, expect, it } from 'vitest';
import { change, codes, draft, filled, mended, roundTrip, seen } from '../draft.ts';
import { NEXT, overview, TOPICS } from '../prose.ts';

describe('section/topics', () => {
  it('takes topics in their own words, without headings', () => {
    expect(codes(overview(TOPICS.join('')))).toEqual([]);
  });

  it('names those that are not spoken of', () => {
    expect(seen(overview([TOPICS[0], TOPICS[1], TOPICS[4]].join('')), 'section/topics')).toMatchObject([
      {
        text: '一、总体情况',
        message: '总体情况没有写到政府信息管理、政府信息公开平台建设（共应写五个方面）',
        severity: 'warning',
      },
    ]);
  });

  it('inserts them as plain paragraphs where the part has no sub-headings', () => {
    const text = overview(TOPICS.slice(1).join(''));
    expect(mended(text, 'section/topics')).toMatch(/情形。\n\n主动公开：2023年/);
    expect(codes(filled(roundTrip(text, 'section/topics')))).toEqual([]);
  });

  it('numbers on where the part has sub-headings, on a line of their own or not', () => {
    const apart = overview(`（一）公开\n\n${TOPICS[0]}${TOPICS[1]}\n\n（二）保障\n\n${TOPICS[4]}`);
    expect(mended(apart, 'section/topics')).toContain('\n\n（二）政府信息管理\n\n【');
    expect(mended(apart, 'section/topics')).toContain('\n\n（三）政府信息公开平台建设\n\n【');
    expect(codes(filled(roundTrip(apart, 'section/topics')))).toEqual([]);
    const inline = overview(`(一)公开。${TOPICS[0]}${TOPICS[1]}\n(二)保障。${TOPICS[4]}`);
    expect(mended(inline, 'section/topics')).toContain('\n(二)政府信息管理。【');
    expect(mended(inline, 'section/topics')).toContain('\n(四)保障。列入');
  });

  it('puts each at its place in the series and counts on from it', () => {
    const whole = ['公开', '申请', '信息管理', '平台', '监督保障'].map(
      (t, i) => `（${'一二三四五'[i]}）${t}\n\n${TOPICS[i]}`,
    );
    const head = (t: string) => [...mended(t, 'section/topics').matchAll(/^（[一二三四五六]）.*/gm)].map(m => m[0]);
    const fourLost = overview(whole.toSpliced(3, 1).join('\n\n'));
    expect(head(fourLost).slice(0, 5)).toEqual([
      '（一）公开',
      '（二）申请',
      '（三）信息管理',
      '（四）政府信息公开平台建设',
      '（五）监督保障',
    ]);
    expect(codes(filled(mended(fourLost, 'section/topics')))).toEqual([]);
    const firstLost = overview(whole.slice(1).join('\n\n'));
    expect(head(firstLost)[0]).toBe('（一）主动公开');
    const renumbered = overview(
      ['公开', '申请', '平台', '监督保障']
        .map((t, i) => `（${'一二三四'[i]}）${t}。${TOPICS[[0, 1, 3, 4][i]!]}`)
        .join('\n'),
    );
    expect(head(renumbered).map(h => h.slice(0, 7))).toEqual([
      '（一）公开。主',
      '（二）申请。新',
      '（三）政府信息',
      '（四）平台。镇',
      '（五）监督保障',
      '（一）存在的主',
      '（二）改进情况',
    ]);
    expect(codes(filled(mended(renumbered, 'section/topics')))).toEqual([]);
  });

  it('writes tags where the draft is HTML, and marks where it is Markdown', () => {
    const html = draft({ layout: 'html' });
    const page = `<h1>${html.split('\n')[0]}</h1>\n<h2>一、总体情况</h2>\n<p>${TOPICS.slice(1).join('')}</p>\n<h2>${html.slice(html.indexOf(NEXT))}`;
    expect(mended(page, 'section/topics')).toContain('<p>主动公开：');
    const markdown = draft({ layout: 'markdown', heading: 'markdown' });
    const cut = change(markdown, /### （五）监督保障\n\n.*\n/, '');
    expect(mended(cut, 'section/topics')).toContain('\n\n### （五）监督保障\n\n');
  });

  it('is silent on the form of 2019 and on a part that is still empty', () => {
    const old = draft({ edition: '2019', year: 2020 });
    expect(codes(overview('公开了信息，各项工作有序。', old))).not.toContain('section/topics');
    expect(codes(overview(''))).not.toContain('section/topics');
  });
});
