import path from 'node:path';
import { Diagnostic, DiagnosticSeverity, Disposable, languages, Position, Range, Uri, workspace } from 'vscode';
import { isOfficeFile } from '../../server/src/text/draft-files.ts';
import { textUri } from './word/word-files.ts';

/** Whose findings these are: those of the problem matcher too (package.json, `problemMatchers`), so that what both tell stands there once. */
const OWNER = 'nianbao.task';

/** A finding as the command line prints it (`--format unix`). */
const LINE = /^(.+?):(\d+):(\d+): (error|warning|info): (.*) \[([a-z]+\/[a-z-]+)\]$/;
/** They have no lines in which an editor could show it. */
const NOT_SHOWN = /\.(?:doc|wps|pdf)$/i;

const SEVERITIES: Readonly<Record<string, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Findings of a task's run in files that are not open. */
export interface TaskFindings extends Disposable {
  /** Shows what a run in a folder has printed, in the place of what the folder's last run has. */
  show(folder: Uri, printed: string): void;
}

/**
 * Shows in Problems what a task finds. It is taken from what the program prints, not from the terminal: that breaks long lines at its width, with a blank
 * where a wide character had no room, and shows no finding in a Word file, whose text has an address of its own.
 */
export function showTaskFindings(): TaskFindings {
  const found = languages.createDiagnosticCollection(OWNER);
  const shown = new Map<string, readonly Uri[]>();
  const drop = (uri: Uri) => found.delete(uri);
  const opened = workspace.onDidOpenTextDocument(({ uri }) => drop(uri));
  // 检查年报 was asked for after the task: it tells the same, and keeps it true.
  const told = languages.onDidChangeDiagnostics(({ uris }) => {
    for (const uri of uris) if (found.has(uri) && isServers(uri)) drop(uri);
  });
  return {
    show(folder, printed) {
      for (const uri of shown.get(folder.toString()) ?? []) drop(uri);
      const files = [...findingsIn(printed, folder.fsPath)].filter(([, { uri }]) => !isTold(uri));
      for (const [, { uri, diagnostics }] of files) found.set(uri, diagnostics);
      shown.set(
        folder.toString(),
        files.map(([, { uri }]) => uri),
      );
    },
    dispose: () => Disposable.from(found, opened, told).dispose(),
  };
}

/** Of an open document, and of one that 检查年报 has shown, the server tells all that there is, as it stands. */
function isTold(uri: Uri): boolean {
  const own = uri.toString();
  return isServers(uri) || workspace.textDocuments.some(document => document.uri.toString() === own);
}

/** The server's findings have the address of their rule's page; a task's have only its code. */
function isServers(uri: Uri): boolean {
  return languages.getDiagnostics(uri).some(({ source, code }) => source === 'nianbao' && typeof code === 'object');
}

interface FileFindings {
  readonly uri: Uri;
  readonly diagnostics: Diagnostic[];
}

/** By file. */
function findingsIn(printed: string, cwd: string): ReadonlyMap<string, FileFindings> {
  const files = new Map<string, FileFindings>();
  for (const line of printed.split('\n')) {
    const [, file, row, column, severity, message, code] = LINE.exec(line.trimEnd()) ?? [];
    if (file === undefined || NOT_SHOWN.test(file)) continue;
    const own = files.get(file) ?? { uri: addressOf(path.resolve(cwd, file)), diagnostics: [] };
    files.set(file, own);
    const at = new Position(Number(row) - 1, Number(column) - 1);
    const diagnostic = new Diagnostic(new Range(at, at), message!, SEVERITIES[severity!]);
    own.diagnostics.push(Object.assign(diagnostic, { source: 'nianbao', code }));
  }
  return files;
}

/** Where an editor shows a file's text. */
function addressOf(file: string): Uri {
  const uri = Uri.file(file);
  return isOfficeFile(uri.path) ? textUri(uri) : uri;
}
