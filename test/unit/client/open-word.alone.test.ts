import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CustomReadonlyEditorProvider, LogOutputChannel, TextDocument, Uri } from 'vscode';
import { URI } from 'vscode-uri';
import { openWordFiles } from '../../../client/src/word/open-word.ts';

/** What VS Code was asked for, in turn, and what of it can't be read. */
const { vscode } = vi.hoisted(() => ({
  vscode: {
    asked: [] as string[],
    /** The words with which every file's text is refused; none where it can be read. */
    unreadable: '',
    /** No document is made of a text that can be read. */
    noDocument: false,
    /** Documents in memory. */
    kept: [] as { uri: URI }[],
    provider: undefined as unknown,
    commands: new Map<string, (uri: URI) => Promise<void>>(),
  },
}));

vi.mock('vscode', async () => {
  const { URI: Address, Utils: Paths } = await import('vscode-uri');
  const disposable = { dispose: () => undefined };
  const ask = (what: string, uri: URI) => vscode.asked.push(`${what} ${uri.scheme}:${uri.path}`);
  return {
    Disposable: { from: () => disposable },
    EventEmitter: class {
      readonly event = () => disposable;
    },
    ViewColumn: { Active: -1 },
    Uri: Object.assign(Address, { joinPath: Paths.joinPath }),
    commands: {
      registerCommand: (id: string, run: (uri: URI) => Promise<void>) => void vscode.commands.set(id, run),
    },
    window: {
      registerCustomEditorProvider: (_view: string, provider: unknown) => {
        vscode.provider = provider;
      },
      showTextDocument: async ({ uri }: TextDocument, { viewColumn }: { viewColumn: number }) =>
        void ask(`show in ${viewColumn}`, uri as URI),
      showErrorMessage: async (words: string) => void vscode.asked.push(words),
    },
    workspace: {
      registerFileSystemProvider: () => disposable,
      get textDocuments() {
        return vscode.kept;
      },
      openTextDocument: async (uri: URI) => {
        ask('open', uri);
        if (vscode.kept.length > 0) return { uri };
        if (vscode.unreadable !== '' || vscode.noDocument) throw new Error('cannot open it. Detail: ...');
        return { uri };
      },
      fs: {
        readFile: async (uri: URI) => {
          ask('read', uri);
          if (vscode.unreadable !== '') throw new Error(`Unavailable (FileSystemError): ${vscode.unreadable}`);
        },
      },
    },
  };
});

const FILE = URI.file('/w/年报.docx') as Uri;
const TEXT = 'nianbao-word:/w/年报.docx';
const token = undefined as never;
const options = undefined as never;

/** The editor that leads to a file's text, in column 2. */
function panel() {
  return { viewColumn: 2, webview: { html: '' }, disposed: false, dispose: vi.fn() };
}

describe('a Word file that is opened', () => {
  let logged: string[];
  const provider = () => vscode.provider as CustomReadonlyEditorProvider;
  beforeEach(() => {
    Object.assign(vscode, { asked: [], unreadable: '', noDocument: false, kept: [] });
    logged = [];
    openWordFiles({ error: (words: string) => logged.push(words) } as unknown as LogOutputChannel);
  });

  it('is read while the editor that leads to it is made, and once', async () => {
    const document = await provider().openCustomDocument(FILE, options, token);
    expect(vscode.asked).toEqual([`open ${TEXT}`]);
    const own = panel();
    await provider().resolveCustomEditor(document, own as never, token);
    expect(vscode.asked).toEqual([`open ${TEXT}`, `show in 2 ${TEXT}`]);
    expect(own.dispose).toHaveBeenCalledOnce();
  });

  it('and can’t be read says why, and what to do', async () => {
    vscode.unreadable = '年报.docx：文件有密码，请先在 Word 里去掉 <密码>';
    const document = await provider().openCustomDocument(FILE, options, token);
    const own = panel();
    await provider().resolveCustomEditor(document, own as never, token);
    expect(own.dispose).not.toHaveBeenCalled();
    expect(own.webview.html).toContain('<p>年报.docx：文件有密码，请先在 Word 里去掉 &lt;密码&gt;</p>');
    expect(logged.join()).toContain('文件有密码');
  });

  it('and can’t be read any more says why, though its text of before is still in memory', async () => {
    vscode.kept = [{ uri: URI.parse('nianbao-word://file/w/年报.docx') }];
    const own = panel();
    await provider().resolveCustomEditor(
      await provider().openCustomDocument(FILE, options, token),
      own as never,
      token,
    );
    expect(own.dispose).toHaveBeenCalledOnce();
    vscode.unreadable = '年报.docx：不是 Word 文件';
    const other = panel();
    await provider().resolveCustomEditor(
      await provider().openCustomDocument(FILE, options, token),
      other as never,
      token,
    );
    expect(other.dispose).not.toHaveBeenCalled();
    expect(other.webview.html).toContain('不是 Word 文件');
  });

  it('and can’t be made a document of says VS Code’s own reason', async () => {
    vscode.noDocument = true;
    const document = await provider().openCustomDocument(FILE, options, token);
    const own = panel();
    await provider().resolveCustomEditor(document, own as never, token);
    expect(own.webview.html).toContain('cannot open it');
  });

  it('as the older side of a comparison is not read', async () => {
    const document = await provider().openCustomDocument(FILE.with({ scheme: 'git' }), options, token);
    const own = panel();
    await provider().resolveCustomEditor(document, own as never, token);
    expect(vscode.asked).toEqual([]);
    expect(own.webview.html).toContain('旧版本');
  });

  it('by the command is shown in the active column, or its reason is told', async () => {
    const open = vscode.commands.get('nianbao.openWord')!;
    await open(FILE as URI);
    expect(vscode.asked).toEqual([`open ${TEXT}`, `show in -1 ${TEXT}`]);
    vscode.asked.length = 0;
    vscode.unreadable = '年报.docx：不是 Word 文件';
    await open(FILE as URI);
    expect(vscode.asked).toEqual([`open ${TEXT}`, `read ${TEXT}`, '年报.docx：不是 Word 文件']);
    expect(logged.join()).toContain('/w/年报.docx');
  });
});
