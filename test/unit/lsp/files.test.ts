import { describe, expect, it } from 'vitest';
import type { Runtime } from '../../../server/src/lsp/context.ts';
import { workspaceFolders } from '../../../server/src/lsp/folders.ts';
import { workspaceFiles } from '../../../server/src/lsp/library/files.ts';
import { newShelf } from '../../../server/src/lsp/library/shelf.ts';
import { newPace } from '../../../server/src/lsp/library/slices.ts';
import { reportOf } from '../workspace/reports.ts';
import { closed, ROOT, runtimeOf } from './fakes.ts';

const named = { of: () => undefined, passedOver: () => undefined };
const folders = workspaceFolders([ROOT]);
const bytes = (text: string) => new TextEncoder().encode(text);

function filesOver(runtime: Runtime) {
  const shelf = newShelf(folders, named);
  const files = workspaceFiles(runtime, folders, closed, shelf, newPace());
  const organs = () => [...shelf.library.entries()].map(e => e.report.title?.organName);
  return { files, organs };
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

  it.each(['2025', '2025.1', '2025.txt', 'v1.0.md'])('a folder is read, whatever its name: %s', async folder => {
    const runtime = runtimeOf(new Map([[`${ROOT}/${folder}/a.txt`, reportOf('梅溪乡', 2025)]]));
    const { files, organs } = filesOver(runtime);
    await files.read(`${ROOT}/${folder}`);
    expect(organs()).toEqual(['梅溪乡']);
  });
});
