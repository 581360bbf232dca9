import { beforeEach, describe, expect, test } from 'vitest';
import type { FromPage, ToPage } from '../../../client/form/messages.ts';
import { copySelection, fillSelection, paste } from '../../../client/form/page/blocks.ts';
import { enter, extend, makeActive, move, selectAll, tab } from '../../../client/form/page/moving.ts';
import { isForPage, receive } from '../../../client/form/page/receive.ts';
import { type App, activeCell, emptyPage, shownText } from '../../../client/form/page/state.ts';
import { clearSelection, commit, giveUp, openInput } from '../../../client/form/page/writing.ts';
import type { FormView } from '../../../server/src/service/form-view/form-view.ts';
import { madeFormView } from '../../support/form-view.ts';

let sent: FromPage[];
let app: App;
let focused: boolean;

const tell = (message: ToPage) => receive(app, message, () => focused);
const show = (view: FormView | null, readonly: string | null = null) =>
  tell({ type: 'view', version: 1, view, readonly });
const at = (key: string) => app.state.grid.byKey.get(key)!;
const go = (key: string) => makeActive(app, at(key));
const active = () => app.state.selection?.active;
const shown = (key: string) => shownText(app.state, at(key));
const writes = () =>
  sent.flatMap(m => (m.type === 'write' ? [m.changes.map(c => `${c.row}.${c.column} ${c.text}`)] : []));
const type = (text: string) => openInput(app, text);

beforeEach(() => {
  sent = [];
  focused = true;
  let id = 0;
  app = { state: emptyPage(), post: m => sent.push(m), nextId: () => ++id, changed: () => {} };
  show(madeFormView({ figures: { 'disclosure/rules/made': '5', 'applications/new/total': '3' } }));
});

describe('typing', () => {
  test('replaces the figure, and Enter writes it and goes down', () => {
    type('1');
    type('１２');
    enter(app, false);
    expect(writes()).toEqual([['rules.made 12']]);
    expect(shown('disclosure/rules/made')).toBe('12');
    expect(active()).toBe('disclosure/normative/made');
  });

  test('Tab after Tab, then Enter: the next row begins where this one began', () => {
    go('applications/new/naturalPerson');
    tab(app, false);
    tab(app, false);
    enter(app, false);
    expect(active()).toBe('applications/carriedIn/naturalPerson');
  });

  test('what can not be taken stays open with its reason, and nothing moves', () => {
    type('abc');
    expect(commit(app)).toBe(false);
    move(app, 'down');
    expect(tab(app, false)).toBe(true);
    expect(active()).toBe('disclosure/rules/made');
    expect(app.state.editing).toMatchObject({ text: 'abc', reason: '只能填数字，没有发生的填 0' });
    giveUp(app);
    expect(app.state.editing).toBeNull();
    expect([shown('disclosure/rules/made'), writes()]).toEqual(['5', []]);
  });

  test('the same figure, or nothing changed, writes nothing', () => {
    type('５');
    expect(commit(app)).toBe(true);
    openInput(app);
    expect(commit(app)).toBe(true);
    expect(writes()).toEqual([]);
  });

  test('a locked cell and a draft that can not be written say why', () => {
    show(madeFormView({ cells: { 'disclosure/rules/made': { locked: '锁住' } } }));
    go('disclosure/rules/made');
    type('1');
    expect([app.state.editing, app.state.notice?.text]).toEqual([null, '锁住']);
    show(madeFormView(), '只读');
    type('1');
    paste(app, '', '1');
    clearSelection(app);
    expect([app.state.editing, app.state.notice?.text, writes()]).toEqual([null, '只读', []]);
  });

  test('Tab leaves the form at its end, Shift+Tab at its beginning', () => {
    expect(tab(app, true)).toBe(false);
    go('disputes/cases/afterReview.total');
    expect(tab(app, false)).toBe(false);
  });
});

