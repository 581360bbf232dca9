import { commands, type Diagnostic, DiagnosticSeverity, type TextDocument, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, DocumentDiagnosticReport } from 'vscode-languageclient';
import type { Remark } from '../../../server/src/exchange/draft.ts';
import { MENDED_REQUEST, type MendedResult } from '../../../server/src/lsp/protocol.ts';
import { WORD_SCHEME } from '../../../server/src/text/word-address.ts';
import { paramsFor } from '../apply.ts';
import { t } from '../l10n.ts';
import { fileNameOf, fileUri } from './word-files.ts';

/** Names of severities in Word comments, which are in Chinese as the findings are. */
const LEVELS: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: '错误',
  [DiagnosticSeverity.Warning]: '警告',
  [DiagnosticSeverity.Information]: '信息',
  [DiagnosticSeverity.Hint]: '提示',
};

const engine = async () => (await import('./engine.ts')).wordEngine;

/** 导出带批注的 Word: a copy of the open Word file with a comment at each finding, beside it. */
export async function exportAnnotated(client: BaseLanguageClient, document: TextDocument): Promise<void> {
  await copyOf(document, '批注', async (bytes, name) => {
    const remarks = remarksOf(document, await findingsIn(client, document));
    const copy = (await engine()).annotated(bytes, remarks, name);
    return { bytes: copy, told: t('加了 {0} 条批注', remarks.length - 1) };
  });
}

/** 以修订方式改正: a copy of the open Word file in which all sure repairs and totals are tracked changes, beside it. */
export async function exportTracked(client: BaseLanguageClient, document: TextDocument): Promise<void> {
  await copyOf(document, '修订', async (bytes, name) => {
    const result = await client.sendRequest<MendedResult | null>(MENDED_REQUEST, paramsFor(client, document));
    if (result === null) throw new Error(t('未识别为年报，没有修改。'));
    const {
      bytes: copy,
      changes,
      refused,
    } = (await engine()).tracked(bytes, result.text, name, hourOnTheWall(new Date()));
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
    const copy = await freeName(file, kind);
    await workspace.fs.writeFile(copy, made.bytes);
    const show = t('在资源管理器中显示');
    window.showInformationMessage(`${fileNameOf(copy)}：${made.told}。`, show).then(chosen => {
      if (chosen === show) void commands.executeCommand('revealInExplorer', copy);
    });
  } catch (error) {
    void window.showErrorMessage(`${fileNameOf(file)}：${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Asked for: those that are shown may be of an older text, or not have come yet, and none would be said to be a right report. */
async function findingsIn(client: BaseLanguageClient, document: TextDocument): Promise<readonly Diagnostic[]> {
  const params = paramsFor(client, document);
  const report = await client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', params);
  return report.kind === 'full' ? client.protocol2CodeConverter.asDiagnostics(report.items) : [];
}

/** A finding a comment, and one in front that counts them. */
function remarksOf(document: TextDocument, findings: readonly Diagnostic[]): Remark[] {
  const count = (severity: DiagnosticSeverity) => findings.filter(f => f.severity === severity).length;
  const counts = Object.entries(LEVELS).flatMap(([severity, level]) => {
    const n = count(Number(severity));
    return n > 0 ? [`${level} ${n} 处`] : [];
  });
  const first = Math.max(0, document.getText().search(/\S/));
  const summary = counts.length > 0 ? counts.join('、') : '没有发现问题';
  const whole: Remark = { span: { start: first, end: first }, lines: [`年报助手检查结果：${summary}。`] };
  const each = findings.map(({ range, message, severity, code }): Remark => {
    const rule = typeof code === 'object' ? code.value : code;
    const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    return { span, lines: [`【${LEVELS[severity]}】${message}`, `规则：${rule}`] };
  });
  return [whole, ...each.sort((a, b) => a.span.start - b.span.start)];
}

/** `年报（批注）.docx`, `年报（批注2）.docx` … */
async function freeName(file: Uri, kind: string): Promise<Uri> {
  const folder = Uri.joinPath(file, '..');
  const there = new Set((await workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()));
  const base = fileNameOf(file).replace(/\.docx$/i, '');
  for (let n = 1; ; n++) {
    const name = `${base}（${kind}${n > 1 ? n : ''}）.docx`;
    // Where capitals and small letters are the same, so are names.
    if (!there.has(name.toLowerCase())) return Uri.joinPath(folder, name);
  }
}

/** Word writes the hour that the clock shows, as if it were Greenwich's. */
function hourOnTheWall(now: Date): string {
  const shown = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return `${shown.toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`;
}
