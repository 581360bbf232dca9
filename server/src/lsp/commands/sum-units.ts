import type { WorkspaceEdit } from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import { summing } from '../handlers/sum-units.ts';
import type { SumUnitsParams, SumUnitsResult } from '../protocol-workspace.ts';
import { askToApply, editOutcome } from './apply.ts';
import { badArgument, noReport, notNow, quotedName, readArgument, readUri } from './arguments.ts';
import { type CommandOutcome, EDITING_COMMANDS, type ServerCommand } from './command.ts';

const LABEL = '汇总各单位年报';

/** 汇总各单位年报: into the draft that holds the sums, or into a new file where nianbao.json names one. */
export function sumUnitsCommand(context: ServerContext): ServerCommand {
  const { documents } = context;
  const sumUp = summing(context);
  return {
    id: EDITING_COMMANDS.sumUnits,
    async run(args) {
      const params = readParams(args);
      const { textDocument } = params;
      if (textDocument === undefined) return outcome(context, await sumUp(params));
      const { uri } = textDocument;
      const own = documents.openUri(uri);
      if (own === undefined || !documents.speaking(own)) throw noReport(uri);
      const result = await sumUp({ ...params, textDocument: { uri: own } });
      const isNamed = result.kind === 'edit' && result.uri === own;
      const isUndeclared = result.kind === 'choose' && result.choices.length === 0;
      // What was worked out is of another report: the only one that is declared, or the one that was chosen.
      if (!(isNamed || isUndeclared)) throw notNow(`${quotedName(uri)}不是 nianbao.json 写明的汇总年报，没有修改`);
      return outcome(context, result);
    },
  };
}

async function outcome(context: ServerContext, result: SumUnitsResult): Promise<CommandOutcome> {
  if (result.kind === 'choose') {
    const [problem] = result.problems;
    const said =
      result.choices.length > 0
        ? `汇总成哪一份年报？请写明“choice”：${parents(result.choices)}。`
        : undeclared(problem);
    return { answer: result, said, isWarning: true };
  }
  const { summed, left } = result;
  const count = `${summed.length} 个单位`;
  if (result.kind === 'edit') {
    const { edit, uri, changed: figures } = result;
    const done = `已改 ${figures} 个数，等于 ${count}之和。`;
    const more = { kind: result.kind, uri, changed: figures, summed, left };
    return editOutcome(edit, await askToApply(context, LABEL, edit), done, more, left);
  }
  if (summed.length === 0) return { answer: result, said: '没有可以汇总的年报。', isWarning: true };
  const edit = context.client.createsFiles ? newFile(result) : null;
  if (edit === null)
    return { answer: result, said: `已按 ${count}的年报写成新的汇总年报，在回答的“text”里。`, isWarning: false };
  const done = `已按 ${count}的年报写成新的汇总年报，机关名称、文字部分请补写。`;
  return editOutcome(edit, await askToApply(context, LABEL, edit), done, result, left);
}

function parents(
  choices: readonly { readonly root: string; readonly index: number; readonly parent: string }[],
): string {
  return choices.map(({ root, index, parent }) => `${parent} ${JSON.stringify({ root, index })}`).join('、');
}

function undeclared(problem: string | undefined): string {
  return problem === undefined ? '没有 nianbao.json，或者其中没有写明哪些年报汇总成哪一份。' : `${problem}。`;
}

/** Null where nianbao.json names no file. */
function newFile({ file, text }: Extract<SumUnitsResult, { kind: 'new' }>): WorkspaceEdit | null {
  if (file === null) return null;
  const start = { line: 0, character: 0 };
  const edits = [{ range: { start, end: start }, newText: text }];
  return {
    documentChanges: [
      { kind: 'create', uri: file },
      { textDocument: { uri: file, version: null }, edits },
    ],
  };
}

function readParams(args: readonly unknown[]): SumUnitsParams {
  const argument = readArgument(args);
  const own = argument['uri'] === undefined && argument['textDocument'] === undefined;
  const document = own ? {} : { textDocument: { uri: readUri(argument) } };
  const { choice } = argument;
  if (choice === undefined) return document;
  const { root, index } = (choice ?? {}) as { readonly root?: unknown; readonly index?: unknown };
  if (typeof root !== 'string' || typeof index !== 'number')
    throw badArgument('“choice”应为 { "root": 文件夹的 URI, "index": 第几项（从 0 数起） }');
  return { ...document, choice: { root, index } };
}
