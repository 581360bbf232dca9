import type { WorkspaceEdit } from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import type { CommandOutcome } from './command.ts';

export interface Applied {
  readonly applied: boolean;
  /** Why not (Chinese, or in the client's words); empty where it was applied. */
  readonly reason: string;
}

/** Asks the client to apply an edit; null is none. */
export async function askToApply(
  { connection, client }: ServerContext,
  label: string,
  edit: WorkspaceEdit | null,
): Promise<Applied> {
  if (edit === null) return { applied: false, reason: '没有要改的' };
  if (!client.appliesEdits) return { applied: false, reason: '编辑器不接受语言服务的修改（workspace/applyEdit）' };
  const { applied: isDone, failureReason } = await connection.workspace.applyEdit({ label, edit });
  return isDone ? { applied: true, reason: '' } : { applied: false, reason: failureReason || '编辑器没有接受这次修改' };
}

/**
 * What a command that changes something comes to.
 * @param done what is said where it was applied
 * @param left what was left alone, and why: Chinese sentences
 */
export function editOutcome(
  edit: WorkspaceEdit | null,
  result: Applied,
  done: string,
  more: object = {},
  left: readonly string[] = [],
): CommandOutcome {
  const first = result.applied ? done : edit === null ? `${result.reason}。` : `没有修改：${result.reason}。`;
  const isRefused = edit !== null && !result.applied;
  const rest = left.length > 0 ? `另有 ${left.length} 处没有改：${left[0]}` : '';
  return { answer: { ...result, ...more }, said: `${first}${rest}`, isWarning: isRefused || left.length > 0 };
}
