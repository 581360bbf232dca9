import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, HEADINGS, offered, roundTrip, section, seen } from './draft.ts';

const right = draft({ cells: APPLICATIONS });

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

describe('section/empty', () => {
  const five = (body: string) => change(right, section(right, 5), `${HEADINGS[4]}\n\n${body}\n\n`);

  it('stands at the heading of a section without content', () => {
    const text = change(right, section(right, 1), `${HEADINGS[0]}\n\n`);
    expect(seen(text, 'section/empty')).toMatchObject([
      { text: HEADINGS[0], message: '“一、总体情况”没有内容', severity: 'warning' },
    ]);
  });

  it('does not take the signature for content', () => {
    const text = change(right, section(right, 6), `${HEADINGS[5]}\n`);
    expect(seen(text, 'section/empty').map(f => f.message)).toEqual(['“六、其他需要报告的事项”没有内容']);
  });

  it('takes 无 for an answer in 六, not in 五', () => {
    expect(codes(change(right, section(right, 6), `${HEADINGS[5]}\n\n无\n`))).toEqual(['section/fees']);
    expect(seen(five('无。'), 'section/empty').map(f => f.message)).toEqual([
      '“五、存在的主要问题及改进情况”只写了“无。”，应写明存在的问题和改进情况',
    ]);
  });

  it('wants both problems and improvements in 五', () => {
    expect(seen(five('下一步将加强培训，完善公开目录，提升公开质量。'), 'section/empty').map(f => f.message)).toEqual([
      '“五、存在的主要问题及改进情况”没有写存在的问题',
    ]);
    expect(seen(five('一是公开内容不够全面；二是人员业务不熟练。'), 'section/empty').map(f => f.message)).toEqual([
      '“五、存在的主要问题及改进情况”没有写改进情况',
    ]);
    expect(codes(five('公开内容不够全面，下一步将逐项补充。'))).toEqual([]);
  });
});
