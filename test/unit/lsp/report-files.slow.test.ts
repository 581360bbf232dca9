import { describe, expect, it } from 'vitest';
import { workspaceFolders } from '../../../server/src/lsp/folders.ts';
import type { Runtime } from '../../../server/src/lsp/runtime.ts';
import { newIdleWork } from '../../../server/src/lsp/workspace-index/idle-work.ts';
import { knownOffices } from '../../../server/src/lsp/workspace-index/offices.ts';
import { reportFiles } from '../../../server/src/lsp/workspace-index/report-files.ts';
import { newWorkspaceIndex } from '../../../server/src/lsp/workspace-index/workspace-index.ts';
import { MOST_FILES } from '../../../server/src/text/draft-files.ts';
import { reportOf } from '../workspace/reports.ts';
import { closed, ROOT, runtimeOf } from './fakes.ts';

const named = { of: () => undefined, passedOver: () => undefined };
const folders = workspaceFolders([ROOT]);
const none = Promise.resolve(null);
const bytes = (text: string) => new TextEncoder().encode(text);

function filesOver(runtime: Runtime, roots = folders) {
  const readFile = (uri: string) =>
    uri.endsWith('nianbao.json') || uri.endsWith('ignore') ? none : runtime.readFile(uri);
  const offices = knownOffices({ ...runtime, readFile }, roots);
  const index = newWorkspaceIndex(folders, offices, named);
  const told: string[] = [];
  const files = reportFiles(runtime, roots, closed, index, offices, newIdleWork(), message => told.push(message));
  const organs = () => [...index.reports.entries()].map(e => e.report.title?.organName);
  return { files, organs, told };
}

