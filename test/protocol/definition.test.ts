import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hover, Location, MarkupContent } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { draftText, offsetOf } from '../support/draft.ts';
import { startClient, type TestClient } from './support/client.ts';

let client: TestClient;
let report: TextDocument;
let other: TextDocument;
beforeAll(async () => {
  // Beside a server that was built for this test alone there are no pages.
  client = await startClient({ initializationOptions: { docsRoot: new URL('../../docs', import.meta.url).href } });
  const text = draftText().replace(/新收政府信息公开申请.*/, '全年新收申请4件，予以公开2件。');
  report = client.open('file:///w/report.nianbao', text);
  other = client.open('file:///w/notes.md', '# 笔记\n\n予以公开2件\n', 'markdown');
});
afterAll(() => client.stop());

const ask = <R>(method: string, document: TextDocument, words: string, shift: number) =>
  client.request<R>(`textDocument/${method}`, {
    textDocument: { uri: document.uri },
    position: document.positionAt(offsetOf(document.getText(), words, 0, shift)),
  });

describe('definition', () => {
  it('goes from the prose to the cell and back', async () => {
    const [cell, ...others] = await ask<Location[]>('definition', report, '予以公开2件', 4);
    expect(others).toEqual([]);
    expect(cell!.uri).toBe(report.uri);
    expect(report.getText(cell!.range)).toBe('2');
    const back = await client.request<Location[]>('textDocument/definition', {
      textDocument: { uri: report.uri },
      position: cell!.range.start,
    });
    expect(back.map(l => report.getText(l.range))).toEqual(['2件']);
  });

  it('goes from a citation of the 条例 to its page, at the article', async () => {
    const text = draftText().replace(
      '二、主动公开',
      '依据《条例》第五十条、第四十九条，《预算法》第十四条。\n二、主动公开',
    );
    const cites = client.open('file:///w/cites.nianbao', text);
    const found = await ask<Location[]>('definition', cites, '第五十条', 2);
    expect(found.map(l => l.uri.endsWith('/docs/regulation.md'))).toEqual(found.map(() => true));
    const page = readFileSync(fileURLToPath(found[0]!.uri), 'utf8').split('\n');
    expect(found.map(l => page[l.range.start.line])).toContain('### 第五十条');
    expect(await ask('definition', cites, '第十四条', 2)).toEqual([]);
  });

  it('is nowhere for other words and other documents', async () => {
    expect(await ask('definition', report, '总体情况', 1)).toEqual([]);
    expect(await ask('definition', other, '予以公开2件', 4)).toBeNull();
  });
});

describe('hover', () => {
  it('shows the cell of a figure in the prose', async () => {
    const hover = await ask<Hover>('hover', report, '新收申请4件', 4);
    expect((hover.contents as MarkupContent).value).toContain('**表三“本年新收”**：4 件，与正文相符');
    expect(report.getText(hover.range!)).toBe('4件');
  });
});
