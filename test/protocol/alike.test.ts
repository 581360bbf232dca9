import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { NEW_PROBLEMS, PROBLEMS, townReport } from '../unit/rules/units/town.ts';
import { openWorkspace } from './support/workspace.ts';

type Workspace = Awaited<ReturnType<typeof openWorkspace>>;
let workspace: Workspace;
afterEach(() => workspace.stop());

const OWN = townReport('青禾镇', '若干', PROBLEMS('青禾镇', '全镇'));
const OTHER = townReport('柳河乡', '若干', PROBLEMS('柳河乡', '全乡'));
const FRESH = townReport('柳河乡', '若干', NEW_PROBLEMS);

/** Pulls after each refresh until there are so many findings. */
async function until(uri: string, count: number): Promise<readonly Diagnostic[]> {
  for (;;) {
    const found = (await workspace.client.findings(uri)).filter(d => d.code === 'units/similar');
    if (found.length === count) return found;
    await workspace.client.refreshes.next();
  }
}

describe('another office’s report with the same prose', () => {
  it('is found in the workspace, and pointed at', async () => {
    workspace = await openWorkspace({ '乡镇/柳河乡.txt': OTHER }, { apart: true });
    const uri = workspace.uri('青禾镇.nianbao');
    workspace.client.open(uri, OWN);
    const [first] = await until(uri, 1);
    expect(first!.severity).toBe(3);
    expect(first!.message).toContain('“柳河乡”同年的年报（乡镇/柳河乡.txt）雷同');
    const { location } = first!.relatedInformation![0]!;
    expect(location.uri).toBe(workspace.uri('乡镇/柳河乡.txt'));
    expect(OTHER.split('\n')[location.range.start.line]).toBe('五、存在的主要问题及改进情况');
  });

  it('is followed while it is typed, and when it is saved by others', async () => {
    workspace = await openWorkspace({ '柳河乡.nianbao': OTHER });
    const [uri, other] = [workspace.uri('青禾镇.nianbao'), workspace.uri('柳河乡.nianbao')];
    workspace.client.open(uri, OWN);
    await until(uri, 1);
    const document = workspace.client.open(other, OTHER);
    await until(other, 1);
    const whole = { start: { line: 0, character: 0 }, end: document.positionAt(OTHER.length) };
    workspace.client.change(document, [{ range: whole, text: FRESH }]);
    await until(uri, 0);
    await until(other, 0);
    workspace.client.close(other);
    await until(uri, 1);
    workspace.write('柳河乡.nianbao', FRESH);
    await workspace.changed('柳河乡.nianbao');
    await until(uri, 0);
  });

  it('is followed while the draft itself is typed', async () => {
    workspace = await openWorkspace({ '柳河乡.nianbao': OTHER });
    const uri = workspace.uri('青禾镇.nianbao');
    const document = workspace.client.open(uri, OWN);
    await until(uri, 1);
    const whole = { start: { line: 0, character: 0 }, end: document.positionAt(OWN.length) };
    workspace.client.change(document, [{ range: whole, text: townReport('青禾镇', '若干', NEW_PROBLEMS) }]);
    await until(uri, 0);
  });
});
