import { beforeEach, describe, expect, test } from 'vitest';
import { copySelection, fillSelection, paste } from '../../../client/form/page/blocks.ts';
import { enter, extend, makeActive, move, selectAll, tab } from '../../../client/form/page/moving.ts';
import { isForPage } from '../../../client/form/page/receive.ts';
import { activeCell } from '../../../client/form/page/state.ts';
import { clearSelection, commit, giveUp, openInput } from '../../../client/form/page/writing.ts';
import { FormApp } from '../../support/form-app.ts';
import { madeFormView } from '../../support/form-view.ts';

let form: FormApp;
const go = (key: string) => makeActive(form.app, form.at(key));
const active = () => form.app.state.selection?.active;
const writes = () =>
  form.sent.flatMap(m => (m.type === 'write' ? [m.changes.map(c => `${c.row}.${c.column} ${c.text}`)] : []));
beforeEach(() => {
  form = new FormApp();
});

describe('typing', () => {
  test('replaces the figure, and Enter writes it and goes down', () => {
    form.type('1');
    form.type('１２');
    enter(form.app, false);
    expect(writes()).toEqual([['rules.made 12']]);
    expect(form.shown('disclosure/rules/made')).toBe('12');
    expect(active()).toBe('disclosure/normative/made');
  });

  test('Tab after Tab, then Enter: the next row begins where this one began', () => {
    go('applications/new/naturalPerson');
    tab(form.app, false);
    tab(form.app, false);
    enter(form.app, false);
    expect(active()).toBe('applications/carriedIn/naturalPerson');
  });

  test('what can not be taken stays open with its reason, and nothing moves', () => {
    form.type('abc');
    expect(commit(form.app)).toBe(false);
    move(form.app, 'down');
    expect(tab(form.app, false)).toBe(true);
    expect(active()).toBe('disclosure/rules/made');
    expect(form.app.state.editing).toMatchObject({ text: 'abc', reason: '只能填数字，没有发生的填 0' });
    giveUp(form.app);
    expect(form.app.state.editing).toBeNull();
    expect([form.shown('disclosure/rules/made'), writes()]).toEqual(['5', []]);
  });

  test('the same figure, or nothing changed, writes nothing', () => {
    form.type('５');
    expect(commit(form.app)).toBe(true);
    openInput(form.app);
    expect(commit(form.app)).toBe(true);
    expect(writes()).toEqual([]);
  });

  test('a locked cell and a draft that can not be written say why', () => {
    form.show(madeFormView({ cells: { 'disclosure/rules/made': { locked: '锁住' } } }));
    go('disclosure/rules/made');
    form.type('1');
    expect([form.app.state.editing, form.app.state.notice?.text]).toEqual([null, '锁住']);
    form.show(madeFormView(), '只读');
    form.type('1');
    paste(form.app, '', '1');
    clearSelection(form.app);
    expect([form.app.state.editing, form.app.state.notice?.text, writes()]).toEqual([null, '只读', []]);
  });

  test('Tab leaves the form at its end, Shift+Tab at its beginning', () => {
    expect(tab(form.app, true)).toBe(false);
    go('disputes/cases/afterReview.total');
    expect(tab(form.app, false)).toBe(false);
  });
});

describe('several cells', () => {
  test('are pasted, cleared and filled as one change', () => {
    paste(form.app, '', '1\t2\t3');
    extend(form.app, 'right');
    expect(copySelection(form.app)?.text).toBe('1\t2');
    clearSelection(form.app);
    extend(form.app, 'down');
    fillSelection(form.app, 'down');
    expect(writes()).toEqual([
      ['rules.made 1', 'rules.repealed 2', 'rules.inForce 3'],
      ['rules.made ', 'rules.repealed '],
    ]);
    expect(form.app.state.notice?.text).toBe('没有要改的');
  });

  test('are refused as a whole', () => {
    paste(form.app, '', '1\t2.5\t-3');
    expect(form.app.state.notice).toEqual({
      text: '没有写入。规章，本年废止件数：件数只能填整数（另有 1 格）',
      bad: true,
    });
    paste(form.app, '', '1\t2\t3\t4');
    expect(form.app.state.notice?.text).toContain('没有粘贴。');
    expect(writes()).toEqual([]);
  });

  test('are copied as plain digits, whatever the draft writes them with', () => {
    const cells = {
      'disclosure/rules/made': { text: '１，０２６', figure: '1026' },
      'disclosure/rules/repealed': { text: '/' },
    };
    form.show(madeFormView({ cells }));
    extend(form.app, 'right');
    expect(copySelection(form.app)?.text).toBe('1026\t/');
  });

  test('all of a table are selected at once', () => {
    selectAll(form.app);
    expect(copySelection(form.app)?.text.split('\r\n')).toHaveLength(6);
  });
});

