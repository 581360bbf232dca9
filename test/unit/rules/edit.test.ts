import { describe, expect, it } from 'vitest';
import { replaceText } from '../../../server/src/edits/edit.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { fixAll } from '../../../server/src/rules/fix-all.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import type { Edit } from '../../../server/src/text/edit.ts';
import { APPLICATIONS, change, draft, mended } from './draft.ts';

/** The page with `words` (between the marks 〔 and 〕) replaced. */
function replaced(marked: string, text: string): string {
  const start = marked.indexOf('〔');
  const end = marked.indexOf('〕') - 1;
  const page = marked.replace(/[〔〕]/g, '');
  return applyEdits(page, replaceText(parseReport(page), { start, end }, text));
}

describe('replaceText', () => {
  it('replaces words without tags at one go', () => {
    expect(replaced('<p>〔2、〕主动公开</p>', '二、')).toBe('<p>二、主动公开</p>');
    expect(replaced('合计〔１２〕件', '12')).toBe('合计12件');
  });

  it('writes into the first run of words and empties the others', () => {
    expect(replaced('<p><span lang=EN-US>〔2</span>、〕主动公开</p>', '二、')).toBe(
      '<p><span lang=EN-US>二、</span>主动公开</p>',
    );
    expect(replaced('<td><b>〔１</b><!-- 3 --><i>２</i>３〕</td>', '123')).toBe('<td><b>123</b><!-- 3 --><i></i></td>');
  });

  it('leaves entities whole and white space between tags alone', () => {
    expect(replaced('<p>〔1&#44;</span>\n <b>2&#51;4〕</b></p>', '1234')).toBe('<p>1234</span>\n <b></b></p>');
  });

  it('takes > in an attribute for a part of the tag, and a note mark for no part of the figure', () => {
    expect(replaced('<p>〔１<a title="a>b">２〕</a></p>', '12')).toBe('<p>12<a title="a>b"></a></p>');
    expect(replaced('<p>〔１<sup>①</sup>２〕</p>', '12')).toBe('<p>12<sup>①</sup></p>');
  });

  it('takes < in plain text for what it is', () => {
    expect(replaced('合计〔1<b>2〕件', '12')).toBe('合计12件');
  });
});

describe('repairs of a page as Word writes it', () => {
  const page = draft({ layout: 'html', cells: APPLICATIONS })
    .split('\n')
    .map(line => (/^<|^$/.test(line) ? line : `<p class=MsoNormal>${line}</p>`))
    .join('\n');

  it('leave the tags of an ordinal', () => {
    const right = change(page, '二、主动', '<span lang=EN-US>二、</span>主动');
    const wrong = change(page, '二、主动', '<span lang=EN-US>2</span>、主动');
    expect(applyEdits(wrong, fixAll(parseReport(wrong)))).toBe(right);
  });

  it('leave the tags of a label and of a figure', () => {
    const wrong = change(
      change(page, '<td>2.没有现成信息需要另行制作</td>', '<td><span>2．</span>没有现成信息、需要另行制作</td>'),
      /<td>7<\/td>/,
      '<td><b>７</b><i> </i></td>',
    );
    const once = applyEdits(wrong, fixAll(parseReport(wrong)));
    expect(once).toContain('<td><span>2.没有现成信息需要另行制作</span></td>');
    expect(once).toContain('<td><b>7</b><i> </i></td>');
  });

  it('leave the tags of a total', () => {
    const wrong = change(page, /<td>7<\/td>/, '<td><b>1</b><u>7</u></td>');
    expect(mended(wrong, 'table/row-total')).toBe(change(page, /<td>7<\/td>/, '<td><b>7</b><u></u></td>'));
  });
});

describe('fixAll', () => {
  it('makes repairs that meet in one run: a second changes nothing', () => {
    const wrong = '3\ufeff|予以公开|1\ufeff4\n部分公开区分处理的|7|保护第三 0|属于三类内部事务信息|属于四类过程性信息';
    const edits = fixAll(parseReport(wrong));
    expect(edits.length).toBeGreaterThan(0);
    expect(fixAll(parseReport(applyEdits(wrong, edits)))).toEqual([]);
  });

  it('asks of each repair once whether the file takes it, and makes those that meet beside one that it does not take', () => {
    const wrong = '3\ufeff|予以公开|1\ufeff4\n部分公开区分处理的|7|保护第三 0|属于三类内部事务信息|属于四类过程性信息';
    const asked: string[] = [];
    const mayWrite = (edits: readonly Edit[]) => {
      asked.push(JSON.stringify(edits.map(e => [e.span, e.text])));
      return !edits.some(e => e.text.includes('部分公开'));
    };
    const all = fixAll(parseReport(wrong));
    const made = fixAll(parseReport(wrong), undefined, undefined, [], mayWrite);
    // Labels are one repair.
    expect(made).toEqual(all.filter(e => e.code !== 'table/label'));
    expect(made.map(e => e.code)).toEqual(['text/leftover', 'cell/digits']);
    expect(new Set(asked).size).toBe(asked.length);
  });
});
