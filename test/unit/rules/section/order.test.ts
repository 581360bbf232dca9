import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, HEADINGS, section, seen } from '../draft.ts';

const right = draft({ cells: APPLICATIONS });

describe('section/order', () => {
  it('stands at the heading that is out of place', () => {
    const [four, five] = [section(right, 4), section(right, 5)];
    const text = change(right, four + five, five + four);
    expect(seen(text, 'section/order').map(f => [f.text, f.message])).toEqual([
      [HEADINGS[3], '“四、政府信息公开行政复议、行政诉讼情况”顺序不对，应在“三、收到和处理政府信息公开申请情况”之后'],
    ]);
    expect(codes(text)).toEqual(['section/order']);
  });

  it('names the next section where there is none before', () => {
    const one = section(right, 1);
    const text = change(change(right, one, ''), HEADINGS[2]!, `${one}${HEADINGS[2]}`);
    expect(seen(text, 'section/order').map(f => f.message)).toEqual([
      '“一、总体情况”顺序不对，应在“二、主动公开政府信息情况”之前',
    ]);
  });

  it('is silent where a section is missing or stands twice', () => {
    expect(codes(change(right, section(right, 4), ''))).toEqual(['section/missing']);
    expect(codes(change(right, section(right, 5), section(right, 5) + section(right, 5)))).toEqual([
      'section/duplicate',
    ]);
  });
});
