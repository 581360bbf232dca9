import { t } from '../../src/l10n.ts';
import { asCopied, type Copied } from '../clipboard/copied.ts';
import type { CellText } from '../clipboard/entries.ts';
import { htmlBlock } from '../clipboard/html-block.ts';
import { placeBlock } from '../clipboard/place.ts';
import { textBlock } from '../clipboard/text-block.ts';
import { filled } from '../grid/fill.ts';
import { rectangleOf } from '../grid/selection.ts';
import { makeActive } from './moving.ts';
import { type App, shownFigure, shownText, tell } from './state.ts';
import { writeTargets } from './writing.ts';

/** Characters of a clipboard that are read. The three tables as Word writes them take some 300,000. */
const MOST = 1_500_000;

/** Puts what the clipboard holds into the selection, all of it or nothing. */
export function paste(app: App, html: string, text: string): void {
  const { state } = app;
  const selected = state.selection && rectangleOf(state.grid, state.selection);
  if (!selected || !state.view) return;
  if (Math.max(html.length, text.length) > MOST) {
    tell(app, t('剪贴板里的内容太多'), true);
    return;
  }
  const block = (html === '' ? null : htmlBlock(html)) ?? textBlock(text);
  const placed = placeBlock(block, state.grid, state.view, selected);
  if ('reason' in placed) tell(app, `${t('没有粘贴。')}${placed.reason}`, true);
  else if (writeTargets(app, placed.targets)) showTargets(app, placed.targets);
}

/** Labels may have led the figures away from the selection: the page goes where they are, and says so. */
function showTargets(app: App, targets: readonly CellText[]): void {
  const { state } = app;
  const [first] = targets;
  if (!first || targets.some(({ at }) => at.key === state.selection?.active)) return;
  const said = state.notice?.text ?? '';
  makeActive(app, first.at);
  tell(app, t('{0}，按行名填在“{1}”起', said, first.at.cell.name));
}

/** True for what is more than one cell: an input takes one. */
export function isSeveralCells(text: string): boolean {
  return /[\t\r\n]/.test(text.trim());
}

/** The selected cells for the clipboard; null where none is. */
export function copySelection({ state }: App): Copied | null {
  const selected = state.selection && rectangleOf(state.grid, state.selection);
  return selected && asCopied(state.grid, selected, at => shownFigure(state, at) ?? shownText(state, at));
}

/** Ctrl+D, Ctrl+R. */
export function fillSelection(app: App, direction: 'down' | 'right'): void {
  const { state } = app;
  if (state.selection === null) return;
  writeTargets(
    app,
    filled(state.grid, state.selection, direction, at => shownText(state, at)),
  );
}
