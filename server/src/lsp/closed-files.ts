import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Report } from '../report/model.ts';
import type { Around, Finding } from '../rules/rule.ts';
import type { Entry } from '../workspace/library.ts';
import { analyseReport } from './analysis.ts';
import type { Context } from './context.ts';
import { toDiagnostic } from './diagnostics.ts';
import { sameUri } from './folders.ts';
import { slices } from './library/slices.ts';
import { runQuietly } from './safe.ts';
import type { Settings } from './settings.ts';

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
  readonly findings: readonly Finding[];
}

interface Shown {
  readonly report: Report;
  readonly settings: Settings;
  readonly around: Around;
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

  function show(uri: string, findings: readonly Finding[], report?: Report, around: Around = {}): Promise<void> {
    const document = TextDocument.create(uri, 'nianbao', 0, report?.text ?? '');
    const diagnostics = findings.map(f => toDiagnostic(document, f, client, around));
    return connection.sendDiagnostics({ uri, diagnostics });
  }
  /** Findings of a report as it is now; shows them where it is closed and they are new. */
  async function visit(entry: Entry): Promise<readonly Finding[]> {
    const own = await settingsFor(entry);
    const { uri, report } = shelf.library.get(entry.uri) ?? entry;
    const around = shelf.around(uri, report, own);
    const known = shown.get(uri);
    const { findings } = analyseReport(report, own, around);
    if (documents.isOpen(uri)) {
      shown.set(uri, null);
    } else if (!known || known.report !== report || known.settings !== own || known.around !== around) {
      shown.set(uri, { report, settings: own, around });
      await show(uri, findings, report, around);
    }
    return findings;
  }
  /** Brings what is shown in step with the reports. */
  async function update(): Promise<void> {
    const breathe = slices();
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
        const breathe = slices();
        const entries = [...shelf.library.entries()];
        const checked: Checked[] = [];
        for (const [i, entry] of entries.entries()) {
          if (!step(i, entries.length, entry)) return checked;
          checked.push({ uri: entry.uri, findings: await visit(entry) });
          await breathe();
        }
        whole = true;
        return checked;
      }),
  };
}
