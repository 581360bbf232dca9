import { describe, expect, it } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  DocumentHighlight,
  Hover,
  Range,
  TextEdit,
  WorkspaceDiagnosticReport,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { draftText, RIGHT } from '../support/draft.ts';
import { FULL, PUSH } from './support/client.ts';
import { counted, type Encoding } from './support/encoded.ts';
import { startNear } from './support/near-server.ts';
import { openWorkspace } from './support/workspace.ts';

const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16', 'utf-32'];

/** A row and a paragraph with characters of one to four bytes in front of their figures; 予以公开 comes to 2. */
const TEXT = draftText({ figures: { ...RIGHT, 'granted.total': '707' } })
  .replace('新收政府信息公开申请新收件数件', '𠮷é家村🏡。新收政府信息公开申请9件')
  .replace('（一）予以公开\t', '𠮷\t🏡é\t（一）予以公开\t')
  .replace('（五）监督保障\n\n', '（五）监督保障\n\n𠮷村🏡据《条例》第五十条编制\n\n');
const uri = 'file:///w/a.nianbao';
const textDocument = { uri };

const speaking = (encoding: Encoding, capabilities: ClientCapabilities = FULL): ClientCapabilities => ({
  ...capabilities,
  general: { positionEncodings: encoding === 'utf-16' ? ['utf-16'] : [encoding, 'utf-16'] },
});

function editsOf(edit: WorkspaceEdit | null | undefined): TextEdit[] {
  const [change] = edit?.documentChanges ?? [];
  return change && 'edits' in change ? (change.edits as TextEdit[]) : Object.values(edit?.changes ?? {}).flat();
}

const rowTotal = (all: readonly Diagnostic[]) => all.find(d => d.code === 'table/row-total')!;
const figure = (all: readonly Diagnostic[]) => all.find(d => d.code === 'text/figure')!;

