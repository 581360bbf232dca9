import type { LayoutName } from '../../server/src/report/model.ts';

/** All layouts that a table is read from and written in. */
export const LAYOUT_NAMES: readonly LayoutName[] = [
  'tab',
  'tab-cell',
  'pipe',
  'cell',
  'markdown',
  'html',
  'space',
  'comma',
  'flat',
  'grid',
];
