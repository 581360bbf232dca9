import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import * as vscode from 'vscode';
import { checkedDrafts, toldInJson, toldLine, writtenOffice } from '../support/written-office.ts';
import { closeAllEditors, codeOf, EXTENSION_ID, findingsOf, workspaceFolder } from './support.ts';

/** So many drafts; `NIANBAO_DRAFTS=300` for a whole county's. */
const COUNT = Number(process.env['NIANBAO_DRAFTS'] ?? 40);
/** What has not come by then does not come, in milliseconds: the comparison says what is missing. */
const PATIENCE = 10_000;
const FOLDER = '全县';

/** What the shipped command line says of the folder, from where the editor names files too. */
function toldByCommandLine(): Promise<string[]> {
  const cli = path.join(vscode.extensions.getExtension(EXTENSION_ID)!.extensionPath, 'dist/cli.js');
  const options = { cwd: workspaceFolder().fsPath, maxBuffer: 1e9, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [cli, 'check', '--format', 'json', FOLDER], options, (_, stdout, stderr) => {
      if (stdout === '') reject(new Error(stderr));
      else resolve(toldInJson(stdout));
    });
  });
}

/** What VS Code shows in files, told as the command line does. */
function shownIn(uris: readonly vscode.Uri[]): string[] {
  const told = uris.flatMap(uri =>
    findingsOf(uri).map(finding => {
      const { range, message } = finding;
      const severity = vscode.DiagnosticSeverity[finding.severity].toLowerCase();
      return toldLine(vscode.workspace.asRelativePath(uri, false), { range, code: codeOf(finding), severity, message });
    }),
  );
  return told.sort();
}

/** All files in the folder of which VS Code shows anything. */
function shownFiles(folder: vscode.Uri): vscode.Uri[] {
  const all = vscode.languages.getDiagnostics().map(([uri]) => uri);
  return all.filter(uri => uri.path.startsWith(`${folder.path}/`));
}

// The file's name puts it behind the other tests: once all reports have been checked, findings in closed ones come by themselves.
describe(`${COUNT} drafts in all layouts with their nianbao.json`, () => {
  const folder = vscode.Uri.joinPath(workspaceFolder(), FOLDER);
  const office = writtenOffice(COUNT);
  let told: string[];

  /** Waits for it as long as it may be hoped for. */
  async function waitFor(isSo: () => boolean): Promise<void> {
    for (const from = Date.now(); !isSo() && Date.now() - from < PATIENCE; )
      await new Promise(resolve => setTimeout(resolve, 100));
  }
  const shown = () => shownIn(shownFiles(folder));
  const isWhole = () => shown().length === told.length;

  before(async () => {
    for (const [name, text] of office)
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
    told = await toldByCommandLine();
  });
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));
  afterEach(closeAllEditors);

  it('tell the check of the workspace what they tell the command line', async () => {
    assert.ok(told.length > COUNT, `${told.length} findings`);
    await vscode.commands.executeCommand('nianbao.checkWorkspace');
    await waitFor(isWhole);
    assert.deepEqual(shown(), told);
  });

  it('tell the same where some of them are opened', async () => {
    const faulty = checkedDrafts(office).filter(name => told.some(line => line.startsWith(`${FOLDER}/${name} `)));
    const opened = faulty.slice(0, 3).map(name => vscode.Uri.joinPath(folder, name));
    const anew = new Set<string>();
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) anew.add(uri.toString());
    });
    for (const uri of opened) await vscode.window.showTextDocument(uri, { preview: false });
    // What was shown while they were closed is no answer.
    await waitFor(() => opened.every(uri => anew.has(uri.toString())));
    listener.dispose();
    assert.ok(opened.every(uri => anew.has(uri.toString())));
    await waitFor(isWhole);
    assert.deepEqual(shown(), told);
  });
});
