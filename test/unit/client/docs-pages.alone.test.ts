import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { LogOutputChannel, Uri } from 'vscode';
import { URI, Utils } from 'vscode-uri';
import { awakenFor } from '../../../client/src/awaken.ts';
import { DOCS_ROOT, docsFiles, isDocsPage, rulePage, serveDocsPages } from '../../../client/src/docs-pages.ts';
import { SELECTOR } from '../../../client/src/options.ts';
import { createReportStore, type ReportStore } from '../../../client/src/report-store.ts';
import type { Session } from '../../../client/src/session.ts';
import { showStatus } from '../../../client/src/status.ts';

const { registered, editors, status, opened, nothing } = vi.hoisted(() => ({
  registered: [] as unknown[],
  /** The editors of the window, the active one first. */
  editors: [] as { document: unknown }[],
  status: { selector: undefined as unknown },
  /** Who hears of documents that were opened. */
  opened: [] as ((document: unknown) => void)[],
  nothing: () => ({ dispose: () => undefined }),
}));

vi.mock('vscode', async () => {
  const { URI: Address, Utils: Paths } = await import('vscode-uri');
  return {
    Disposable: Object.assign(class {}, { from: nothing }),
    EventEmitter: class {
      event = nothing;
      fire = () => undefined;
    },
    LanguageStatusSeverity: { Information: 0 },
    commands: { executeCommand: async () => undefined },
    languages: { match: () => 10, createLanguageStatusItem: () => status },
    window: {
      get activeTextEditor() {
        return editors[0];
      },
      visibleTextEditors: editors,
      onDidChangeActiveTextEditor: nothing,
      onDidChangeVisibleTextEditors: nothing,
    },
    FileType: { File: 1 },
    FileSystemError: {
      FileNotFound: (uri: URI) => new Error(`FileNotFound ${uri.toString()}`),
      NoPermissions: () => new Error('NoPermissions'),
    },
    MarkdownString: class {
      constructor(readonly value: string) {}
    },
    Uri: Object.assign(Address, { joinPath: Paths.joinPath }),
    workspace: {
      textDocuments: [],
      onDidOpenTextDocument: (listener: (document: unknown) => void) => {
        opened.push(listener);
        return nothing();
      },
      onDidSaveTextDocument: nothing,
      onDidChangeTextDocument: nothing,
      onDidCloseTextDocument: nothing,
      fs: {
        readFile: async (uri: URI) => {
          if (!/regulation\.md$|row-total\.md$|package\.json$/.test(uri.path)) throw new Error('FileNotFound');
          return new TextEncoder().encode(uri.toString(true));
        },
      },
      registerFileSystemProvider: (...what: unknown[]) => registered.push(what),
    },
  };
});

// The client's library wants VS Code itself.
vi.mock('../../../client/src/options.ts', () => ({ SELECTOR: [{ language: 'markdown' }] }));

const extension = URI.parse('vscode-remote://host/ext') as unknown as Uri;
const files = docsFiles(Utils.joinPath(extension as unknown as URI, 'docs') as unknown as Uri);
const at = (address: string) => URI.parse(address) as unknown as Uri;
const text = async (address: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files.readFile(at(address)));

test('a page is the file of the extension, as UTF-8 whatever encoding is set', async () => {
  expect(await text(`${DOCS_ROOT}/regulation.md#L3`)).toBe('\ufeffvscode-remote://host/ext/docs/regulation.md');
  expect(await text(rulePage('table/row-total').toString())).toContain('/ext/docs/rules/table/row-total.md');
  const { size } = await files.stat(rulePage('table/row-total'));
  expect(size).toBe((await files.readFile(rulePage('table/row-total'))).length);
});

test.each([`${DOCS_ROOT}/none.md`, `${DOCS_ROOT}/../package.json`, `${DOCS_ROOT}/`])('%s is no page', async address => {
  await expect(files.readFile(at(address))).rejects.toThrow('FileNotFound');
  await expect(files.stat(at(address))).rejects.toThrow('FileNotFound');
});

test('nothing is written', () => {
  const page = rulePage('table/row-total');
  for (const change of [
    () => files.writeFile(page, new Uint8Array(), { create: true, overwrite: true }),
    () => files.delete(page, { recursive: false }),
    () => files.rename(page, page, { overwrite: true }),
    () => files.createDirectory(page),
  ]) {
    expect(change).toThrow('NoPermissions');
  }
});

test('VS Code takes them for read-only, wakes the extension for one, and shows a rule’s as it is read', () => {
  serveDocsPages(extension);
  const scheme = DOCS_ROOT.replace(/:$/, '');
  expect(registered).toEqual([
    [scheme, expect.anything(), { isCaseSensitive: true, isReadonly: { value: expect.any(String) } }],
  ]);
  const { activationEvents, contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(activationEvents).toContain(`onFileSystem:${scheme}`);
  expect(contributes.configurationDefaults['workbench.editorAssociations']).toEqual({
    [`${DOCS_ROOT}/rules/**/*.md`]: 'vscode.markdown.preview.editor',
  });
});

test('beside a report it has none of the report’s commands', () => {
  const { menus } = JSON.parse(readFileSync('package.json', 'utf8')).contributes;
  const items: { command: string; when: string }[] = [...menus['editor/context'], ...menus['editor/title']];
  const ofReports = items.filter(({ when }) => when.includes('nianbao.report'));
  expect(ofReports.length).toBeGreaterThan(5);
  for (const { command, when } of ofReports)
    expect(when, command).toMatch(/&& (?:!editorReadonly|resourceScheme != nianbao-docs)/);
});

test('a file of the same name is none', () => {
  expect(isDocsPage({ uri: rulePage('table/row-total') })).toBe(true);
  expect(isDocsPage({ uri: at('file:///ext/docs/rules/table/row-total.md') })).toBe(false);
});

describe('a page that would be a draft by its words', () => {
  const words = readFileSync('docs/rules/table/suspect.md', 'utf8');
  const documentAt = (address: string) => ({ uri: at(address), languageId: 'markdown', getText: () => words });
  const page = documentAt(rulePage('table/suspect').toString());
  const draft = documentAt('file:///w/draft.md');
  const quiet = { state: 'idle', running: () => undefined, onState: nothing, onAnalysed: nothing };

  test('starts no server', () => {
    const start = vi.fn(async () => undefined);
    awakenFor({ ...quiet, start } as unknown as Session, {} as LogOutputChannel);
    for (const listener of opened) listener(page);
    expect(start).not.toHaveBeenCalled();
    for (const listener of opened) listener(draft);
    expect(start).toHaveBeenCalled();
  });

  test.each([
    ['has no status', page, []],
    ['as a file it has one', draft, SELECTOR],
  ])('%s', (_, document, selector) => {
    editors.splice(0, editors.length, { document });
    showStatus(quiet as unknown as Session, { onChange: nothing, status: null } as unknown as ReportStore);
    expect(status.selector).toEqual(selector);
  });

  test.each([
    ['is followed by no view', [page], undefined],
    ['is followed by none where a report that nobody looked at stands beside it', [page, draft], undefined],
    ['as a file it is followed', [draft, page], draft],
  ])('%s', (_, shown, followed) => {
    editors.splice(0, editors.length, ...shown.map(document => ({ document })));
    const forms = { active: undefined, onActive: nothing };
    expect(createReportStore(quiet as unknown as Session, forms as never).document).toBe(followed);
  });
});
