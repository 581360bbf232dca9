import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { draftText, WRONG } from '../support/draft.ts';
import { expectLinearAsync, timedAsync } from '../support/growth.ts';
import { FULL, startClient, type TestClient } from './support/client.ts';
import { inbox } from './support/inbox.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startClient({ settings: { '*': { inlayHints: true, codeLens: true } } });
});
afterAll(() => client.stop());

/** Every request there is, at the document's middle line. */
async function askEverything(uri: string, line: number): Promise<void> {
  const textDocument = { uri };
  const position = { line, character: 3 };
  const range = { start: { line: 0, character: 0 }, end: position };
  await Promise.all([
    client.pull(uri),
    client.request('textDocument/hover', { textDocument, position }),
    client.request('textDocument/completion', { textDocument, position }),
    client.request('textDocument/documentHighlight', { textDocument, position }),
    client.request('textDocument/documentSymbol', { textDocument }),
    client.request('textDocument/foldingRange', { textDocument }),
    client.request('textDocument/selectionRange', { textDocument, positions: [position] }),
    client.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }),
    client.request('textDocument/formatting', { textDocument, options: {} }),
    client.request('textDocument/rangeFormatting', { textDocument, range, options: {} }),
    client.request('textDocument/inlayHint', { textDocument, range }),
    client.request('textDocument/references', { textDocument, position, context: { includeDeclaration: true } }),
    client.request('textDocument/documentLink', { textDocument }),
    client.request('textDocument/codeLens', { textDocument }),
    client.request('textDocument/semanticTokens/full', { textDocument }),
    client.request('textDocument/semanticTokens/range', { textDocument, range }),
    client.request('workspace/symbol', { query: '不予' }),
    client.request('nianbao/outline', { textDocument }),
    client.request('nianbao/status', { textDocument }),
    client.request('nianbao/recalculate', { textDocument }),
    client.request('nianbao/insertTable', { textDocument, kind: 'disputes', position }),
    client.request('nianbao/pasteTables', {
      textDocument,
      range: { start: position, end: position },
      html: report,
      text: report,
      asked: true,
    }),
  ]);
}

const report = draftText({ figures: WRONG });
const CASES: readonly [name: string, text: string][] = [
  ['nothing', ''],
  ['one line end', '\r\n'],
  ['NULs', report.replaceAll('\t', '\t\0')],
  ['only NULs', '\0'.repeat(10_000)],
  ['lone surrogates', report.replaceAll('（', '\ud83c').replaceAll('计', '\udfe1')],
  ['a byte order mark', `\ufeff${report}`],
  ['mixed line ends', report.replaceAll('\n\n', '\r\r\n').replaceAll('总计\n', '总计\r')],
  ['one endless line', report.replaceAll('\n', ' ').repeat(20)],
  ['half a table', report.slice(0, report.indexOf('3.危及'))],
  ['digits only', '0123456789'.repeat(10_000)],
  ['unclosed tags', '<table><tr><td>'.repeat(5_000)],
  ['unclosed quotes', '《条例》第'.repeat(20_000)],
];

describe('bad input', () => {
  it.each(CASES)('%s: every request is answered, nothing is logged', async (name, text) => {
    const logged = client.logged.all.length;
    for (const language of ['nianbao', 'plaintext']) {
      const uri = `file:///w/${name}.${language}`;
      const document = client.open(uri, text, language);
      await askEverything(uri, Math.floor(document.lineCount / 2));
      client.close(uri);
    }
    expect(client.logged.all.slice(logged)).toEqual([]);
  });

  it('a paste of 10 MB into a report is answered, in time in proportion to one of 1 MB', async () => {
    const line = '本机关通过门户网站公开信息120条，接待群众咨询30人次。\n';
    let pastes = 0;
    const paste = async (lines: number) => {
      const uri = `file:///w/huge-${pastes++}.nianbao`;
      const document = client.open(uri, report);
      const end = document.positionAt(report.length);
      const text = line.repeat(lines);
      await client.findings(uri);
      const time = await timedAsync(async () => {
        client.change(document, [{ range: { start: end, end }, text }]);
        expect((await client.findings(uri)).map(d => d.code)).toContain('table/row-total');
      });
      client.close(uri);
      return time;
    };
    expect(line.length * 350_000).toBeGreaterThan(9_500_000);
    await expectLinearAsync(paste, 35_000, 10);
  });

  it('a table with 27,000 rows is answered, every row of it, in time in proportion to one with 2,700', async () => {
    const row = '（一）予以公开\t1\t0\t0\t0\t0\t0\t7\n';
    let tables = 0;
    const open = async (rows: number) => {
      const uri = `file:///w/rows-${tables++}.nianbao`;
      const text = report.replace('四、结转下年度继续办理', `${row.repeat(rows)}四、结转下年度继续办理`);
      const time = await timedAsync(async () => {
        client.open(uri, text);
        const twice = (await client.findings(uri)).find(d => d.code === 'table/duplicate-row');
        expect(twice!.relatedInformation!.length).toBeGreaterThanOrEqual(rows);
      });
      client.close(uri);
      return time;
    };
    await expectLinearAsync(open, 2_700, 10);
  });

  it('wrong parameters give an empty answer and a line in the log', async () => {
    client.open('file:///w/a.nianbao', report);
    expect(await client.request('textDocument/hover', { textDocument: { uri: 'file:///w/a.nianbao' } })).toBeNull();
    expect(await client.logged.next()).toMatch(/^hover: TypeError/u);
    expect(await client.request('nianbao/outline', {})).toBeNull();
    await client.logged.next();
    expect((await client.findings('file:///w/a.nianbao')).length).toBeGreaterThan(0);
  });

  it('a client whose settings can not be had is served with defaults', async () => {
    const silent = await startClient({ capabilities: FULL });
    silent.connection.onRequest('workspace/configuration', () => {
      throw new Error('not now');
    });
    silent.open('file:///w/a.nianbao', report);
    expect((await silent.findings('file:///w/a.nianbao')).map(d => d.code)).toContain('table/row-total');
    await silent.stop();
  });

  it('a request that is cancelled while it waits is answered as cancelled', async () => {
    const slow = await startClient();
    const asked = inbox<() => void>();
    slow.connection.onRequest(
      'workspace/configuration',
      () => new Promise(resolve => asked.put(() => resolve([null]))),
    );
    slow.open('file:///w/a.nianbao', report);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: 'file:///w/a.nianbao' } };
    const answer = slow.connection.sendRequest('nianbao/status', params, source.token);
    const refused = expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    const answerSettings = await asked.next();
    source.cancel();
    answerSettings();
    await refused;
    await slow.stop();
  });
});
