import * as vscode from 'vscode';
import { CLEAN_DRAFT } from '../support/broken-draft.ts';

export const EXTENSION_ID = 'nianbao.nianbao';

/** The folder that is open: a copy of test/fixtures/workspace. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return folder.uri;
}

export async function cleanDraft(): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspaceFolder(), CLEAN_DRAFT));
  return new TextDecoder().decode(bytes);
}

/** Writes a file into the open folder and shows it in an editor. */
export async function openDraft(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

export function findingsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(finding => finding.source === 'nianbao');
}

/** The rule's code, with or without a link to its page. */
export function codeOf(finding: vscode.Diagnostic): string {
  const { code } = finding;
  return String(typeof code === 'object' ? code.value : code);
}

/** Settles with the findings as soon as they are as wanted; the test's own time limit ends a vain wait. */
export function findings(
  uri: vscode.Uri,
  wanted: (findings: readonly vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return new Promise(resolve => {
    const look = () => {
      const found = findingsOf(uri);
      if (!wanted(found)) return;
      listener.dispose();
      resolve(found);
    };
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

export function has(code: string): (found: readonly vscode.Diagnostic[]) => boolean {
  return found => found.some(finding => codeOf(finding) === code);
}

export function lacks(code: string): (found: readonly vscode.Diagnostic[]) => boolean {
  return found => !has(code)(found);
}

/** Asks again, with a pause, until the answer is as wanted; for what VS Code sends no event about. */
export async function askUntil<T>(ask: () => T | Thenable<T>, wanted: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

export async function closeAllEditors(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
