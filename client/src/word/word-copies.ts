import { type Diagnostic, DiagnosticSeverity, type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient, DocumentDiagnosticReport } from 'vscode-languageclient';
import type { SaidFinding } from '../../../server/src/exchange/remarks.ts';
import { MENDED_REQUEST, type MendedResult } from '../../../server/src/lsp/protocol.ts';
import { WORD_SCHEME } from '../../../server/src/text/word-address.ts';
import { paramsFor } from '../apply.ts';
import { t } from '../l10n.ts';
import { freeName, tellFailed, tellWritten } from './new-file.ts';
import { fileNameOf, fileUri } from './word-files.ts';

const SEVERITIES: Readonly<Record<DiagnosticSeverity, SaidFinding['severity']>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
};

const engine = async () => (await import('./engine.ts')).wordEngine;

/** 导出带批注的 Word: a copy of the open Word file with a comment at each finding, beside it. */
export async function exportAnnotated(client: BaseLanguageClient, document: TextDocument): Promise<void> {
  await copyOf(document, '批注', async (bytes, name) => {
    const findings = (await findingsIn(client, document)).map(f => saidIn(document, f));
    const copy = (await engine()).annotated(bytes, findings, name);
    return { bytes: copy, told: t('加了 {0} 条批注', findings.length) };
  });
}

/** 以修订方式改正: a copy of the open Word file in which all sure repairs and totals are tracked changes, beside it. */
export async function exportTracked(client: BaseLanguageClient, document: TextDocument): Promise<void> {
  await copyOf(document, '修订', async (bytes, name) => {
    const result = await client.sendRequest<MendedResult | null>(MENDED_REQUEST, paramsFor(client, document));
    if (result === null) throw new Error(t('未识别为年报，没有修改。'));
    const { bytes: copy, changes, refused } = (await engine()).tracked(bytes, result.text, name);
    if (changes === 0 && refused.length === 0) return t('没有要改的，没有写修订。');
    const left = refused.length > 0 ? t('；{0} 处没有改：{1}', refused.length, refused[0]!) : '';
    return { bytes: copy, told: t('写了 {0} 处修订', changes) + left };
  });
}

/** What a copy holds and what is said of it; words alone where there is nothing to copy. */
type Copy = { readonly bytes: Uint8Array; readonly told: string } | string;

/** Writes a copy beside the Word file, over nothing that is there, and offers to show it. */
async function copyOf(
  document: TextDocument,
  kind: string,
  make: (bytes: Uint8Array, name: string) => Promise<Copy>,
): Promise<void> {
  if (document.uri.scheme !== WORD_SCHEME) {
    void window.showInformationMessage(t('请先打开一份 Word 文件（.docx）。'));
    return;
  }
  // The places of findings are those of the text; the copy is made of the file.
  if (document.isDirty && !(await document.save())) return;
  const file = fileUri(document.uri);
  try {
    const made = await make(await workspace.fs.readFile(file), fileNameOf(file));
    if (typeof made === 'string') {
      void window.showInformationMessage(made);
      return;
    }
    const base = fileNameOf(file).replace(/\.docx$/i, '');
    const copy = await freeName(file, [`${base}（${kind}）.docx`]);
    await workspace.fs.writeFile(copy, made.bytes);
    tellWritten(copy, made.told);
  } catch (error) {
    tellFailed(fileNameOf(file), error);
  }
}

/** Asked for: those that are shown may be of an older text, or not have come yet, and none would be said to be a right report. */
async function findingsIn(client: BaseLanguageClient, document: TextDocument): Promise<readonly Diagnostic[]> {
  const params = paramsFor(client, document);
  const report = await client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', params);
  return report.kind === 'full' ? client.protocol2CodeConverter.asDiagnostics(report.items) : [];
}

function saidIn(document: TextDocument, { range, message, severity, code }: Diagnostic): SaidFinding {
  return {
    span: { start: document.offsetAt(range.start), end: document.offsetAt(range.end) },
    severity: SEVERITIES[severity],
    message,
    code: String(typeof code === 'object' ? code.value : code),
  };
}
