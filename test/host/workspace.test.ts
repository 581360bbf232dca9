import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withWrongTotal } from '../support/broken-draft.ts';
import {
  cleanDraft,
  closeAllEditors,
  codeOf,
  findings,
  findingsOf,
  has,
  lacks,
  openDraft,
  workspaceFolder,
} from './support.ts';

const at = (name: string) => vscode.Uri.joinPath(workspaceFolder(), name);
const written: string[] = [];

async function write(name: string, text: string): Promise<vscode.Uri> {
  written.push(name);
  await vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
  return at(name);
}
/** The clean draft of another office and year. */
async function draftOf(organ: string, year = 2025): Promise<string> {
  const text = (await cleanDraft()).replaceAll('云岭县卫生健康局', organ);
  return year === 2025 ? text : text.replaceAll('2026年', `${year + 1}年`).replaceAll('2025年', `${year}年`);
}

describe('the workspace', () => {
  afterEach(async () => {
    await closeAllEditors();
    for (const name of written.splice(0)) {
      await vscode.workspace.fs.delete(at(name), { recursive: true }).then(undefined, () => undefined);
    }
  });

  it('holds a draft against last year’s, shows where, and follows what is typed there', async () => {
    // Not in a folder of its own: what is made in a folder before VS Code watches it may be missed.
    const last = await write('梅溪乡（2024年）.nianbao', await draftOf('梅溪乡', 2024));
    written.push('梅溪乡.nianbao');
    const { document } = await openDraft('梅溪乡.nianbao', await draftOf('梅溪乡'));
    const found = await findings(document.uri, has('years/carry-over'));
    const [total] = found.filter(f => codeOf(f) === 'years/carry-over' && f.message.startsWith('总计列'));
    assert.match(total!.message, /应为 5（2024 年年报/);
    const place = total!.relatedInformation![0]!.location;
    assert.equal(place.uri.toString(), last.toString());
    const other = await vscode.workspace.openTextDocument(last);
    assert.equal(other.getText(place.range), '5');
    const row = '四、结转下年度继续办理\t\t\t3\t2\t0\t0\t0\t0\t5';
    const from = other.getText().indexOf(row);
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(other.positionAt(from), other.positionAt(from + row.length));
    edit.replace(last, range, '四、结转下年度继续办理\t\t\t3\t1\t0\t0\t0\t0\t4');
    await vscode.workspace.applyEdit(edit);
    await findings(document.uri, lacks('years/carry-over'));
    await vscode.window.showTextDocument(other);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('nianbao.checkWorkspace shows findings in files that are not open, and keeps them true', async () => {
    await openDraft('开.nianbao', await draftOf('柳溪乡'));
    written.push('开.nianbao');
    const closed = await write('关.nianbao', withWrongTotal(await draftOf('青溪乡')));
    assert.deepEqual(findingsOf(closed), []);
    await vscode.commands.executeCommand('nianbao.checkWorkspace');
    await findings(closed, has('table/row-total'));
    await write('关.nianbao', await draftOf('青溪乡'));
    await findings(closed, lacks('table/row-total'));
    await write('关.nianbao', withWrongTotal(await draftOf('青溪乡')));
    await findings(closed, has('table/row-total'));
    await vscode.workspace.fs.delete(closed);
    await findings(closed, found => found.length === 0);
  });

  it('nianbao.checkReports below the files checks all of the opened folder, though VS Code says that nothing is chosen', async () => {
    const closed = await write('空白处.nianbao', withWrongTotal(await draftOf('石桥镇')));
    await vscode.commands.executeCommand('nianbao.checkReports', workspaceFolder(), []);
    await findings(closed, has('table/row-total'));
    await vscode.workspace.fs.delete(closed);
    await findings(closed, found => found.length === 0);
  });

  it('nianbao.sumUnits writes the units’ sums into the draft, in one undo step', async () => {
    const sums = { sums: [{ parent: '县.nianbao', units: ['各单位/*'] }] };
    await write('nianbao.json', JSON.stringify(sums));
    written.push('各单位');
    await write('各单位/甲.nianbao', await draftOf('溪头镇'));
    await write('各单位/乙.nianbao', await draftOf('溪尾镇'));
    written.push('县.nianbao');
    const before = await draftOf('双溪县');
    const { document } = await openDraft('县.nianbao', before);
    await findings(document.uri, has('units/sum'));
    await vscode.commands.executeCommand('nianbao.sumUnits');
    assert.match(document.getText(), /一、本年新收政府信息公开申请数量\t\t\t74\t12\t0\t2\t4\t0\t92\n/);
    assert.match(document.getText(), /行政许可\t16252\t/);
    await findings(document.uri, lacks('units/sum'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });
});
