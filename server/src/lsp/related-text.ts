import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type RelatedReport, type RelatedReports, reportsAround } from '../rules/rule.ts';
import type { ClientFeatures } from './client-features.ts';
import { newDocument } from './text-documents.ts';

const documents = new WeakMap<RelatedReport['report'], TextDocument>();

/** The text of a related report as a document, to work out places in it; undefined when there is no such report. */
export function relatedDocument(
  uri: string,
  related: RelatedReports,
  client: ClientFeatures,
): TextDocument | undefined {
  const found = reportsAround(related).find(r => r.uri === uri);
  return found ? documentOf(found, client) : undefined;
}

/** A report as a document without a version, made once for a tree. */
export function documentOf({ uri, report }: RelatedReport, { positionEncoding }: ClientFeatures): TextDocument {
  const known = documents.get(report);
  if (known?.uri === uri) return known;
  const document = newDocument(positionEncoding, uri, report.text);
  documents.set(report, document);
  return document;
}
