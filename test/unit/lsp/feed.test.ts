import { describe, expect, it } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServerContext } from '../../../server/src/lsp/context.ts';
import type { OpenDraft } from '../../../server/src/lsp/documents.ts';
import { startFeed } from '../../../server/src/lsp/feed.ts';
import type { Settings } from '../../../server/src/lsp/settings.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { draftText } from '../../support/draft.ts';
import { closed, DEFAULT_SETTINGS } from './fakes.ts';

const URI = 'file:///w/a.nianbao';

function draft(): OpenDraft {
  const document = TextDocument.create(URI, 'nianbao', 1, draftText());
  const report = parseReport(document.getText(), URI);
  return { document, version: 1, serial: 1, report, speaks: true, milliseconds: 0 };
}

/** A feed that is asked for findings, the document it attends to, and the settings of each check. */
function pulled() {
  const listeners: ((uri: string) => void)[] = [];
  let own: OpenDraft | undefined = draft();
  let generation = 0;
  const asked: ((settings: Settings) => void)[] = [];
  const checked: Settings[] = [];
  const logged: string[] = [];
  startFeed({
    client: { pullsDiagnostics: true },
    connection: { languages: { diagnostics: { on: () => undefined } } } as unknown as Connection,
    documents: {
      ...closed,
      get: () => own,
      onOpen: (listener: (uri: string) => void) => void listeners.push(listener),
    },
    settings: { of: () => new Promise<Settings>(resolve => asked.push(resolve)), generation: () => generation },
    indexer: {
      onChange: () => undefined,
      index: {
        relatedTo: (_uri: string, _report: unknown, settings: Settings) => {
          checked.push(settings);
          return {};
        },
      },
    },
    log: (message: string) => logged.push(message),
  } as unknown as ServerContext);
  /** The client answers the eldest question for settings. */
  const answer = async (settings: Settings) => {
    asked.shift()!(settings);
    await new Promise(resolve => setImmediate(resolve));
  };
  return {
    checked,
    logged,
    answer,
    open: () => listeners.forEach(listener => void listener(URI)),
    close: () => {
      own = undefined;
    },
    change: () => void generation++,
  };
}

describe('a feed that is asked for findings', () => {
  it('checks a document when it is opened, before it is asked', async () => {
    const feed = pulled();
    feed.open();
    await feed.answer(DEFAULT_SETTINGS);
    expect(feed.checked).toEqual([DEFAULT_SETTINGS]);
  });

  it('checks by the settings as they are now when they change on the way', async () => {
    const feed = pulled();
    const changed: Settings = { ...DEFAULT_SETTINGS, config: { rules: {}, overviewLength: 10 } };
    feed.open();
    feed.change();
    await feed.answer(DEFAULT_SETTINGS);
    expect(feed.checked).toEqual([]);
    await feed.answer(changed);
    expect(feed.checked).toEqual([changed]);
  });

  it('leaves a document that was closed on the way', async () => {
    const feed = pulled();
    feed.open();
    feed.close();
    await feed.answer(DEFAULT_SETTINGS);
    expect([feed.checked, feed.logged]).toEqual([[], []]);
  });
});
