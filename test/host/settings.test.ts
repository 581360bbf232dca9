import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withWrongTotal } from '../support/broken-draft.ts';
import {
  askUntil,
  cleanDraft,
  closeAllEditors,
  codeOf,
  findings,
  has,
  lacks,
  openDraft,
  workspaceFolder,
} from './support.ts';

async function set(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('nianbao').update(key, value, vscode.ConfigurationTarget.Workspace);
}

describe('settings', () => {
  afterEach(async () => {
    await set('rules', undefined);
    await set('regulationFile', undefined);
    await closeAllEditors();
  });

  it('nianbao.rules turns a rule off and on again in an open draft', async () => {
    const { document } = await openDraft('设置.nianbao', withWrongTotal(await cleanDraft()));
    await findings(document.uri, has('table/row-total'));
    await set('rules', { 'table/row-total': 'off' });
    const left = await findings(document.uri, lacks('table/row-total'));
    assert.ok(
      left.some(finding => codeOf(finding) === 'table/balance'),
      'the other rules go on',
    );
    await set('rules', undefined);
    await findings(document.uri, has('table/row-total'));
  });

  it('nianbao.rules changes a severity', async () => {
    const { document } = await openDraft('级别.nianbao', withWrongTotal(await cleanDraft()));
    await set('rules', { 'table/row-total': 'information' });
    await findings(document.uri, found =>
      found.some(
        finding => codeOf(finding) === 'table/row-total' && finding.severity === vscode.DiagnosticSeverity.Information,
      ),
    );
  });

  it('nianbao.regulationFile shows the exact wording under an article', async () => {
    const file = vscode.Uri.joinPath(workspaceFolder(), '条例.md');
    const wording = '第五十条　本条测试文字由测试写入，用来确认悬停时显示本地条例的原文。';
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`${wording}\n\n第五十一条　另一条。\n`));
    await set('regulationFile', file.fsPath);
    const { document } = await openDraft('条文.nianbao', await cleanDraft());
    const position = document.positionAt(document.getText().indexOf('第五十条') + 2);
    // The file is read after the setting has reached the server, so the hover is asked for until it shows.
    const shown = await askUntil(
      () => hover(document.uri, position),
      text => text.includes('由测试写入'),
    );
    assert.doesNotMatch(shown, /另一条/);
  });
});

async function hover(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  const parts = hovers.flatMap(({ contents }) => contents.map(part => (typeof part === 'string' ? part : part.value)));
  return parts.join('\n');
}
