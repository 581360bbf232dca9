import type { TableKind } from '../../../server/src/forms/form.ts';
import { TABLE_KINDS } from '../../../server/src/forms/index.ts';
import type { Clipboard } from '../../../server/src/service/paste-table.ts';
import type { ReportModel } from '../model.ts';
import type { Random } from '../random.ts';
import { writtenGrid } from '../writer/grid.ts';
import { randomStyle, type Style } from '../writer/style.ts';
import { browser, word } from './page.ts';
import type { Program } from './program.ts';
import { excel, libreOffice, wpsSheet } from './sheet.ts';

export const PROGRAMS: Readonly<Record<string, Program>> = { excel, wpsSheet, libreOffice, word, browser };

/** Tables of a model as a program copies them. */
export function copyIn(
  program: Program,
  model: ReportModel,
  r: Random,
  kinds: readonly TableKind[] = TABLE_KINDS,
  digits: Style['digits'] = 'plain',
): Clipboard {
  const style = randomStyle(r, { digits });
  return program(
    kinds.map(kind => writtenGrid(model, kind, style)),
    r,
  );
}
