import type { Clipboard } from '../../../server/src/service/paste-table.ts';
import type { Random } from '../random.ts';
import type { WrittenGrid } from '../writer/grid.ts';

/** What a program puts on the clipboard for tables that were selected in it. */
export type Program = (grids: readonly WrittenGrid[], r: Random) => Clipboard;