describe('files of the workspace', () => {
  it('of two readings of a file the later one counts, whichever ends first', async () => {
    const waiting: ((text: string) => void)[] = [];
    const readFile = () => new Promise<Uint8Array>(resolve => waiting.push(text => resolve(bytes(text))));
    const { files, organs } = filesOver({ ...runtimeOf(new Map()), readFile });
    const both = [files.read(`${ROOT}/a.txt`), files.read(`${ROOT}/a.txt`)];
    while (waiting.length < 2) await Promise.resolve();
    waiting[1]!(reportOf('梅溪乡', 2025));
    await both[1];
    waiting[0]!(reportOf('枫桥镇', 2025));
    await both[0];
    expect(organs()).toEqual(['梅溪乡']);
  });

  it('of two readings of a nianbao.json the later one counts, whichever ends first', async () => {
    const waiting: ((text: string) => void)[] = [];
    const readFile = (uri: string) =>
      uri === `${ROOT}/nianbao.json`
        ? new Promise<Uint8Array>(resolve => waiting.push(text => resolve(bytes(text))))
        : none;
    const offices = knownOffices({ ...runtimeOf(new Map()), readFile }, folders);
    const both = Promise.all([offices.reread(`${ROOT}/nianbao.json`), offices.reread(`${ROOT}/nianbao.json`)]);
    for (let i = 0; i < 20; i++) await Promise.resolve();
    waiting[1]?.('{"overviewLength": 2}');
    for (let i = 0; i < 20; i++) await Promise.resolve();
    waiting[0]!('{"overviewLength": 1}');
    for (let i = 0; i < 20; i++) await Promise.resolve();
    waiting[1]!('{"overviewLength": 2}');
    await both;
    expect(offices.at(ROOT).settings.overviewLength).toBe(2);
  });

  it('a copy with comments or tracked changes is none beside the report it was made of', async () => {
    const at = (name: string) => `nianbao-word://file${ROOT.slice('file://'.length)}/${encodeURIComponent(name)}`;
    const [own, copy, alone] = [at('甲.docx'), at('甲（批注）.docx'), at('乙（修订）.docx')];
    const texts = new Map([own, copy, alone].map(uri => [uri, reportOf('梅溪乡', 2025)]));
    const runtime = { ...runtimeOf(texts), findFiles: async () => [...texts.keys()] };
    const { files, organs } = filesOver(runtime);
    await files.readAll();
    expect(organs()).toHaveLength(2);
    await files.read(copy);
    expect(organs()).toHaveLength(2);
    await files.read(alone);
    expect(organs()).toHaveLength(2);
  });

  it('a file that is excluded is no longer held against others once it is closed', async () => {
    const texts = new Map([[`${ROOT}/a.txt`, reportOf('梅溪乡', 2025)]]);
    const runtime = runtimeOf(texts);
    const offices = knownOffices(runtime, folders);
    const index = newWorkspaceIndex(folders, offices, named);
    const files = reportFiles(runtime, folders, closed, index, offices, newIdleWork(), () => undefined);
    await files.read(`${ROOT}/a.txt`);
    expect([...index.reports.entries()]).toHaveLength(1);
    texts.set(`${ROOT}/nianbao.json`, '{"exclude": ["a.txt"]}');
    await files.read(`${ROOT}/nianbao.json`);
    await files.read(`${ROOT}/a.txt`);
    expect([...index.reports.entries()]).toEqual([]);
  });

  it('a file that is gone while it is read does not come back, nor one in a folder that is', async () => {
    for (const gone of [`${ROOT}/a/b.txt`, `${ROOT}/a`]) {
      const waiting: ((text: string) => void)[] = [];
      const readFile = () => new Promise<Uint8Array>(resolve => waiting.push(text => resolve(bytes(text))));
      const { files, organs } = filesOver({ ...runtimeOf(new Map()), readFile });
      const reading = files.read(`${ROOT}/a/b.txt`);
      while (waiting.length < 1) await Promise.resolve();
      files.drop(gone);
      waiting[0]!(reportOf('梅溪乡', 2025));
      await reading;
      expect(organs()).toEqual([]);
    }
  });

  it('a folder with more files than are looked at is said, once', async () => {
    const looked = new Set<string>();
    const readFile = async (uri: string) => {
      looked.add(uri);
      return null;
    };
    const many = (count: number) => Array.from({ length: count }, (_, i) => `${ROOT}/${i}.txt`);
    let found = many(MOST_FILES);
    const { files, told } = filesOver({ ...runtimeOf(new Map()), readFile, findFiles: async () => found });
    await files.readAll();
    expect(told).toEqual([]);
    found = many(MOST_FILES + 2);
    await files.readAll();
    await files.readAll();
    expect(told).toEqual([expect.stringContaining(`只看了 ${MOST_FILES} 个`)]);
    expect(looked).not.toContain(`${ROOT}/${MOST_FILES}.txt`);
  });

  it('a folder with more files that were not checked than are listed is said, once', async () => {
    let found = Array.from({ length: MOST_FILES }, (_, i) => `${ROOT}/${i}.pdf`);
    const { files, told } = filesOver({ ...runtimeOf(new Map()), findUnread: async () => found });
    expect(await files.unread()).toHaveLength(MOST_FILES);
    expect(told).toEqual([]);
    found = [...found, `${ROOT}/a.pdf`];
    expect(await files.unread()).toHaveLength(MOST_FILES);
    await files.unread();
    expect(told).toEqual([expect.stringContaining(`只列出 ${MOST_FILES} 个，其余没有列出`)]);
  });

  it.each([
    ['file:///w/%E5%90%84%E9%95%87', '各镇'],
    ['file:///', '/'],
  ])('a folder with too many files is called by its name: %s', async (root, name) => {
    const found = Array.from({ length: MOST_FILES + 1 }, (_, i) => `${ROOT}/${i}.doc`);
    const { files, told } = filesOver(
      { ...runtimeOf(new Map()), findFiles: async () => found },
      workspaceFolders([root]),
    );
    await files.readAll();
    expect(told).toEqual([expect.stringContaining(`“${name}”`)]);
  });

  it.each(['2025', '2025.1', '2025.txt', 'v1.0.md'])('a folder is read, whatever its name: %s', async folder => {
    const runtime = runtimeOf(new Map([[`${ROOT}/${folder}/a.txt`, reportOf('梅溪乡', 2025)]]));
    const { files, organs } = filesOver(runtime);
    await files.read(`${ROOT}/${folder}`);
    expect(organs()).toEqual(['梅溪乡']);
  });
});
