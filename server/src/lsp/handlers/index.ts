import type { ClosedFiles } from '../closed-files.ts';
import type { ServerContext } from '../context.ts';
import { registerCheckWorkspace } from './check-workspace.ts';
import { registerCodeActions } from './code-actions.ts';
import { registerCompletion } from './completion.ts';
import { registerDefinition } from './definition.ts';
import { registerExport } from './export.ts';
import { registerFixAll } from './fix-all.ts';
import { registerFolding } from './folding.ts';
import { registerFormat } from './format.ts';
import { registerHighlight } from './highlight.ts';
import { registerHover } from './hover.ts';
import { registerInlayHints } from './inlay-hints.ts';
import { registerInsertTable } from './insert-table.ts';
import { registerMended } from './mended.ts';
import { registerOutline } from './outline.ts';
import { registerRecalculate } from './recalculate.ts';
import { registerRecognise } from './recognise.ts';
import { registerReports } from './reports.ts';
import { registerSelection } from './selection.ts';
import { registerStatus } from './status.ts';
import { registerSumUnits } from './sum-units.ts';
import { registerSymbols } from './symbols.ts';

/** Every feature, one file each. */
export function registerHandlers(context: ServerContext, closed: ClosedFiles): void {
  registerHover(context);
  registerCompletion(context);
  registerCodeActions(context);
  registerSymbols(context);
  registerFolding(context);
  registerSelection(context);
  registerHighlight(context);
  registerDefinition(context);
  registerOutline(context);
  registerRecalculate(context);
  registerRecognise(context);
  registerStatus(context);
  registerInsertTable(context);
  registerCheckWorkspace(context, closed);
  registerSumUnits(context);
  registerReports(context);
  registerFixAll(context);
  registerMended(context);
  registerExport(context);
  registerFormat(context);
  registerInlayHints(context);
}
