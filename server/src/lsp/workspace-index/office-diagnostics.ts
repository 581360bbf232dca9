import { type Connection, type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import { lineStarts, offsetAt } from '../../text/line-index.ts';
import { span } from '../../text/span.ts';
import type { OfficeProblem } from '../../workspace/office-problems.ts';
import { toRange } from '../convert.ts';
import type { PositionEncoding } from '../position-encoding.ts';
import { newDocument } from '../text-documents.ts';
import { officeUri } from './addresses.ts';
import type { KnownOffices } from './offices.ts';
import type { WorkspaceIndex } from './workspace-index.ts';

/** Gives a function that shows at each nianbao.json what is to be said of it, where that has changed, and takes back what holds no more. */
export function officeDiagnostics(
  connection: Connection,
  offices: KnownOffices,
  index: WorkspaceIndex,
  encoding: PositionEncoding,
): () => Promise<void> {
  /** What is shown at an address. */
  const shown = new Map<string, string>();

  return async () => {
    const now = new Map(
      offices
        .folders()
        .map(root => [officeUri(root), diagnosticsAt(index, root, rangesIn(offices.textAt(root), encoding))]),
    );
    for (const uri of shown.keys()) if (!now.has(uri)) now.set(uri, []);
    for (const [uri, diagnostics] of now) {
      const words = JSON.stringify(diagnostics);
      if (words === (shown.get(uri) ?? '[]')) continue;
      shown.set(uri, words);
      await connection.sendDiagnostics({ uri, diagnostics });
    }
  };
}

function diagnosticsAt(index: WorkspaceIndex, root: string, toClient: (range: Range) => Range): Diagnostic[] {
  const { wrong, idle } = index.officeProblems(root);
  const said = (problems: readonly OfficeProblem[], severity: DiagnosticSeverity) =>
    problems.map(
      ({ message, range }): Diagnostic => ({ range: toClient(range), severity, source: 'nianbao', message }),
    );
  return [...said(wrong, DiagnosticSeverity.Error), ...said(idle, DiagnosticSeverity.Information)];
}

/** Ranges in a nianbao.json are known in UTF-16 units. Gives what puts them as the client counts. */
function rangesIn(text: string, encoding: PositionEncoding): (range: Range) => Range {
  if (encoding === 'utf-16') return range => range;
  const starts = lineStarts(text);
  const document = newDocument(encoding, '', text);
  return ({ start, end }) => toRange(document, span(offsetAt(starts, start), offsetAt(starts, end)));
}