describe('messages', () => {
  test('of another version are none for this page', () => {
    expect(isForPage({ v: 1, type: 'waiting', waiting: true })).toBe(true);
    for (const data of [{ v: 2, type: 'view' }, { type: 'view' }, null, 'view', { v: 1 }])
      expect(isForPage(data)).toBe(false);
  });

  test('a view that comes meanwhile loses neither what is under way nor what is typed', () => {
    form.type('6');
    enter(form.app, false);
    form.type('7');
    form.show(madeFormView({ figures: { 'disclosure/rules/made': '5' } }));
    expect([form.shown('disclosure/rules/made'), form.app.state.editing?.text]).toEqual(['6', '7']);
    form.tell({ type: 'written', id: 1 });
    form.show(madeFormView({ figures: { 'disclosure/rules/made': '6' } }));
    expect([form.shown('disclosure/rules/made'), form.app.state.editing?.text, form.app.state.pending.isEmpty]).toEqual(
      ['6', '7', true],
    );
  });

  test('what was refused comes back with its reason, at the cell', () => {
    form.type('6');
    commit(form.app);
    form.tell({
      type: 'refused',
      id: 1,
      reason: '没有写入',
      cells: [{ ...form.at('disclosure/rules/made').cell, reason: '对不上' }],
    });
    expect(form.app.state.editing).toMatchObject({ text: '6', reason: '对不上' });
    expect(form.app.state.notice).toEqual({ text: '没有写入', bad: true });
    giveUp(form.app);
    giveUp(form.app);
    expect([form.app.state.refusals.size, form.shown('disclosure/rules/made')]).toEqual([0, '5']);
  });

  test('what was refused elsewhere does not disturb what is typed', () => {
    form.type('6');
    enter(form.app, false);
    form.type('7');
    form.tell({ type: 'refused', id: 1, reason: '没有写入', cells: [] });
    expect(form.app.state.editing).toMatchObject({ key: 'disclosure/normative/made', text: '7', reason: null });
    expect(form.app.state.refusals.get('disclosure/rules/made')).toEqual({ id: 1, text: '6', reason: '没有写入' });
    giveUp(form.app);
    go('disclosure/rules/made');
    openInput(form.app);
    expect(form.app.state.editing?.text).toBe('6');
    commit(form.app);
    expect(writes()).toHaveLength(2);
  });

  test('the text’s cursor moves the selection, without an echo, unless the keyboard is here', () => {
    const cursor = () => form.tell({ type: 'cursor', cell: form.at('applications/new/total').cell });
    cursor();
    expect(active()).toBe('disclosure/rules/made');
    form.focused = false;
    form.type('1');
    cursor();
    expect(active(), 'while typing').toBe('disclosure/rules/made');
    giveUp(form.app);
    cursor();
    expect([active(), form.sent]).toEqual(['applications/new/total', []]);
  });

  test('a table that goes away takes nothing with it unsaid', () => {
    go('applications/new/total');
    form.type('9');
    form.show(madeFormView({ tables: { applications: { state: 'unread' } } }));
    expect([form.app.state.editing, form.app.state.notice?.text]).toEqual([null, '正在填的格不在了，没有写入：9']);
    expect(active()).toBe('disclosure/rules/made');
    form.show(null);
    expect(activeCell(form.app.state)).toBeNull();
    move(form.app, 'down');
    paste(form.app, '', '1');
  });

  test('fixes are those of the active cell', () => {
    form.tell({ type: 'fixes', cell: form.at('applications/new/total').cell, titles: ['改'] });
    expect(form.app.state.fixes).toBeNull();
    form.tell({ type: 'fixes', cell: form.at('disclosure/rules/made').cell, titles: ['改'] });
    expect(form.app.state.fixes?.titles).toEqual(['改']);
  });
});
