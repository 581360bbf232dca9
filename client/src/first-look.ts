import {
  commands,
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  StatusBarAlignment,
  type Tab,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { isExample } from './example-files.ts';
import { t } from './l10n.ts';
import type { OutlineView } from './outline-view.ts';
import type { ReportStore } from './report-store.ts';

/** What was shown once, on this machine. */
const SHOWN = 'firstLook.shown';
const WALKTHROUGH = 'nianbao.openWalkthrough';

/**
 * The first window after installing shows something: the faulty example where nothing else is open, the outline unfolded at the first report's findings,
 * and a click to the walkthrough. Once only, and never for who has VS Code start with nothing (`workbench.startupEditor`: `none`).
 * `relabel` shows what stays in a newly chosen language.
 */
export function showFirstLook(
  context: ExtensionContext,
  store: ReportStore,
  outline: OutlineView,
  output: LogOutputChannel,
): Disposable & { relabel(): void } {
  if (context.globalState.get<boolean>(SHOWN) || !startsWithSomething())
    return Object.assign(Disposable.from(), { relabel: () => undefined });
  void context.globalState.update(SHOWN, true);
  const quietly = (work: Thenable<unknown>) => work.then(undefined, (error: unknown) => output.error(String(error)));

  const isEmpty = hasNoFile();
  if (isEmpty) quietly(commands.executeCommand('nianbao.openExample'));
  else quietly(offer(t('年报助手已就绪：打开或粘贴年报草稿，随即检查。'), true));
  // VS Code folds views of extensions in the Explorer until somebody unfolds them.
  const waiting = store.onChange(() => {
    if (store.outline === null) return;
    waiting.dispose();
    quietly(outline.unfold());
    if (isEmpty) quietly(explainExample());
  });
  const item = walkthroughItem();
  return Object.assign(Disposable.from(waiting, item), { relabel: item.relabel });
}

function startsWithSomething(): boolean {
  return workspace.getConfiguration('workbench').get<string>('startupEditor') !== 'none';
}

/** VS Code's first page and walkthroughs tell extensions nothing of themselves: such tabs have no input. */
function hasNoFile(): boolean {
  return window.tabGroups.all.every(group => group.tabs.every(tab => tab.input === undefined));
}

/** Messages go after some seconds; this stays in the status bar of the first window for as long as that is open. */
function walkthroughItem(): Disposable & { relabel(): void } {
  const item = window.createStatusBarItem('nianbao.walkthrough', StatusBarAlignment.Left, -1);
  function relabel(): void {
    item.name = t('入门演练');
    item.text = `$(question) ${t('年报助手入门')}`;
    item.tooltip = t('入门演练');
  }
  relabel();
  item.command = WALKTHROUGH;
  item.show();
  return Object.assign(Disposable.from(item), { relabel });
}

/**
 * Says what the example is for as long as that is open. VS Code lets nobody close one message: the window's are put away behind its bell, where they can be
 * read on.
 */
async function explainExample(): Promise<void> {
  const tabs = window.tabGroups.onDidChangeTabs(({ closed }) => {
    const left = window.tabGroups.all.flatMap(group => group.tabs);
    if (!closed.some(showsExample) || left.some(showsExample)) return;
    tabs.dispose();
    void commands.executeCommand('notifications.hideToasts');
  });
  try {
    await offer(t('这是一份有错的示例草稿：光标放在波浪线上，按 Ctrl+. 选改法。改坏了也不要紧。'), false);
  } finally {
    tabs.dispose();
  }
}

function showsExample({ input }: Tab): boolean {
  const uri = (input as { uri?: Uri } | undefined)?.uri;
  return uri !== undefined && isExample(uri);
}

async function offer(said: string, withExample: boolean): Promise<void> {
  const [example, walkthrough] = [t('打开示例草稿'), t('入门演练')];
  const chosen = await window.showInformationMessage(said, ...(withExample ? [example] : []), walkthrough);
  if (chosen === example) await commands.executeCommand('nianbao.openExample');
  if (chosen === walkthrough) await commands.executeCommand(WALKTHROUGH);
}
