import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RelatedReport, RelatedReports } from '../rules/rule.ts';

const documents = new WeakMap<RelatedReport['report'], TextDocument>();

/** The text of a neighbour as a document, to work out places in it; undefined when there is no such neighbour. */
export function textOf(uri: string, { previous, units }: RelatedReports): TextDocument | undefined {
  const drafts = [previous, ...(units ?? []).flatMap(u => [u.draft ?? undefined, ...(u.others ?? [])])];
  const neighbour = drafts.find(d => d?.uri === uri);
  return neighbour ? documentOf(neighbour) : undefined;
}

/** A report as a document without a version, made once for a tree. */
export function documentOf({ uri, report }: RelatedReport): TextDocument {
  const known = documents.get(report);
  if (known?.uri === uri) return known;
  const document = TextDocument.create(uri, 'nianbao', 0, report.text);
  documents.set(report, document);
  return document;
}
