import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { rewriteActions } from '../../../server/src/service/rewrite-layout.ts';
import { span } from '../../../server/src/text/span.ts';
import { draftText, offsetOf } from '../../support/draft.ts';

/** The titles of what is offered for a selection from some words to others. */
function offered(text: string, from: string, to = from): string[] {
  const report = parseReport(text);
  return rewriteActions(report, span(offsetOf(text, from), offsetOf(text, to))).map(a => a.title);
}

describe('转换表格排法', () => {
  it('meets a table at its edges, within, and all around', () => {
    const text = draftText({ layout: 'html' }).replace('</table>', '</table>\n');
    const report = parseReport(text);
    const { start, end } = report.tables[0]!.region;
    for (const at of [span(start, start), span(end, end), span(start + 9, end - 9), span(start - 1, end + 1)])
      expect(rewriteActions(report, at)).toHaveLength(2);
    for (const at of [span(start - 1, start - 1), span(end + 1, end + 1)])
      expect(rewriteActions(report, at)).toEqual([]);
  });

  it('is for one table, not for several', () => {
    expect(offered(draftText(), '一、总体情况', '五、存在的主要问题')).toEqual([]);
    expect(offered(draftText(), '一、总体情况', '三、收到和处理')).toHaveLength(2);
  });

  it('is for drafts, not for sheets', () => {
    const report = parseReport(draftText());
    expect(rewriteActions({ ...report, tablesOnly: true }, report.tables[0]!.region)).toEqual([]);
  });

  it('does not turn a slip of plain text into bold print', () => {
    const text = draftText({ layout: 'cell' }).replace('一、总体情况', '**一、总体情况**');
    expect(offered(text, '规章')).toEqual(['转换表格排法：一行一行，像从 Excel 粘贴的（制表符）']);
  });
});
