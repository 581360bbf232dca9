import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, RelatedReports, Severity } from '../rules/rule.ts';
import type { ClientFeatures } from './client-features.ts';
import { toLocation, toRange } from './convert.ts';
import { relatedDocument } from './related-text.ts';

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * A finding as the protocol has it, with as much as the client can show.
 * @param relatedReports what the draft was held against: places in these reports are worked out from their text as it was then
 */
export function toDiagnostic(
  document: TextDocument,
  finding: Finding,
  client: ClientFeatures,
  relatedReports: RelatedReports,
): Diagnostic {
  const { docsRoot } = client;
  const related = (client.relatedInformation ? finding.related : []).flatMap(({ uri, span, message }) => {
    const other = uri === undefined ? document : relatedDocument(uri, relatedReports, client);
    return other ? [{ location: toLocation(other, span), message }] : [];
  });
  return {
    range: toRange(document, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    source: 'nianbao',
    message: finding.message,
    ...(docsRoot && client.codeDescription
      ? { codeDescription: { href: `${docsRoot}/rules/${finding.code}.md` } }
      : {}),
    ...(finding.unnecessary && client.fadesUnnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(finding.data ? { data: finding.data } : {}),
  };
}

/**
 * The finding of the current tree that a client's diagnostic speaks of; undefined when the diagnostic is stale or of
 * another tool. Several findings can stand at one place (missing sections at the title), so data or words must agree too.
 */
export function findingFor(
  document: TextDocument,
  findings: readonly Finding[],
  diagnostic: Diagnostic,
): Finding | undefined {
  if (diagnostic.source !== 'nianbao') return undefined;
  const alike = findings.filter(f => {
    if (f.code !== diagnostic.code) return false;
    return diagnostic.data && f.data ? sameData(f.data, diagnostic.data) : f.message === diagnostic.message;
  });
  const exact = alike.find(f => sameRange(toRange(document, f.span), diagnostic.range));
  if (exact) return exact;
  // Some clients give back columns that they have counted otherwise (Neovim before 0.10: in bytes). The line and the words are enough where they are one's alone.
  const { line } = diagnostic.range.start;
  const [only, ...more] = alike.filter(f => toRange(document, f.span).start.line === line);
  return more.length === 0 && only?.message === diagnostic.message ? only : undefined;
}

function sameRange(a: Diagnostic['range'], b: Diagnostic['range']): boolean {
  const same = (p: typeof a.start, q: typeof a.start) => p.line === q.line && p.character === q.character;
  return same(a.start, b.start) && same(a.end, b.end);
}

function sameData(own: NonNullable<Finding['data']>, other: Record<string, unknown>): boolean {
  const keys = Object.keys(own);
  return keys.length === Object.keys(other).length && keys.every(k => own[k] === other[k]);
}
