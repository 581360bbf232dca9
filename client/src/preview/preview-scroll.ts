import { Disposable, Range, type TextDocument, type TextEditor, TextEditorRevealType, window } from 'vscode';
import { createEcho } from '../../preview/echo.ts';

/** Keeps the editors of a draft and its preview at one line. `said` hears the uppermost line of an editor that a person scrolls. */
export function syncEditors(isOurs: (document: TextDocument) => boolean, said: (line: number) => void) {
  const echo = createEcho(() => performance.now());
  const listener = window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
    if (isOurs(textEditor.document) && !echo.isEcho()) said(uppermost(textEditor));
  });
  return Object.assign(Disposable.from(listener), {
    /** The uppermost line of an editor that shows the draft, if there is one. */
    line(): number | undefined {
      const editor = window.visibleTextEditors.find(e => isOurs(e.document));
      return editor && uppermost(editor);
    },
    to(line: number): void {
      echo.heard();
      for (const editor of window.visibleTextEditors) {
        if (isOurs(editor.document)) editor.revealRange(placeOf(editor.document, line), TextEditorRevealType.AtTop);
      }
    },
  });
}

/** A line that is wrapped and begins above the window is so much a fraction of itself away. */
function uppermost({ document, visibleRanges: [first] }: TextEditor): number {
  if (first === undefined) return 0;
  const { line, character } = first.start;
  // What was in sight may be gone from the text already.
  return line < document.lineCount ? line + character / (document.lineAt(line).text.length + 1) : line;
}

function placeOf(document: TextDocument, line: number): Range {
  const whole = Math.min(Math.max(0, Math.floor(line)), document.lineCount - 1);
  const character = Math.floor((line - whole) * document.lineAt(whole).text.length);
  return new Range(whole, Math.max(0, character), whole, Math.max(0, character));
}
