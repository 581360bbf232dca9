import type { Location, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/**
 * The only place where offsets and LSP positions meet. LF, CRLF and a lone CR end a line; in what characters count the document knows
 * (`text-documents.ts`).
 */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

export function toPosition(document: TextDocument, offset: number): Position {
  return document.positionAt(offset);
}

export function toOffset(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

export function toSpan(document: TextDocument, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

export function toTextEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map((e): TextEdit => ({ range: toRange(document, e.span), newText: e.text }));
}

export function toLocation(document: TextDocument, span: Span): Location {
  return { uri: document.uri, range: toRange(document, span) };
}

/** One edit of one document. With `versioned` it carries the version it was made for, so a client can refuse a stale one. */
export function toWorkspaceEdit(document: TextDocument, edits: readonly Edit[], versioned: boolean): WorkspaceEdit {
  const textEdits = toTextEdits(document, edits);
  const { uri, version } = document;
  if (!versioned) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}

/** Lines of a span for folding: the last line is the one that holds the span's last character. */
export function toLines(document: TextDocument, span: Span): { startLine: number; endLine: number } {
  return { startLine: document.positionAt(span.start).line, endLine: document.positionAt(span.end).line };
}
