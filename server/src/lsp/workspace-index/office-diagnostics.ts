import { type Connection, type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { lineStarts, offsetAt } from '../../text/line-index.ts';
import { span } from '../../text/span.ts';
import type { OfficeProblem } from '../../workspace/office-problems.ts';
import { toRange } from '../convert.ts';
import type { PositionEncoding } from '../position-encoding.ts';
import { newDocument } from '../text-documents.ts';
import { officeUri } from './addresses.ts';
import type { KnownOffices } from './offices.ts';
import type { WorkspaceIndex } from './workspace-index.ts';

/** A finding on a nianbao.json. */
type OfficeDiagnostic = Diagnostic & { readonly message: string };

/**
 * Gives a function that shows at each nianbao.json what is to be said of it, where that has changed, and takes back what holds no more.
 * @param warn tells the person of what is wrong in a file; null for a client that lists the findings of all files. Others show none of a file that is not
 *   open, and whoever wrote it would believe that it holds
 */
export function officeDiagnostics(
  connection: Connection,
  offices: KnownOffices,
  index: WorkspaceIndex,
  encoding: PositionEncoding,
  warn: ((message: string) => void) | null,
): () => Promise<void> {
  /** What is shown at an address. */
  const shown = new Map<string, string>();
  /** What the person was told of a file and still holds. */
  const told = new Map<string, readonly string[]>();
  const tell = (uri: string, diagnostics: readonly OfficeDiagnostic[]) => {
    const wrong = diagnostics.filter(d => d.severity === DiagnosticSeverity.Error);
    const unheard = wrong.filter(({ message }) => !told.get(uri)?.includes(message));
    told.set(
      uri,
      wrong.map(({ message }) => message),
    );
    if (unheard.length > 0) warn?.(`${inFolder(uri)} ${unheard.map(inLine).join('；')}。`);
  };

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
      tell(uri, diagnostics);
    }
  };
}

/** `乡镇/nianbao.json` */
function inFolder(uri: string): string {
  return URI.parse(uri).path.split('/').slice(-2).join('/');
}

/** `第3行：没有规则…` */
function inLine({ range, message }: OfficeDiagnostic): string {
  return `第${range.start.line + 1}行：${message}`;
}

function diagnosticsAt(index: WorkspaceIndex, root: string, toClient: (range: Range) => Range): OfficeDiagnostic[] {
  const { wrong, idle } = index.officeProblems(root);
  const said = (problems: readonly OfficeProblem[], severity: DiagnosticSeverity) =>
    problems.map(
      ({ message, range }): OfficeDiagnostic => ({ range: toClient(range), severity, source: 'nianbao', message }),
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
