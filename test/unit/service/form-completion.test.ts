import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { tableOf } from '../../../server/src/report/query.ts';
import type { Completion } from '../../../server/src/service/completion-item.ts';
import { formCompletions } from '../../../server/src/service/form-completion.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { draftText } from '../../support/draft.ts';
import { expandSnippet } from '../../support/snippet.ts';

const OPTIONS = { isMarkdown: false, isSnippet: true, today: new Date(2026, 0, 9) };

/** What is offered where `|` stands. */
function offered(marked: string, options = OPTIONS): { readonly text: string; readonly found: readonly Completion[] } {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return { text, found: formCompletions(parseReport(text), offset, options) };
}

const labels = (marked: string) => offered(marked).found.map(c => c.label);

/** The text once the only thing offered has been taken and its places left as they are. */
function taken(marked: string, options = OPTIONS): string {
  const { text, found } = offered(marked, options);
  expect(found).toHaveLength(1);
  const [{ span, text: body, isSnippet }] = found as [Completion];
  return applyEdits(text, [{ span, text: isSnippet ? expandSnippet(body, { variables: {} }) : body }]);
}

/** A draft without 表三, with a mark in its place. */
const [HEAD, REST] = draftText().split('三、收到和处理政府信息公开申请情况\n\n') as [string, string];
const lacking = (typed: string) =>
  `${HEAD}三、收到和处理政府信息公开申请情况\n\n${typed}\n\n四、政府信息公开行政复议${REST.split('四、政府信息公开行政复议')[1]}`;

describe('the whole report', () => {
  it.each(['', 'nb', 'NIAN', '年度', '\n\nnb\n'])('is offered in an empty text: %j', typed => {
    expect(labels(typed.trim() === '' ? '|' : typed.replace(typed.trim(), `${typed.trim()}|`))).toEqual([
      '年度报告全文',
    ]);
  });

  it('has the year before this one, and all its tables', () => {
    for (const isSnippet of [true, false]) {
      const report = parseReport(taken('nb|', { ...OPTIONS, isSnippet }));
      expect(report.year).toBe(2025);
      expect(report.tables.map(t => t.kind)).toEqual(['disclosure', 'applications', 'disputes']);
      expect(report.text).toMatch(/2026年1月9日$/u);
    }
  });

  it('is Markdown in a Markdown document', () => {
    expect(taken('nb|', { ...OPTIONS, isMarkdown: true })).toMatch(/^# .+\n[\s\S]+\n## 一、总体情况\n[\s\S]+\n\| /u);
  });

  it('is not where something else is typed or stands there', () => {
    expect([labels('xy|'), labels('nb|x'), labels('甲\nnb|'), labels('n b|')]).toEqual([[], [], [], []]);
  });
});

describe('a table', () => {
  it('is offered where the draft lacks it, by its name and its letters', () => {
    for (const typed of ['|', '表|', 'biao|', 'sqq|', '表三|']) expect(labels(lacking(typed))).toEqual(['表三']);
    expect([labels(lacking('表四|')), labels(lacking('  表|')), labels(lacking('表|甲'))]).toEqual([[], [], []]);
    expect(labels(draftText().replace('一、总体情况\n', '一、总体情况\n表|\n'))).toEqual([]);
  });

  it('comes in the layout of the draft’s own', () => {
    for (const isSnippet of [true, false]) {
      const report = parseReport(taken(lacking('表|'), { ...OPTIONS, isSnippet }));
      expect(tableOf(report, 'applications')?.layout).toBe('tab');
      expect(tableOf(report, 'applications')?.rows.every(row => row.aligned)).toBe(true);
    }
  });

  it('keeps what the client filters by true to what was typed', () => {
    expect(offered(lacking('sqq|')).found[0]?.filter).toBe('sqqkb');
    expect(offered(lacking('BIAO|')).found[0]?.filter).toBe('biao3');
  });
});
