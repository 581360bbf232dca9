import { Range, type TextDocument, TextEdit } from 'vscode';
import type { Edit } from '../../server/src/text/edit.ts';

/** Edits in offsets as VS Code has them. */
export function textEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ span: { start, end }, text }) =>
    TextEdit.replace(new Range(document.positionAt(start), document.positionAt(end)), text),
  );
}
