import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import type { Uri } from 'vscode';
import { URI, Utils } from 'vscode-uri';
import { DOCS_ROOT, docsFiles, isDocsPage, rulePage, serveDocsPages } from '../../../client/src/docs-pages.ts';

const { registered } = vi.hoisted(() => ({ registered: [] as unknown[] }));

vi.mock('vscode', async () => {
  const { URI: Address, Utils: Paths } = await import('vscode-uri');
  return {
    Disposable: class {},
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
      fs: {
        readFile: async (uri: URI) => {
          if (!/regulation\.md$|row-total\.md$|package\.json$/.test(uri.path)) throw new Error('EntryNotFound');
          return new TextEncoder().encode(uri.toString(true));
        },
      },
      registerFileSystemProvider: (...what: unknown[]) => registered.push(what),
    },
  };
});

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

test('a file of the same name is none', () => {
  expect(isDocsPage({ uri: rulePage('table/row-total') })).toBe(true);
  expect(isDocsPage({ uri: at('file:///ext/docs/rules/table/row-total.md') })).toBe(false);
});
