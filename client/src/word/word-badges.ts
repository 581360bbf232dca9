import {
  DiagnosticSeverity,
  Disposable,
  EventEmitter,
  FileDecoration,
  languages,
  ThemeColor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { isOfficeFile } from '../../../server/src/text/draft-files.ts';
import { WORD_SCHEME } from '../../../server/src/text/word-address.ts';
import { bySeverity } from '../wording.ts';
import { fileUri, textUri } from './word-files.ts';

/** More than VS Code's own badges count. */
const MOST = 9;

/**
 * Marks Word and Excel files in the Explorer as VS Code marks others: their findings stand at their texts, which have addresses of their own, and of those
 * the Explorer knows nothing.
 */
export function showWordBadges(): Disposable {
  const changed = new EventEmitter<Uri[]>();
  return Disposable.from(
    changed,
    window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration: wordBadge,
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const files = uris.filter(({ scheme }) => scheme === WORD_SCHEME).map(fileUri);
      if (files.length > 0) changed.fire(files);
    }),
  );
}

/** The number of errors and warnings of a Word or Excel file's text; nothing for other files, and where people want no such marks. */
export function wordBadge(file: Uri): FileDecoration | undefined {
  if (file.scheme === WORD_SCHEME || !isOfficeFile(file.path) || !areWanted()) return undefined;
  const found = languages.getDiagnostics(textUri(file));
  const count = (wanted: DiagnosticSeverity) => found.filter(({ severity }) => severity === wanted).length;
  const [error, warning] = [count(DiagnosticSeverity.Error), count(DiagnosticSeverity.Warning)];
  const all = error + warning;
  if (all === 0) return undefined;
  const color = new ThemeColor(error > 0 ? 'list.errorForeground' : 'list.warningForeground');
  const badge = all > MOST ? `${MOST}+` : String(all);
  const decoration = new FileDecoration(badge, bySeverity({ error, warning, information: 0, hint: 0 }), color);
  decoration.propagate = true;
  return decoration;
}

function areWanted(): boolean {
  const problems = workspace.getConfiguration('problems');
  return problems.get('visibility') !== false && problems.get('decorations.enabled') !== false;
}
