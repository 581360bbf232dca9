import { describe, expect, it } from 'vitest';
import { printedPage } from '../../../server/src/document/printed-page.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { readReport } from '../../../server/src/workspace/read-draft.ts';
import { draftText } from '../../support/draft.ts';

const { html } = printedPage(parseReport(draftText()));

describe('a page to print', () => {
  it('is of A4, cuts no row, and repeats the rows of headers', () => {
    expect(html).toContain('@page { size: A4; margin: 104.9pt 73.7pt 99.2pt 79.35pt;');
    expect(html).toMatch(/\.paper tr, \.paper \.disclosure tbody, [^}]*\{ break-inside: avoid; \}/);
    expect(html).toContain('.paper thead { display: table-header-group; }');
    expect(html).toContain('<div class="table applications">\n<table>\n<thead>');
  });

  it('needs nothing from elsewhere, and has no script', () => {
    expect(html).not.toMatch(/<script|<link|@import|url\(|https?:/);
  });

  it('has the draft’s words as text', () => {
    const { html: hostile } = printedPage(parseReport(draftText().replace('云岭县', '云岭县</title><script>')));
    expect(hostile).not.toContain('<script');
  });
});

describe('a page that was printed', () => {
  it('lies beside its draft and is no second one', () => {
    const { html } = printedPage(parseReport(draftText()));
    expect(parseReport(html).recognised).toBe(false);
    expect(readReport('云岭县人民政府2024年政府信息公开工作年度报告（打印）.html', html)).toBeNull();
    expect(readReport('网页.html', html.replace(/<meta name="generator".*?>/, ''))).not.toBeNull();
  });
});
