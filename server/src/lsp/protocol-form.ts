/** What client and server say to each other of the form view (填报表单): names and shapes only. */

import type { Position, WorkspaceEdit } from 'vscode-languageserver';
import type { TableKind } from '../forms/form.ts';
import type { FormCell, FormChange, FormView, RefusedChange } from '../service/form-view/form-view.ts';
import type { DocumentParams } from './protocol.ts';

export type { FormCell, FormChange, FormView, RefusedChange };

/** Request `nianbao/form`, DocumentParams → FormData | null (null: the document is not open, or no report). */
export const FORM_REQUEST = 'nianbao/form';

export interface FormData {
  /** Of the document as it was read. */
  readonly version: number;
  readonly view: FormView;
}

/** Request `nianbao/formEdit`, FormEditParams → FormEditResult | null. Changes nothing: the client applies the edit. All changes are made, or none. */
export const FORM_EDIT_REQUEST = 'nianbao/formEdit';

export interface FormEditParams extends DocumentParams {
  /** Figures for cells, or what the form offers to write as the draft stands now. */
  readonly changes: readonly FormChange[] | 'zeros' | 'carriedOver';
}

export interface FormEditResult {
  /** Null where nothing is to be changed, or something is refused. */
  readonly edit: WorkspaceEdit | null;
  readonly refused: readonly RefusedChange[];
}

/** Request `nianbao/formFixes`, FormCellParams → FormFix[]: the quick fixes of what was found at a cell, each title once. */
export const FORM_FIXES_REQUEST = 'nianbao/formFixes';

export interface FormCellParams extends DocumentParams {
  readonly cell: FormCell;
}

export interface FormFix {
  readonly title: string;
  readonly edit: WorkspaceEdit;
}

/** Request `nianbao/formTable`, FormTableParams → FormTableResult | null: an empty table at its place, in any open document. Null where none can be put. */
export const FORM_TABLE_REQUEST = 'nianbao/formTable';

export interface FormTableParams extends DocumentParams {
  readonly kind: TableKind;
}

export interface FormTableResult {
  readonly edit: WorkspaceEdit;
}

/** Request `nianbao/formRange`, FormCellParams → Range | null: where a cell's figure stands in the text. */
export const FORM_RANGE_REQUEST = 'nianbao/formRange';

/** Request `nianbao/formCellAt`, FormCellAtParams → FormCell | null: the cell whose figure stands at a position of the text. */
export const FORM_CELL_AT_REQUEST = 'nianbao/formCellAt';

export interface FormCellAtParams extends DocumentParams {
  readonly position: Position;
}
