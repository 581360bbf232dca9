import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Report } from '../report/model.ts';
import type { Finding, RelatedReports } from '../rules/rule.ts';
import { countProblems } from '../service/outline.ts';
import type { Entry } from '../workspace/library.ts';
import { analyseReport, checkAside } from './analysis.ts';
import type { Context } from './context.ts';
import { toDiagnostic } from './diagnostics.ts';
import { sameUri } from './folders.ts';
import type { ProblemCounts } from './protocol.ts';
import { runQuietly } from './safe.ts';
import { configOf, type Settings } from './settings.ts';

/** Findings in the reports of the workspace that are not open: shown once they were asked for, and kept true from then on. */
export interface ClosedFiles {
  /**
   * Checks every report of the workspace, open ones too, and shows what is found in the closed ones.
   * @param step called before each with its place; false ends the check, and what was shown so far stays
   */
  checkAll(step: (done: number, of: number, entry: Entry) => boolean): Promise<readonly Checked[]>;
  /** To be called when settings have changed. */
  refresh(): void;
}

export interface Checked {
  readonly uri: string;
  readonly problems: ProblemCounts;
}

interface Shown {
  readonly report: Report;
  readonly settings: Settings;
  readonly around: RelatedReports;
  readonly problems: ProblemCounts;
}

export function startClosedFiles(context: Context): ClosedFiles {
  const { connection, client, documents, settings, neighbours, log } = context;
  const { shelf } = neighbours;
  /** The reports whose findings are to be seen; null where they have to be shown yet. */
  const shown = new Map<string, Shown | null>();
  /** All have been checked once: reports that come later are shown too. */
  let whole = false;
  let turn: Promise<unknown> = Promise.resolve();

  /** Closed files have no settings of their own: those of their folder are taken. */
  const settingsFor = ({ uri, root }: Entry) => settings.of(documents.openUri(uri) ?? (root === '' ? uri : root));

  function show(
    uri: string,
    findings: readonly Finding[],
    report?: Report,
    around: RelatedReports = {},
  ): Promise<void> {
    const document = TextDocument.create(uri, 'nianbao', 0, report?.text ?? '');
    const diagnostics = findings.map(f => toDiagnostic(document, f, client, around));
    return connection.sendDiagnostics({ uri, diagnostics });
  }
  /** Checks a report as it is now unless that was done already, and shows what is found where it is closed. */
  async function visit(entry: Entry): Promise<ProblemCounts> {
    const own = await settingsFor(entry);
    const { uri, report } = shelf.library.get(entry.uri) ?? entry;
    const around = shelf.around(uri, report, own);
    const known = shown.get(uri);
    if (documents.isOpen(uri)) {
      shown.set(uri, null);
      return countProblems(analyseReport(report, own, around).findings);
    }
    if (known?.report === report && known.settings === own && known.around === around) return known.problems;
    const findings = checkAside(report, configOf(own), around);
    const problems = countProblems(findings);
    shown.set(uri, { report, settings: own, around, problems });
    await show(uri, findings, report, around);
    return problems;
  }
  /** Brings what is shown in step with the reports. */
  async function update(): Promise<void> {
    const breathe = neighbours.pace.start();
    for (const uri of [...shown.keys()]) {
      if (shelf.library.get(uri)) continue;
      shown.delete(uri);
      if (!documents.isOpen(uri)) await show(uri, []);
    }
    for (const entry of [...shelf.library.entries()]) {
      if ((whole || shown.has(entry.uri)) && !documents.isOpen(entry.uri)) await visit(entry);
      await breathe();
    }
  }
  /** One after the other, so that none shows what another has made old. */
  function inTurn<R>(work: () => Promise<R>): Promise<R> {
    const next = turn.then(work);
    turn = next.catch(() => undefined);
    return next;
  }
  const refresh = () => {
    if (whole || shown.size > 0) void runQuietly(log, 'workspace', () => inTurn(update));
  };
  neighbours.onChange(refresh);
  // From now on the open document's own findings speak; a client that is pushed to gets them in the place of these.
  documents.onOpen(opened => {
    const uri = sameUri(opened);
    if (!shown.get(uri)) return;
    shown.set(uri, null);
    if (client.pullsDiagnostics) void runQuietly(log, 'workspace', () => show(uri, []));
  });
  documents.onClose(refresh);
  return {
    refresh,
    checkAll: step =>
      inTurn(async () => {
        const breathe = neighbours.pace.start();
        const entries = [...shelf.library.entries()];
        const checked: Checked[] = [];
        for (const [i, entry] of entries.entries()) {
          if (!step(i, entries.length, entry)) return checked;
          checked.push({ uri: entry.uri, problems: await visit(entry) });
          await breathe();
        }
        whole = true;
        return checked;
      }),
  };
}
