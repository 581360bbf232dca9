import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { fixAll } from '../../../server/src/rules/fix-all.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { APPLICATIONS, change, codes, draft, HEADINGS, mended } from './draft.ts';

/** A draft as a spreadsheet writes it: each line of prose is one field, with empty fields behind it up to the table's width. */
function exported(text: string, quoted = false): string {
  return text
    .split('\n')
    .map(line => {
      if (line === '' || /,\d|,"|^"/.test(line)) return line;
      return `${quoted && /[，。]/.test(line) ? `"${line}"` : line},,,,,,,,`;
    })
    .join('\n');
}

const right = draft({ layout: 'comma', cells: APPLICATIONS });

describe.each([false, true])('prose in a spreadsheet’s export (in quotes: %s)', quoted => {
  const text = exported(right, quoted);

  it('ends where its field ends', () => {
    expect(codes(text)).toEqual([]);
    expect(applyEdits(text, fixAll(parseReport(text)))).toBe(text);
  });

  it('is mended within its field', () => {
    const wrong = exported(change(right, /公开目录，/, '公开目录,'), quoted);
    expect(codes(wrong)).toEqual(['text/punctuation']);
    expect(mended(wrong, 'text/punctuation')).toBe(text);
  });

  it('gets a section that is missing on lines of its own', () => {
    const without = exported(change(right, `${HEADINGS[5]}\n`, ''), quoted);
    const whole = mended(without, 'section/missing');
    expect(whole.split('\n').filter(line => line.startsWith('六、其他需要报告的事项'))).toHaveLength(1);
    for (const line of without.split('\n')) expect(whole.split('\n')).toContain(line);
  });
});
