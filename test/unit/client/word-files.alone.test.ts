import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Uri } from 'vscode';
import { URI, Utils } from 'vscode-uri';
import { wordEngine } from '../../../client/src/word/engine.ts';
import { textUri, wordFiles } from '../../../client/src/word/word-files.ts';
import { excelPackage } from '../../support/excel/package.ts';
import { random } from '../../support/random.ts';
import { PLAIN, wordOf } from '../../support/word/writer.ts';

/** Files by their addresses, and what the editor shows. */
const { files, editor, watched, renamed, faults } = vi.hoisted(() => ({
  /** What goes wrong at the next write and rename; empty where nothing does. */
  faults: { write: '', rename: '' },
  renamed: [] as string[],
  files: new Map<string, Uint8Array>(),
  editor: { shown: undefined as unknown },
  watched: [] as string[],
}));

vi.mock('vscode', async () => {
  const { URI: Address, Utils: Paths } = await import('vscode-uri');
  const nothing = () => ({ dispose: () => undefined });
  const found = (uri: URI) => {
    const bytes = files.get(uri.toString());
    if (bytes === undefined) throw new Error('EntryNotFound');
    return bytes;
  };
  const fs = {
    stat: async (uri: URI) => ({ type: uri.path.includes('快捷') ? 65 : 1, size: found(uri).length }),
    readFile: async (uri: URI) => found(uri),
    writeFile: async (uri: URI, bytes: Uint8Array) => {
      // A disk that is full takes the beginning.
      files.set(uri.toString(), faults.write === '' ? bytes : bytes.subarray(0, 100));
      if (faults.write !== '') throw new Error(faults.write);
    },
    copy: async (from: URI, to: URI) => void files.set(to.toString(), found(from)),
    rename: async (from: URI, to: URI) => {
      if (faults.rename !== '') throw new Error(faults.rename);
      renamed.push(to.path);
      files.set(to.toString(), found(from));
      files.delete(from.toString());
    },
    delete: async (uri: URI) => void files.delete(uri.toString()),
  };
  return {
    Disposable: { from: nothing },
    EventEmitter: class {
      readonly event = nothing;
      readonly fire = () => undefined;
    },
    FileChangeType: { Changed: 1, Created: 2, Deleted: 3 },
    FileType: { File: 1, SymbolicLink: 64 },
    FileSystemError: {
      FileNotFound: () => new Error('FileNotFound'),
      Unavailable: (words: string) => new Error(words),
      NoPermissions: (words: string) => new Error(words),
    },
    RelativePattern: class {
      constructor(
        readonly base: URI,
        readonly pattern: string,
      ) {}
    },
    Uri: Object.assign(Address, { joinPath: Paths.joinPath }),
    window: {
      get activeTextEditor() {
        return editor.shown;
      },
    },
    workspace: {
      fs,
      textDocuments: [],
      createFileSystemWatcher: ({ pattern }: { pattern: string }) => {
        watched.push(pattern);
        return { onDidChange: nothing, onDidCreate: nothing, onDidDelete: nothing };
      },
    },
  };
});

const at = (name: string) => Utils.joinPath(URI.parse('file:///w'), name) as unknown as Uri;
const provider = wordFiles(async () => wordEngine);
const bytes = (text: string) => new TextEncoder().encode(text);
const write = (uri: Uri, content: Uint8Array) => provider.writeFile(uri, content, { create: true, overwrite: true });

beforeEach(() => {
  files.clear();
  renamed.length = 0;
  editor.shown = undefined;
  Object.assign(faults, { write: '', rename: '' });
});