describe('several cells', () => {
  test('are pasted, cleared and filled as one change', () => {
    paste(app, '', '1\t2\t3');
    extend(app, 'right');
    expect(copySelection(app)?.text).toBe('1\t2');
    clearSelection(app);
    extend(app, 'down');
    fillSelection(app, 'down');
    expect(writes()).toEqual([
      ['rules.made 1', 'rules.repealed 2', 'rules.inForce 3'],
      ['rules.made ', 'rules.repealed '],
    ]);
    expect(app.state.notice?.text).toBe('没有要改的');
  });

  test('are refused as a whole', () => {
    paste(app, '', '1\t2.5\t-3');
    expect(app.state.notice).toEqual({ text: '没有写入。规章，本年废止件数：件数只能填整数（另有 1 格）', bad: true });
    paste(app, '', '1\t2\t3\t4');
    expect(app.state.notice?.text).toContain('没有粘贴。');
    expect(writes()).toEqual([]);
  });

  test('are copied as plain digits, whatever the draft writes them with', () => {
    const cells = {
      'disclosure/rules/made': { text: '１，０２６', figure: '1026' },
      'disclosure/rules/repealed': { text: '/' },
    };
    show(madeFormView({ cells }));
    extend(app, 'right');
    expect(copySelection(app)?.text).toBe('1026\t/');
  });

  test('all of a table are selected at once', () => {
    selectAll(app);
    expect(copySelection(app)?.text.split('\r\n')).toHaveLength(6);
  });
});

describe('messages', () => {
  test('of another version are none for this page', () => {
    expect(isForPage({ v: 1, type: 'waiting', waiting: true })).toBe(true);
    for (const data of [{ v: 2, type: 'view' }, { type: 'view' }, null, 'view', { v: 1 }])
      expect(isForPage(data)).toBe(false);
  });

  test('a view that comes meanwhile loses neither what is under way nor what is typed', () => {
    type('6');
    enter(app, false);
    type('7');
    show(madeFormView({ figures: { 'disclosure/rules/made': '5' } }));
    expect([shown('disclosure/rules/made'), app.state.editing?.text]).toEqual(['6', '7']);
    tell({ type: 'written', id: 1 });
    show(madeFormView({ figures: { 'disclosure/rules/made': '6' } }));
    expect([shown('disclosure/rules/made'), app.state.editing?.text, app.state.pending.isEmpty]).toEqual([
      '6',
      '7',
      true,
    ]);
  });

  test('what was refused comes back with its reason, at the cell', () => {
    type('6');
    commit(app);
    tell({
      type: 'refused',
      id: 1,
      reason: '没有写入',
      cells: [{ ...at('disclosure/rules/made').cell, reason: '对不上' }],
    });
    expect(app.state.editing).toMatchObject({ text: '6', reason: '对不上' });
    expect(app.state.notice).toEqual({ text: '没有写入', bad: true });
    giveUp(app);
    giveUp(app);
    expect([app.state.refusals.size, shown('disclosure/rules/made')]).toEqual([0, '5']);
  });

  test('what was refused elsewhere does not disturb what is typed', () => {
    type('6');
    enter(app, false);
    type('7');
    tell({ type: 'refused', id: 1, reason: '没有写入', cells: [] });
    expect(app.state.editing).toMatchObject({ key: 'disclosure/normative/made', text: '7', reason: null });
    expect(app.state.refusals.get('disclosure/rules/made')).toEqual({ id: 1, text: '6', reason: '没有写入' });
    giveUp(app);
    go('disclosure/rules/made');
    openInput(app);
    expect(app.state.editing?.text).toBe('6');
    commit(app);
    expect(writes()).toHaveLength(2);
  });

  test('the text’s cursor moves the selection, without an echo, unless the keyboard is here', () => {
    const cursor = () => tell({ type: 'cursor', cell: at('applications/new/total').cell });
    cursor();
    expect(active()).toBe('disclosure/rules/made');
    focused = false;
    type('1');
    cursor();
    expect(active(), 'while typing').toBe('disclosure/rules/made');
    giveUp(app);
    cursor();
    expect([active(), sent]).toEqual(['applications/new/total', []]);
  });

  test('a table that goes away takes nothing with it unsaid', () => {
    go('applications/new/total');
    type('9');
    show(madeFormView({ tables: { applications: { state: 'unread' } } }));
    expect([app.state.editing, app.state.notice?.text]).toEqual([null, '正在填的格不在了，没有写入：9']);
    expect(active()).toBe('disclosure/rules/made');
    show(null);
    expect(activeCell(app.state)).toBeNull();
    move(app, 'down');
    paste(app, '', '1');
  });

  test('fixes are those of the active cell', () => {
    tell({ type: 'fixes', cell: at('applications/new/total').cell, titles: ['改'] });
    expect(app.state.fixes).toBeNull();
    tell({ type: 'fixes', cell: at('disclosure/rules/made').cell, titles: ['改'] });
    expect(app.state.fixes?.titles).toEqual(['改']);
  });
});
