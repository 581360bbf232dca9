import { Disposable, type LogOutputChannel, type TextDocument, workspace } from 'vscode';
import { mayBeReport, OWN_LANGUAGE } from '../../server/src/text/draft-files.ts';
import { isAttendedTo } from './attended.ts';
import type { Session } from './session.ts';

/**
 * Starts the server with the first document that may be a report, and not before: Markdown, text and web pages are
 * opened for many other ends. After that it stays.
 */
export function awakenFor(session: Session, output: LogOutputChannel): Disposable {
  const listeners: Disposable[] = [];
  const rest = () => {
    for (const listener of listeners.splice(0)) listener.dispose();
  };

  function consider(document: TextDocument, texts: () => Iterable<string>): void {
    if (session.state !== 'idle' || !isAttendedTo(document)) return;
    if (document.languageId !== OWN_LANGUAGE && ![...texts()].some(mayBeReport)) return;
    rest();
    session.start().catch((error: unknown) => output.error(String(error)));
  }

  const whole = (document: TextDocument) => consider(document, () => [document.getText()]);
  listeners.push(
    workspace.onDidOpenTextDocument(whole),
    workspace.onDidSaveTextDocument(whole),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) =>
      consider(document, () =>
        contentChanges.flatMap(change => [change.text, lineText(document, change.range.start.line)]),
      ),
    ),
  );
  for (const document of workspace.textDocuments) whole(document);
  return new Disposable(rest);
}

/** Of several changes the first can stand beyond the end that the last one made. */
function lineText(document: TextDocument, line: number): string {
  return line < document.lineCount ? document.lineAt(line).text : '';
}
