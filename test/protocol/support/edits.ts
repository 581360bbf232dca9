import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The edits that a workspace edit makes to a document; throws when it touches another document or another version. */
export function editsOf(document: TextDocument, edit: WorkspaceEdit | null | undefined): TextEdit[] {
  if (!edit) throw new Error('no edit');
  const changes = edit.documentChanges ?? [];
  if (changes.length === 0) {
    const uris = Object.keys(edit.changes ?? {});
    if (uris.length !== 1 || uris[0] !== document.uri) throw new Error(`edits ${uris.join()}`);
    return edit.changes![document.uri]!;
  }
  const [only] = changes;
  if (changes.length !== 1 || !only || !('edits' in only)) throw new Error('one document is to be edited');
  if (only.textDocument.uri !== document.uri) throw new Error(`edits ${only.textDocument.uri}`);
  if (only.textDocument.version !== document.version) throw new Error(`for version ${only.textDocument.version}`);
  return only.edits as TextEdit[];
}

/** The document's text after a workspace edit. */
export function applied(document: TextDocument, edit: WorkspaceEdit | null | undefined): string {
  return TextDocument.applyEdits(document, editsOf(document, edit));
}
