import { commands, type LogOutputChannel, type TextDocument, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  SUM_UNITS_REQUEST,
  type SumUnitsParams,
  type SumUnitsResult,
} from '../../server/src/lsp/protocol-workspace.ts';
import { askAndApply, paramsFor } from './apply.ts';
import { t } from './l10n.ts';
import { foldersToSum, offerWords, writeSums } from './write-sums.ts';

type Answer<K> = Extract<SumUnitsResult, { kind: K }>;

/** 汇总各单位年报: fills the summed tables into the draft that holds them, one undo step, or makes a new one. */
export async function sumUnits(
  client: BaseLanguageClient,
  active: TextDocument | undefined,
  output: LogOutputChannel,
): Promise<void> {
  const ask = (params: SumUnitsParams) => client.sendRequest<SumUnitsResult | null>(SUM_UNITS_REQUEST, params);
  const params: SumUnitsParams = active === undefined ? {} : paramsFor(client, active);
  let answer = await ask(params);
  if (answer?.kind === 'choose' && isUndeclared(answer)) {
    // The message stays until it is answered: the command is done before.
    void offerToWrite(client).then(written => (written ? sumUnits(client, active, output) : undefined));
    return;
  }
  let choice: SumUnitsParams['choice'];
  if (answer?.kind === 'choose') {
    choice = await choose(answer);
    if (choice === undefined) return;
    answer = await ask({ ...params, choice });
  }
  const chosen = choice === undefined ? {} : { choice };
  if (answer?.kind === 'new') await showNew(answer, output);
  if (answer?.kind === 'edit') await fillIn(client, answer, own => ask({ ...own, ...chosen }), output);
}

function isUndeclared({ choices, problems }: Answer<'choose'>): boolean {
  return choices.length === 0 && problems.length === 0;
}

/** Nothing says what is summed up: it can be picked here and now. Gives true once nianbao.json says so. */
async function offerToWrite(client: BaseLanguageClient): Promise<boolean> {
  const said = t('还没有写明哪些单位的年报汇总成哪一份（记在工作区根目录的 nianbao.json 里）。');
  const [folder] = await foldersToSum(client);
  if (folder === undefined) {
    const show = t('查看规则说明');
    const chosen = await window.showInformationMessage(`${said}${t('写法见规则 units/sum 的说明。')}`, show);
    if (chosen === show) await commands.executeCommand('nianbao.openRule', 'units/sum');
    return false;
  }
  const write = offerWords();
  return (await window.showInformationMessage(said, write)) === write && writeSums(client, folder);
}

async function choose({ choices, problems }: Answer<'choose'>): Promise<SumUnitsParams['choice']> {
  if (choices.length === 0 && problems[0] !== undefined) {
    void window.showErrorMessage(problems[0]);
    return undefined;
  }
  const items = choices.map(({ root, index, parent }) => ({
    label: parent,
    description: workspace.asRelativePath(Uri.parse(root)),
    choice: { root, index },
  }));
  return (await window.showQuickPick(items, { title: t('汇总成哪一份年报？') }))?.choice;
}

async function showNew({ text, languageId, summed, left }: Answer<'new'>, output: LogOutputChannel): Promise<void> {
  if (summed.length === 0) {
    report(t('没有可以汇总的年报。'), left, output);
    return;
  }
  const document = await workspace.openTextDocument({ language: languageId, content: text });
  await window.showTextDocument(document);
  report(t('已按 {0} 个单位的年报写成新的汇总年报，机关名称、文字部分请补写。', summed.length), left, output);
}

/** The draft is opened first: its user sees what changes, and the edit is made for the very words that stand there. */
async function fillIn(
  client: BaseLanguageClient,
  { uri }: Answer<'edit'>,
  ask: (params: SumUnitsParams) => Promise<SumUnitsResult | null>,
  output: LogOutputChannel,
): Promise<void> {
  const document = await workspace.openTextDocument(client.protocol2CodeConverter.asUri(uri));
  await window.showTextDocument(document);
  const again = async () => {
    const answer = await ask(paramsFor(client, document));
    return answer?.kind === 'edit' ? answer : null;
  };
  const done = await askAndApply(client, document, again, answer => answer.edit);
  if (done === null) return;
  const { changed, summed, left } = done;
  const said =
    changed > 0
      ? t('已改 {0} 个数，等于 {1} 个单位之和。', changed, summed.length)
      : t('汇总数与 {0} 个单位之和一致。', summed.length);
  report(said, left, output);
}

/** Says what was done; what was left out goes to the output in full. */
function report(done: string, left: readonly string[], output: LogOutputChannel): void {
  if (left.length === 0) {
    void window.showInformationMessage(done);
    return;
  }
  output.info([done, ...left].join('\n'));
  const details = t('显示输出');
  window.showWarningMessage(`${done}${left[0]}`, details).then(chosen => {
    if (chosen === details) output.show(true);
  });
}
