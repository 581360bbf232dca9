import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { draftText, lastFigure, RIGHT, WRONG } from '../support/draft.ts';
import { startClient, type TestClient } from './support/client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startClient({ initializationOptions: { docsRoot: 'file:///ext/docs/' } });
});
afterAll(() => client.stop());

let count = 0;
const fresh = () => `file:///w/${count++}.nianbao`;
const arithmetic = (all: readonly Diagnostic[]) =>
  all.filter(d => /^table\/(?:row|column)-total$|balance$/.test(String(d.code)));

describe('pulled diagnostics', () => {
  it('stand at the total, with source, code, page, severity, arithmetic and the other cells', async () => {
    const uri = fresh();
    const document = client.open(uri, draftText({ figures: { ...WRONG, 'processed.naturalPerson': '2' } }));
    const all = arithmetic(await client.findings(uri));
    expect(all.map(d => d.code)).toEqual(['table/row-total', 'table/column-total']);
    const finding = all[0];
    expect(finding).toMatchObject({
      source: 'nianbao',
      code: 'table/row-total',
      severity: 1,
      codeDescription: { href: 'file:///ext/docs/rules/table/row-total.md' },
    });
    expect(document.getText(finding!.range)).toBe('7');
    expect(finding!.message).toMatch(/应为 2（1＋1），现为 7/u);
    const related = finding!.relatedInformation!.map(r => [r.location.uri, document.getText(r.location.range)]);
    expect(related).toEqual([
      [uri, '1'],
      [uri, '1'],
    ]);
    expect(finding!.data).toBeTypeOf('object');
  });

  it('are none in a right report', async () => {
    const uri = fresh();
    client.open(uri, draftText());
    expect((await client.findings(uri)).filter(d => d.severity! <= 2)).toEqual([]);
  });

  it('are unchanged for the same version, and new after a change', async () => {
    const uri = fresh();
    const document = client.open(uri, draftText({ figures: { ...RIGHT, 'granted.total': '7' } }));
    const first = await client.pull(uri);
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    const at = document.positionAt(lastFigure(document.getText(), '（一）予以公开'));
    client.change(document, [{ range: { start: at, end: { ...at, character: at.character + 1 } }, text: '2' }]);
    const second = await client.pull(uri, first.resultId);
    expect(second.kind).toBe('full');
    expect(second.resultId).not.toBe(first.resultId);
    expect(arithmetic(first.kind === 'full' ? first.items : [])).toHaveLength(2);
    expect(arithmetic(second.kind === 'full' ? second.items : [])).toEqual([]);
  });

  it('are not mixed up when a document is opened again with another text', async () => {
    const uri = fresh();
    client.open(uri, draftText({ figures: WRONG }));
    const first = await client.pull(uri);
    client.close(uri);
    client.open(uri, draftText());
    expect((await client.pull(uri, first.resultId)).kind).toBe('full');
  });

  it('are gone after close', async () => {
    const uri = fresh();
    client.open(uri, draftText({ figures: WRONG }));
    expect(await client.findings(uri)).not.toEqual([]);
    client.close(uri);
    expect(await client.findings(uri)).toEqual([]);
  });

  it('follow a rename', async () => {
    const [uri, renamed] = [fresh(), fresh()];
    const text = draftText({ figures: WRONG });
    client.open(uri, text);
    const before = await client.findings(uri);
    client.close(uri);
    client.open(renamed, text);
    expect(await client.findings(uri)).toEqual([]);
    const after = await client.findings(renamed);
    expect(after.map(d => [d.code, d.range])).toEqual(before.map(d => [d.code, d.range]));
    expect(after.flatMap(d => d.relatedInformation ?? []).every(r => r.location.uri === renamed)).toBe(true);
  });

  it.each(['markdown', 'plaintext', 'html'])('speak in a %s document only when it is a report', async language => {
    const [report, other] = [fresh(), fresh()];
    client.open(
      report,
      draftText({ layout: language === 'plaintext' ? 'tab' : (language as 'markdown'), figures: WRONG }),
      language,
    );
    client.open(other, '# 读书笔记\n\n总计 22 元，自然人 4 人。\n', language);
    expect(arithmetic(await client.findings(report))).not.toEqual([]);
    expect(await client.findings(other)).toEqual([]);
  });

  it('tell the client of each reading', async () => {
    const uri = fresh();
    client.open(uri, draftText());
    const heard = client.analysed.next(a => a.uri === uri);
    await client.pull(uri);
    expect(await heard).toEqual({ uri, version: 1 });
  });
});
