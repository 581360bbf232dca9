import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Range, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FormCell, FormChange, FormData, FormEditResult, FormFix } from '../../server/src/lsp/protocol-form.ts';
import { draftText, offsetOf, RIGHT, WRONG } from '../support/draft.ts';
import { startClient, type TestClient } from './support/client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startClient();
});
afterAll(() => client.stop());

const total: FormCell = { table: 'applications', row: 'granted', column: 'total' };
const ask = <R>(method: string, document: TextDocument, more: object = {}) =>
  client.request<R>(method, { textDocument: { uri: document.uri }, ...more });

/** The text of a document with an edit. */
function edited(document: TextDocument, edit: WorkspaceEdit): string {
  const [change] = edit.documentChanges ?? [];
  if (change === undefined || !('edits' in change)) throw new Error('no edit');
  expect(change.textDocument).toEqual({ uri: document.uri, version: document.version });
  return TextDocument.applyEdits(document, change.edits as Parameters<typeof TextDocument.applyEdits>[1]);
}

describe('what the form asks for', () => {
  it('is the draft’s tables, with what was found at each cell', async () => {
    const document = client.open('file:///w/form.nianbao', draftText({ figures: WRONG }));
    const { version, view } = (await ask<FormData | null>('nianbao/form', document))!;
    expect(version).toBe(document.version);
    const cell = view.tables[1]!.rows.flatMap(r => r.cells).find(c => c.row === 'granted' && c.column === 'total');
    expect(cell).toMatchObject({ text: '7', expected: '2', difference: '+5' });
    expect(cell!.findings.map(f => f.code)).toContain('table/row-total');
    expect(await ask('nianbao/form', client.open('file:///w/letter.txt', '今天下雨。', 'plaintext'))).toBeNull();
  });

  it('is an edit that carries the version it was made for', async () => {
    const text = draftText();
    const document = client.open('file:///w/edit.nianbao', text);
    const changes: FormChange[] = [{ ...total, text: '12' }];
    const { edit, refused } = (await ask<FormEditResult>('nianbao/formEdit', document, { changes }))!;
    expect(refused).toEqual([]);
    expect(edited(document, edit!)).toBe(
      text.replace('（一）予以公开\t\t1\t1\t0\t0\t0\t0\t2', '（一）予以公开\t\t1\t1\t0\t0\t0\t0\t12'),
    );
    const wrong = await ask<FormEditResult>('nianbao/formEdit', document, { changes: [{ ...total, text: '无' }] });
    expect(wrong).toEqual({ edit: null, refused: [{ ...total, reason: '只能填数字，没有发生的填 0' }] });
    const none = await ask<FormEditResult>('nianbao/formEdit', document, { changes: 'zeros' });
    expect(none).toEqual({ edit: null, refused: [] });
  });

  it('is the fixes of what was found at a cell', async () => {
    const text = draftText({ figures: WRONG });
    const document = client.open('file:///w/fixes.nianbao', text);
    const fixes = await ask<FormFix[]>('nianbao/formFixes', document, { cell: total });
    const fix = fixes.find(f => f.title === '改为 2')!;
    expect(edited(document, fix.edit)).toContain('（一）予以公开\t\t1\t1\t0\t0\t0\t0\t2\n');
    expect(await ask('nianbao/formFixes', document, { cell: { ...total, row: 'partial' } })).toEqual([]);
  });

  it('is each of these fixes once, as in a list of code actions', async () => {
    const swap: Record<string, string> = { processed: 'carriedOut', carriedOut: 'processed' };
    const figures = Object.entries(RIGHT).map(([key, figure]) => {
      const [row, column] = key.split('.');
      return [`${swap[row!] ?? row}.${column}`, figure];
    });
    const document = client.open('file:///w/swapped.nianbao', draftText({ figures: Object.fromEntries(figures) }));
    const cell: FormCell = { table: 'applications', row: 'processed', column: 'naturalPerson' };
    const fixes = await ask<FormFix[]>('nianbao/formFixes', document, { cell });
    expect(fixes[0]!.title).toContain('填反了');
    const edits = fixes.map(({ edit }) => JSON.stringify(edit));
    expect(new Set(edits).size).toBe(edits.length);
  });

  it('is where a cell stands in the text, and which cell stands there', async () => {
    const text = draftText();
    const document = client.open('file:///w/place.nianbao', text);
    const range = (await ask<Range | null>('nianbao/formRange', document, { cell: total }))!;
    const offset =
      offsetOf(text, '（一）予以公开\t\t1\t1\t0\t0\t0\t0\t') + '（一）予以公开\t\t1\t1\t0\t0\t0\t0\t'.length;
    expect(document.offsetAt(range.start)).toBe(offset);
    expect(await ask('nianbao/formCellAt', document, { position: range.end })).toEqual(total);
    expect(await ask('nianbao/formCellAt', document, { position: { line: 0, character: 0 } })).toBeNull();
  });

  it('is an empty table at its place, also in a text that is no report yet', async () => {
    const empty = client.open('file:///w/empty.txt', '草稿', 'plaintext');
    const { edit } = (await ask<{ edit: WorkspaceEdit } | null>('nianbao/formTable', empty, { kind: 'disputes' }))!;
    expect(edited(empty, edit)).toMatch(/^草稿\n四、政府信息公开行政复议、行政诉讼情况\n行政复议\t/u);
    const full = client.open('file:///w/full.nianbao', draftText());
    expect(await ask('nianbao/formTable', full, { kind: 'disputes' })).toBeNull();
    const text = draftText();
    const without = text.slice(0, text.indexOf('行政复议\t')) + text.slice(text.indexOf('五、存在的主要问题'));
    const lacking = client.open('file:///w/lacking.nianbao', without);
    const put = (await ask<{ edit: WorkspaceEdit } | null>('nianbao/formTable', lacking, { kind: 'disputes' }))!;
    expect(edited(lacking, put.edit)).toBe(text.replace(/\n1\t0\t0\t0\t1(?:\t0){10}/u, `\n${'\t'.repeat(14)}`));
  });
});
