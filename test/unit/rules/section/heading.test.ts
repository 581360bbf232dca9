import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { APPLICATIONS, change, codes, draft, HEADINGS, mended, offered, roundTrip, seen, TITLE } from '../draft.ts';

const right = draft({ cells: APPLICATIONS });
const CODE = 'section/heading';
const renamed = (n: number, words: string, text = right) =>
  change(text, HEADINGS[n - 1]!, `${HEADINGS[n - 1]![0]}、${words}`);

describe('a heading that is nearly right', () => {
  it.each([
    [3, '收到和处理政府信息公开情况'],
    [3, '收到及处理政府信息公开的情况'],
    [5, '存在的不足及改进措施'],
    [5, '存在的困难和改进情况'],
    [5, '工作中的不足和整改措施'],
    [6, '其他事项'],
    [6, '其他情况'],
    [6, '其它有关事项'],
    [6, '其他需要报告的情况'],
  ])('%i、%s is that section, and the fix gives it the official words', (n, words) => {
    const text = renamed(n, words);
    const official = HEADINGS[n - 1]!.slice(2);
    expect(seen(text, CODE)).toMatchObject([
      { text: words, message: `标题“${words}”，规定用语为“${official}”`, severity: 'information' },
    ]);
    expect(codes(text)).toEqual([CODE]);
    expect(mended(text, CODE)).toBe(right);
  });
});

describe('a heading with the right ordinal between its neighbours', () => {
  it.each([
    [1, '本镇概貌'],
    [2, '信息发布'],
    [3, '申请办理'],
    [4, '行政复议、行政诉讼'],
    [5, '今后努力的方向'],
    [6, '附注'],
  ])('%i、%s stands for the section, as far as one can tell', (n, words) => {
    const text = renamed(n, words);
    const official = HEADINGS[n - 1]!.slice(2);
    expect(seen(text, CODE)).toMatchObject([
      { text: words, message: `标题“${words}”似应为“${official}”`, severity: 'warning' },
    ]);
    expect(codes(text)).toEqual([CODE]);
    expect(offered(text, CODE)[0]).toMatchObject({ kind: 'suggestion', all: false });
    expect(mended(text, CODE)).toBe(right);
  });

  it('two in a row', () => {
    const text = renamed(3, '申请办理', renamed(2, '信息发布'));
    expect(codes(text)).toEqual([CODE, CODE]);
    expect(parseReport(text).tables.map(t => t.kind)).toEqual(['disclosure', 'applications', 'disputes']);
  });

  it('is not seen in a list of the section before', () => {
    const list = change(
      change(right, `${HEADINGS[1]}\n`, ''),
      '（一）主动公开\n',
      '一、公开工作\n\n二、栏目建设\n\n（一）主动公开\n',
    );
    expect(codes(list)).not.toContain(CODE);
    const twice = change(
      change(right, `${HEADINGS[1]}\n`, ''),
      '（一）主动公开\n',
      '二、公开工作\n\n二、栏目建设\n\n（一）主动公开\n',
    );
    expect(codes(twice)).not.toContain(CODE);
    const items = change(right, /六、其他[^\n]*/, '一、抓培训\n\n二、抓解读');
    expect(codes(items)).not.toContain(CODE);
  });

  it('is not seen in a report that is only begun, in a sentence, in a contents', () => {
    expect(codes(`${TITLE}\n\n一、总体情况\n\n公开信息。\n\n二、公开工作\n`)).toEqual(['section/missing']);
    expect(codes(renamed(6, '以上报告，请审阅。'))).toContain('section/missing');
    expect(codes(change(right, TITLE, `${TITLE}\n\n目录\n${HEADINGS.join('\n')}\n`))).toEqual([]);
  });

  it('never gets a second one above its table', () => {
    const table = right.slice(right.indexOf(HEADINGS[2]), right.indexOf(HEADINGS[3]));
    const text = `${TITLE}\n\n${change(table, HEADINGS[2], '三、申请办理')}`;
    expect(parseReport(text).tables.map(t => t.kind)).toEqual(['applications']);
    for (const fix of offered(text, 'section/missing')) {
      expect(fix.edits.map(e => e.text).join('')).not.toContain(HEADINGS[2]);
    }
  });
});

describe('section/heading', () => {
  it('offers the official words', () => {
    const text = change(right, HEADINGS[4]!, '五、存在问题及改进情况');
    expect(seen(text, 'section/heading')).toMatchObject([
      {
        text: '存在问题及改进情况',
        message: '标题“存在问题及改进情况”，规定用语为“存在的主要问题及改进情况”',
        severity: 'information',
      },
    ]);
    expect(offered(text, 'section/heading')[0]?.all).toBe(false);
    expect(roundTrip(text, 'section/heading')).toBe(right);
  });
});
