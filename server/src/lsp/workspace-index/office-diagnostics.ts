import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { OfficeProblem } from '../../workspace/office-problems.ts';
import { officeUri } from './addresses.ts';
import type { KnownOffices } from './offices.ts';
import type { WorkspaceIndex } from './workspace-index.ts';

/** Gives a function that shows at each nianbao.json what is to be said of it, where that has changed, and takes back what holds no more. */
export function officeDiagnostics(
  connection: Connection,
  offices: KnownOffices,
  index: WorkspaceIndex,
): () => Promise<void> {
  /** What is shown at an address. */
  const shown = new Map<string, string>();

  return async () => {
    const now = new Map(offices.folders().map(root => [officeUri(root), diagnosticsAt(index, root)]));
    for (const uri of shown.keys()) if (!now.has(uri)) now.set(uri, []);
    for (const [uri, diagnostics] of now) {
      const words = JSON.stringify(diagnostics);
      if (words === (shown.get(uri) ?? '[]')) continue;
      shown.set(uri, words);
      await connection.sendDiagnostics({ uri, diagnostics });
    }
  };
}

function diagnosticsAt(index: WorkspaceIndex, root: string): Diagnostic[] {
  const { wrong, idle } = index.officeProblems(root);
  const said = (problems: readonly OfficeProblem[], severity: DiagnosticSeverity) =>
    problems.map(({ message, range }): Diagnostic => ({ range, severity, source: 'nianbao', message }));
  return [...said(wrong, DiagnosticSeverity.Error), ...said(idle, DiagnosticSeverity.Information)];
}
