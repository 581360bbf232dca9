import { languages, type TextDocument } from 'vscode';
import { isDocsPage } from './docs-pages.ts';
import { SELECTOR } from './options.ts';

/** True for a document that the server attends to: of a page of the extension's own it is never told. */
export function isAttendedTo(document: TextDocument): boolean {
  return languages.match(SELECTOR, document) > 0 && !isDocsPage(document);
}