describe('the encoding of positions', () => {
  it.each([
    [undefined, 'utf-16'],
    [['utf-32', 'utf-8', 'utf-16'], 'utf-32'],
    [['utf-7', 'utf-8', 'utf-16'], 'utf-8'],
    [['utf-16', 'utf-8'], 'utf-16'],
    [['utf-7'], 'utf-16'],
  ])('is of %j the first that is known: %s', async (positionEncodings, agreed) => {
    const general = positionEncodings ? { positionEncodings } : {};
    const client = await startNear({ capabilities: { ...FULL, general } });
    expect(client.initialized.capabilities.positionEncoding).toBe(agreed);
    await client.stop();
  });

  it('is what a client writes among its options that can say it nowhere else', async () => {
    const client = await startNear({ capabilities: FULL, initializationOptions: { positionEncoding: 'utf-8' } });
    expect(client.initialized.capabilities.positionEncoding).toBe('utf-8');
    await client.stop();
  });

  it.each([
    ['utf-8', ['utf-16'], 'utf-8'],
    ['utf-7', ['utf-32', 'utf-16'], 'utf-32'],
    ['utf-7', undefined, 'utf-16'],
    [['utf-8'], ['utf-32'], 'utf-32'],
  ])(
    'is %j of its options where that is known, else of %j: %s',
    async (positionEncoding, positionEncodings, agreed) => {
      const general = positionEncodings ? { positionEncodings } : {};
      const capabilities = { ...FULL, general };
      const client = await startNear({ capabilities, initializationOptions: { positionEncoding } });
      expect(client.initialized.capabilities.positionEncoding).toBe(agreed);
      await client.stop();
    },
  );

  it.each(ENCODINGS)(
    '%s holds for findings, what they point to, their repairs, and places that are asked for',
    async encoding => {
      const client = await startNear({ capabilities: speaking(encoding) });
      client.open(uri, TEXT);
      const { position, range, words, applied } = counted(encoding, TEXT);
      const found = await client.findings(uri);
      expect(words(rowTotal(found).range)).toBe('707');
      expect(words(figure(found).range)).toBe('9件');
      const addends = rowTotal(found).relatedInformation!.map(r => words(r.location.range));
      expect(addends).toEqual(['1', '1']);

      const [fix] = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument,
        range: rowTotal(found).range,
        context: { diagnostics: [rowTotal(found)], only: ['quickfix'] },
      });
      expect(applied(editsOf(fix!.edit))).toBe(TEXT.replace('707', '2'));
      const { edit } = await client.request<{ edit: WorkspaceEdit }>('nianbao/recalculate', { textDocument });
      expect(applied(editsOf(edit))).toBe(TEXT.replace('707', '2'));

      const at = TEXT.indexOf('五十条编制');
      const hover = await client.request<Hover>('textDocument/hover', { textDocument, position: position(at) });
      expect(words(hover.range!)).toBe('第五十条');
      const total = position(TEXT.indexOf('707') + 1);
      const marks = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', {
        textDocument,
        position: total,
      });
      expect(marks.map(m => words(m.range))).toContain('707');
      const [cells] = await client.request<{ range: Range }[]>('textDocument/definition', {
        textDocument,
        position: position(TEXT.indexOf('9件')),
      });
      expect(words(cells!.range)).toBe('4');

      const cell = await client.request<object>('nianbao/formCellAt', { textDocument, position: total });
      const place = await client.request<Range>('nianbao/formRange', { textDocument, cell });
      expect(place).toEqual(range(TEXT.indexOf('707'), TEXT.indexOf('707') + 3));
      const answer = await client.request<{ edit: WorkspaceEdit }>('nianbao/formEdit', {
        textDocument,
        changes: [{ ...cell, text: '2' }],
      });
      expect(applied(editsOf(answer.edit))).toBe(TEXT.replace('707', '2'));
      await client.stop();
    },
  );

  it.each(ENCODINGS)('%s holds for changes of the text, each in what those before it have left', async encoding => {
    const client = await startNear({ capabilities: speaking(encoding, PUSH) });
    client.open(uri, TEXT);
    await client.pushed.next();
    const steps: readonly (readonly [string, string])[] = [
      ['🏡é\t（一）', '𠮷𠮷\t（一）'],
      ['𠮷é家村🏡。', '🏡\r\né\r𠮷。'],
      ['707', '🏡\t707'],
      ['🏡\t707', '708'],
    ];
    let text = TEXT;
    const contentChanges = steps.map(([old, fresh]) => {
      const start = text.indexOf(old);
      const range = counted(encoding, text).range(start, start + old.length);
      text = text.replace(old, fresh);
      return { range, text: fresh };
    });
    const change = { textDocument: { uri, version: 2 }, contentChanges };
    await client.connection.sendNotification('textDocument/didChange', change);
    const { diagnostics } = await client.pushed.next(p => p.version === 2);
    const { words } = counted(encoding, text);
    expect(words(rowTotal(diagnostics).range)).toBe('708');
    expect(words(figure(diagnostics).range)).toBe('9件');
    await client.stop();
  });

  it.each(ENCODINGS)(
    '%s holds for files that are not open: their findings, those they are held against, nianbao.json',
    async encoding => {
      const office = '{ "levels𠮷": 1, "sumz": [] }';
      const earlier = TEXT.replaceAll('2024', '2023')
        .replaceAll('2025', '2024')
        .replace(
          '四、结转下年度继续办理\t\t\t1\t0\t0\t0\t0\t0\t1',
          '四、🏡结转下年度继续办理\t\t\t5\t0\t0\t0\t0\t0\t5',
        );
      const files = { '2024年年报.nianbao': TEXT, '2023年年报.nianbao': earlier, 'nianbao.json': office };
      const workspace = await openWorkspace(files, { capabilities: speaking(encoding, PUSH) });
      await workspace.client.request('nianbao/checkWorkspace', {});
      const of = async (file: string) =>
        (await workspace.client.pushed.next(p => p.uri === workspace.uri(file) && p.diagnostics.length > 0))
          .diagnostics;
      const found = await of('2024年年报.nianbao');
      const { words } = counted(encoding, TEXT);
      expect(words(rowTotal(found).range)).toBe('707');
      const related = found
        .flatMap(d => d.relatedInformation ?? [])
        .filter(r => r.location.uri === workspace.uri('2023年年报.nianbao'));
      expect(related.map(r => counted(encoding, earlier).words(r.location.range))).toContain('5');
      const wrong = (await of('nianbao.json')).map(d => counted(encoding, office).words(d.range));
      expect(wrong).toEqual(['1', '[]']);
      const pulled = await workspace.client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
        previousResultIds: [],
      });
      const report = pulled.items.find(i => i.uri === workspace.uri('2024年年报.nianbao'))!;
      expect(words(rowTotal('items' in report ? report.items : []).range)).toBe('707');
      await workspace.stop();
    },
  );
});
