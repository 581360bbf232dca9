import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TableKind } from '../../forms/form.ts';
import { formOf, TABLE_KINDS } from '../../forms/index.ts';
import { emptyTable } from '../../service/form-view/empty-table.ts';
import { tableInsertion } from '../../service/insert-table.ts';
import type { ServerContext } from '../context.ts';
import { toOffset, toWorkspaceEdit } from '../convert.ts';
import { allFixed } from '../handlers/fix-all.ts';
import { recalculated } from '../handlers/recalculate.ts';
import { askToApply, editOutcome } from './apply.ts';
import { badArgument, noReport, notNow, readArgument, readUri } from './arguments.ts';
import { EDITING_COMMANDS, type ServerCommand } from './command.ts';

/** 重算全部合计 in an open document, or the totals of one table. */
export function recalculateCommand(context: ServerContext): ServerCommand {
  return {
    id: EDITING_COMMANDS.recalculate,
    async run(args, { token }) {
      const argument = readArgument(args);
      const uri = readUri(argument);
      const table = argument['table'] === undefined ? undefined : kindOf(argument['table']);
      const found = await recalculated(context, openUri(context, uri), token, table);
      if (found === null) throw noReport(uri);
      const { edit, changed: count, left } = found;
      const result = await askToApply(context, '重算全部合计', edit);
      const reasons = left.map(l => l.message);
      return editOutcome(edit, result, `已改 ${count} 个合计。`, { changed: count, left }, reasons);
    },
  };
}

/** 修正全部格式问题 in an open document. */
export function fixAllCommand(context: ServerContext): ServerCommand {
  return {
    id: EDITING_COMMANDS.fixAll,
    async run(args, { token }) {
      const uri = readUri(readArgument(args));
      const found = await allFixed(context, openUri(context, uri), token);
      if (found === null) throw noReport(uri);
      const result = await askToApply(context, '修正全部格式问题', found.edit);
      return editOutcome(found.edit, result, `已改 ${found.changed} 处。`, { changed: found.changed });
    },
  };
}

/** An empty table in an open document: in front of a line, or at its place in the report. */
export function insertTableCommand(context: ServerContext): ServerCommand {
  const { documents, client } = context;
  return {
    id: EDITING_COMMANDS.insertTable,
    async run(args) {
      const argument = readArgument(args);
      const uri = readUri(argument);
      const [kind, line] = [kindOf(argument['table']), lineOf(argument['line'])];
      const draft = documents.get(openUri(context, uri));
      if (!draft) throw noReport(uri);
      const { document, report } = draft;
      const isMarkdown = document.languageId === 'markdown';
      const made =
        line === null
          ? emptyTable(report, kind)
          : tableInsertion(report, kind, toOffset(document, { line, character: 0 }), isMarkdown);
      const { name } = formOf(kind, report.edition);
      if (made === null)
        throw notNow(`已有${name}，或者文稿里找不到它的位置：请写明放在哪一行前面（“line”，从 0 数起）`);
      const edit: WorkspaceEdit = toWorkspaceEdit(document, [made], client.documentChanges);
      return editOutcome(edit, await askToApply(context, `插入${name}`, edit), `已插入${name}。`);
    },
  };
}

/** An address as the client has the document open. */
function openUri({ documents }: ServerContext, uri: string): string {
  return documents.openUri(uri) ?? uri;
}

function kindOf(value: unknown): TableKind {
  const kind = TABLE_KINDS.find(k => k === value || formOf(k, '2021').name === value);
  if (kind === undefined)
    throw badArgument(`“table”应为 ${TABLE_KINDS.map(k => `${k}（${formOf(k, '2021').name}）`).join('、')}`);
  return kind;
}

/** Null where none is named. */
function lineOf(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw badArgument('“line”应为行号，从 0 数起');
  return value;
}
