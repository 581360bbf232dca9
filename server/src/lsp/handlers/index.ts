import type { Context } from '../context.ts';
import { registerCodeActions } from './code-actions.ts';
import { registerCompletion } from './completion.ts';
import { registerFolding } from './folding.ts';
import { registerHighlight } from './highlight.ts';
import { registerHover } from './hover.ts';
import { registerInsertTable } from './insert-table.ts';
import { registerOutline } from './outline.ts';
import { registerRecalculate } from './recalculate.ts';
import { registerSelection } from './selection.ts';
import { registerStatus } from './status.ts';
import { registerSymbols } from './symbols.ts';

/** Every feature, one file each. */
export function registerHandlers(context: Context): void {
  registerHover(context);
  registerCompletion(context);
  registerCodeActions(context);
  registerSymbols(context);
  registerFolding(context);
  registerSelection(context);
  registerHighlight(context);
  registerOutline(context);
  registerRecalculate(context);
  registerStatus(context);
  registerInsertTable(context);
}