describe('the text of a Word file', () => {
  it('is saved under another name as VS Code does it, an empty file first: into a copy of the Word file', async () => {
    const [old, copy] = [at('年报.docx'), at('年报2.docx')];
    const original = wordOf('第一段。\n第二段。', PLAIN, random(1));
    files.set(old.toString(), original);
    editor.shown = { document: { uri: textUri(old) } };
    await write(textUri(copy), bytes(''));
    expect(files.get(copy.toString())).toEqual(original);
    await write(textUri(copy), bytes('第一段。\n改了的第二段。'));
    expect(wordEngine.textOf(files.get(copy.toString())!, copy.path)).toBe('第一段。\n改了的第二段。');
    expect(files.get(old.toString())).toEqual(original);
    expect(files.size).toBe(2);
  });

  it('is put in the old one’s place, but through a link, which stays one', async () => {
    for (const name of ['年报.docx', '快捷.docx']) {
      files.set(at(name).toString(), wordOf('第一段。', PLAIN, random(1)));
      await write(textUri(at(name)), bytes('改了。'));
      expect(wordEngine.textOf(files.get(at(name).toString())!, name)).toBe('改了。');
    }
    expect(renamed).toEqual([at('年报.docx').path]);
  });

  it('is not written where the Word file is read-only', async () => {
    const file = at('年报.docx');
    const original = wordOf('第一段。', PLAIN, random(1));
    files.set(file.toString(), original);
    const locked = wordFiles(
      async () => wordEngine,
      async () => false,
    );
    const done = locked.writeFile(textUri(file), bytes('改了。'), { create: true, overwrite: true });
    await expect(done).rejects.toThrow('只读');
    expect(files.get(file.toString())).toEqual(original);
  });

  it.each([{ write: 'ENOSPC: no space left on device' }, { rename: 'EBUSY: resource busy or locked' }])(
    'that can’t be written leaves the Word file whole and nothing beside it, and is saved once it can: %j',
    async fault => {
      const file = at('年报.docx');
      const original = wordOf('第一段。', PLAIN, random(1));
      files.set(file.toString(), original);
      Object.assign(faults, fault);
      await expect(write(textUri(file), bytes('改了。'))).rejects.toThrow(/原文件没有改.*(?:ENOSPC|EBUSY)/);
      expect([...files]).toEqual([[file.toString(), original]]);
      Object.assign(faults, { write: '', rename: '' });
      await write(textUri(file), bytes('改了。'));
      expect(wordEngine.textOf(files.get(file.toString())!, '年报.docx')).toBe('改了。');
    },
  );

  it('says where what can’t be written stands', async () => {
    const file = at('年报.docx');
    const habits = { ...PLAIN };
    files.set(file.toString(), wordOf('标题\n甲\t1\n乙\t2\n末段', habits, random(1)));
    const done = write(textUri(file), bytes('标题改了\n甲\t1\t3\n乙\t2\n末段'));
    await expect(done).rejects.toThrow(/年报\.docx：第1个表格第1行第\d格：/);
  });

  it('is not made of nothing', async () => {
    await expect(write(textUri(at('年报.docx')), bytes(''))).rejects.toThrow('FileNotFound');
    editor.shown = { document: { uri: at('说明.txt') } };
    await expect(write(textUri(at('年报.docx')), bytes(''))).rejects.toThrow('FileNotFound');
    expect(files.size).toBe(0);
  });

  it('is watched under a name with signs of patterns', () => {
    provider.watch(textUri(at('年报[定稿]{2}.docx')), { recursive: false, excludes: [] });
    expect(watched).toEqual(['年报?定稿??2?.docx']);
  });

  it('is that of an Excel file’s cells as well, and what is changed is saved into them', async () => {
    const file = at('年报.xlsx');
    const row = '<x:row r="1"><x:c r="A1" t="str"><x:v>甲</x:v></x:c><x:c r="B1"><x:v>5</x:v></x:c></x:row>';
    files.set(file.toString(), excelPackage({ sheets: [{ name: '一', xml: `<x:sheetData>${row}</x:sheetData>` }] }));
    expect(new TextDecoder().decode(await provider.readFile(textUri(file)))).toBe('甲\t5');
    await write(textUri(file), bytes('甲\t12'));
    expect(new TextDecoder().decode(await provider.readFile(textUri(file)))).toBe('甲\t12');
    await expect(write(textUri(file), bytes('甲\t12\t3'))).rejects.toThrow('行和列请在 Excel 中增删');
    expect(() => wordEngine.annotated(files.get(file.toString())!, [], '年报.xlsx')).toThrow('不能加批注');
  });

  it('takes a formula’s new value with its items, and says which cell is refused where it does not fit', async () => {
    const file = at('合计.xlsx');
    const cells =
      '<x:c r="A1"><x:v>5</x:v></x:c><x:c r="B1"><x:v>1</x:v></x:c>' +
      '<x:c r="C1"><x:f>SUM(A1:B1)</x:f><x:v>6</x:v></x:c><x:c r="D1"><x:f>A1-B1</x:f><x:v>4</x:v></x:c>';
    const xml = `<x:sheetData><x:row r="1">${cells}</x:row></x:sheetData>`;
    files.set(file.toString(), excelPackage({ sheets: [{ name: '一', xml }] }));
    await expect(write(textUri(file), bytes('7\t1\t8\t5'))).rejects.toThrow(/合计\.xlsx：工作表“一”D1：这一格是公式/);
    await expect(write(textUri(file), bytes('7\t1\t9\t6'))).rejects.toThrow(/合计\.xlsx：工作表“一”C1：这一格是公式/);
    await write(textUri(file), bytes('7\t1\t8\t6'));
    expect(wordEngine.textOf(files.get(file.toString())!, '合计.xlsx')).toBe('7\t1\t8\t6');
  });
});
