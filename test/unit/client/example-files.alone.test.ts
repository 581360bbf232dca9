import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ExtensionContext, TextDocument, Uri } from 'vscode';
import { URI } from 'vscode-uri';
import { openExample } from '../../../client/src/example.ts';
import { exampleCopy, exampleFiles, isExample, serveExample } from '../../../client/src/example-files.ts';
import { newFileFor } from '../../../client/src/word/new-file.ts';

const { disk, done, documents, providers } = vi.hoisted(() => ({
  disk: new Map<string, string>(),
  /** What the window was told to do, in order. */
  done: [] as string[],
  documents: [] as { uri: { toString(): string } }[],
  providers: new Map<string, { writeFile(uri: unknown, content: Uint8Array, how: object): Promise<void> }>(),
}));

vi.mock('vscode', async () => {
  const { URI: Address, Utils: Paths } = await import('vscode-uri');
  const refused = (name: string) => () => new Error(name);
  return {
    Disposable: class {},
    FileType: { File: 1 },
    FileSystemError: { FileNotFound: refused('FileNotFound'), NoPermissions: refused('NoPermissions') },
    Uri: Object.assign(Address, { joinPath: Paths.joinPath }),
    commands: {},
    window: {
      showTextDocument: async (uri: URI) => done.push(`shown ${uri.scheme}`),
      showSaveDialog: async ({ title }: { title: string }) => void done.push(`asked ${title}`),
    },
    workspace: {
      textDocuments: documents,
      registerFileSystemProvider: (scheme: string, provider: never) => providers.set(scheme, provider),
      fs: {
        stat: async (uri: URI) => ({ size: disk.get(uri.path)!.length }),
        readFile: async (uri: URI) => new TextEncoder().encode(disk.get(uri.path)),
        writeFile: async (uri: URI, content: Uint8Array) => {
          const provider = providers.get(uri.scheme);
          if (provider) await provider.writeFile(uri, content, {});
          else disk.set(uri.path, new TextDecoder().decode(content));
        },
      },
    },
  };
});

const NAME = '青禾镇人民政府2025年政府信息公开工作年度报告.nianbao';
const at = (address: string) => URI.parse(address) as unknown as Uri;
const context = { extensionUri: at('file:///ext'), globalStorageUri: at('file:///kept') } as ExtensionContext;
const files = exampleFiles(at('file:///kept/示例'));
const words = async () => new TextDecoder().decode(await files.readFile(exampleCopy()));

beforeEach(() => {
  disk.clear();
  disk.set(`/ext/examples/${NAME}`, '有错的草稿');
  done.splice(0);
  documents.splice(0);
  serveExample(context);
});

test('is a copy that is no file of a disk, made anew, and left as it is while it is open', async () => {
  await openExample(context);
  expect(done).toEqual(['shown nianbao-example']);
  expect(await words()).toBe('有错的草稿');

  await files.writeFile(exampleCopy(), new TextEncoder().encode('改坏了'), { create: false, overwrite: true });
  expect(await words()).toBe('改坏了');
  expect((await files.stat(exampleCopy())).size).toBe('改坏了'.length);
  documents.push({ uri: exampleCopy() });
  await openExample(context);
  expect(await words()).toBe('改坏了');
  documents.splice(0);
  await openExample(context);
  expect(await words()).toBe('有错的草稿');
  expect(disk.get(`/ext/examples/${NAME}`)).toBe('有错的草稿');
});

test('nothing else lies there, and nothing can be made there', async () => {
  const other = at('nianbao-example:/别的.nianbao');
  const content = new Uint8Array();
  expect(() => files.createDirectory(other)).toThrow('NoPermissions');
  expect(() => files.delete(exampleCopy(), { recursive: false })).toThrow('NoPermissions');
  expect(() => files.rename(exampleCopy(), other, { overwrite: false })).toThrow('NoPermissions');
  await expect(files.readFile(other)).rejects.toThrow('FileNotFound');
  await expect(files.writeFile(other, content, { create: true, overwrite: true })).rejects.toThrow('FileNotFound');
});

test('what is made of it has no place beside it: one is asked for', async () => {
  const naming = { ending: 'docx', mark: '', kind: 'Word', title: '导出为 Word' };
  const document = { isUntitled: false, uri: exampleCopy() } as TextDocument;
  expect(await newFileFor(document, naming)).toBeUndefined();
  expect(done).toEqual(['asked 导出为 Word']);
  expect(isExample(at('file:///w/年报.nianbao'))).toBe(false);
});

test('wakes the extension where it was open when the window was closed', () => {
  const { activationEvents } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(activationEvents).toContain(`onFileSystem:${exampleCopy().scheme}`);
});
