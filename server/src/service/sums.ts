import { isProved } from '../arithmetic/breaches.ts';
import type { TableKind } from '../forms/form.ts';
import type { Report } from '../report/model.ts';

/** The tables whose figures the form ties to each other. */
const TIED: readonly TableKind[] = ['applications', 'disputes'];

/** True when 表三 and 表四 are there and read in full, and every 勾稽关系 holds: nothing has been left unasked. */
export function sumsHold({ tables }: Report): boolean {
  return TIED.every(kind => {
    const own = tables.filter(table => table.kind === kind);
    return own.length > 0 && own.every(isProved);
  });
}
