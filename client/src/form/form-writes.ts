import { type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { t } from '../l10n.ts';
import type { Session } from '../session.ts';

type ProtocolEdit = Parameters<BaseLanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0];

/** What the server makes of a change that the form asks for. */
export interface FormAnswer<R> {
  /** Absent: nothing is to be changed. */
  readonly edit?: ProtocolEdit;
  readonly result: R;
}

/** How long a change waits for a server that is being restarted (ms). */
const PATIENCE = 30_000;
/** How often a change is asked for anew when the document was changed meanwhile. */
const TRIES = 20;

/** Why a change did not come about (Chinese). */
export class NotWritten extends Error {}

const queues = new WeakMap<TextDocument, Promise<unknown>>();

/**
 * Makes a change that a form asks for, behind all that were asked for before: each is worked out upon the document as it then is, and applied only to the
 * version it was made for. A server that ends meanwhile is waited for, so no change gets lost.
 * @throws NotWritten where the document could not be changed
 */
export function inTurn<R>(
  session: Session,
  document: TextDocument,
  ask: (client: BaseLanguageClient) => Promise<FormAnswer<R>>,
): Promise<R> {
  const before = queues.get(document) ?? Promise.resolve();
  const own = before.then(() => write(session, document, ask));
  queues.set(
    document,
    own.catch(() => undefined),
  );
  return own;
}

/** Settles when all changes that were asked for by now are made, or can't be. */
export async function writesMade(document: TextDocument): Promise<void> {
  await queues.get(document);
}

async function write<R>(
  session: Session,
  document: TextDocument,
  ask: (client: BaseLanguageClient) => Promise<FormAnswer<R>>,
): Promise<R> {
  const end = Date.now() + PATIENCE;
  for (let tries = 0; tries < TRIES; ) {
    const client = await ready(session, end);
    const { version } = document;
    let answer: FormAnswer<R>;
    try {
      answer = await ask(client);
    } catch (error) {
      if (error instanceof NotWritten || Date.now() > end) throw error;
      await pause();
      continue;
    }
    tries++;
    if (document.version !== version) continue;
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit ?? null);
    if (edit === undefined || edit.size === 0) return answer.result;
    if (document.version === version && (await workspace.applyEdit(edit))) return answer.result;
  }
  throw new NotWritten(t('文稿正在变动，没有修改，请再试一次。'));
}

/** The client once the server runs, which may be being restarted. */
async function ready(session: Session, end: number): Promise<BaseLanguageClient> {
  while (session.state !== 'failed' && Date.now() <= end) {
    const client = session.running();
    if (client !== undefined) return client;
    if (session.state === 'idle') await session.start();
    else await pause();
  }
  throw new NotWritten(t('年报语言服务没有运行，没有写入。'));
}

function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 50));
}
