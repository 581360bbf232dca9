import type { TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { RECALCULATE_REQUEST, type RecalculateResult } from '../../../server/src/lsp/protocol.ts';
import {
  FORM_EDIT_REQUEST,
  FORM_FIXES_REQUEST,
  FORM_TABLE_REQUEST,
  type FormCellParams,
  type FormEditParams,
  type FormEditResult,
  type FormFix,
  type FormTableParams,
  type FormTableResult,
  type RefusedChange,
} from '../../../server/src/lsp/protocol-form.ts';
import type { FromPage } from '../../form/messages.ts';
import { paramsFor } from '../apply.ts';
import { t } from '../l10n.ts';
import type { Session } from '../session.ts';
import { type FormAnswer, inTurn, NotWritten } from './form-writes.ts';

/** A message of the page that asks for a change of the document. */
export type ChangeMessage = Extract<FromPage, { id: number }>;

/**
 * Makes the change that the page asks for, as one undo step.
 * @returns what is refused; then nothing was changed
 * @throws NotWritten where the document could not be changed
 */
export function makeChange(
  session: Session,
  document: TextDocument,
  message: ChangeMessage,
): Promise<readonly RefusedChange[]> {
  return inTurn(session, document, client => answerTo(client, document, message));
}

type Answer = FormAnswer<readonly RefusedChange[]>;

async function answerTo(client: BaseLanguageClient, document: TextDocument, message: ChangeMessage): Promise<Answer> {
  switch (message.type) {
    case 'write':
      return edited(client, document, message.changes);
    case 'fillZeros':
      return edited(client, document, 'zeros');
    case 'fillCarriedOver':
      return edited(client, document, 'carriedOver');
    case 'recalculate': {
      const result = await client.sendRequest<RecalculateResult | null>(
        RECALCULATE_REQUEST,
        paramsFor(client, document),
      );
      return answered(result);
    }
    case 'fix': {
      const params: FormCellParams = { ...paramsFor(client, document), cell: message.cell };
      const fixes = await client.sendRequest<FormFix[]>(FORM_FIXES_REQUEST, params);
      return answered(fixes.find(fix => fix.title === message.title) ?? null);
    }
    case 'insertTable': {
      const params: FormTableParams = { ...paramsFor(client, document), kind: message.kind };
      return answered(await client.sendRequest<FormTableResult | null>(FORM_TABLE_REQUEST, params));
    }
  }
}

async function edited(
  client: BaseLanguageClient,
  document: TextDocument,
  changes: FormEditParams['changes'],
): Promise<Answer> {
  const params: FormEditParams = { ...paramsFor(client, document), changes };
  const result = await client.sendRequest<FormEditResult | null>(FORM_EDIT_REQUEST, params);
  return { ...answered(result), result: result?.refused ?? [] };
}

function answered(result: Pick<FormEditResult, 'edit'> | null): Answer {
  if (result === null) throw new NotWritten(t('文稿已经变动，没有修改，请再试一次。'));
  return { ...(result.edit === null ? {} : { edit: result.edit }), result: [] };
}
