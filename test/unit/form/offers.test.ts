import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cellKey } from '../../../client/form/grid/grid.ts';
import { offerLabel, whyNoneOffered, whyNotOffered } from '../../../client/form/page/offers.ts';
import { accept, commit, stepBack } from '../../../client/form/page/writing.ts';
import { useLanguage } from '../../../client/src/l10n.ts';
import type { FormView } from '../../../server/src/service/form-view/form-view.ts';
import { FormApp } from '../../support/form-app.ts';
import { madeFormView } from '../../support/form-view.ts';

let form: FormApp;
afterEach(() => useLanguage('zh'));
beforeEach(() => {
  form = new FormApp();
});

describe('offers', () => {
  test('are not accepted while figures are under way: others than those listed would be written', () => {
    const changes = [{ table: 'applications', row: 'new', column: 'total', text: '4' }] as const;
    form.show(madeFormView({ view: { recalculation: { changes, left: [] } } }));
    form.app.state.preview = 'recalculate';
    form.type('9');
    commit(form.app);
    accept(form.app, 'recalculate');
    expect(form.sent.map(m => m.type)).not.toContain('recalculate');
    expect(form.app.state).toMatchObject({ preview: 'recalculate', notice: { bad: true } });
    form.tell({ type: 'written', id: 1 });
    form.show(madeFormView({ view: { recalculation: { changes, left: [] } } }));
    accept(form.app, 'recalculate');
    expect(form.sent.at(-1)).toEqual({ type: 'recalculate', id: 2 });
  });

  test('that nothing can be made of say why, and not that there are no blanks where there are some', () => {
    const why = (view: FormView) => whyNoneOffered(view, 'fillZeros');
    expect(why(madeFormView())).toBe('有的空白格填 0 以后勾稽关系不成立，请逐格填');
    const full = madeFormView().tables.flatMap(t => t.rows.flatMap(r => r.cells.map(cellKey)));
    expect(why(madeFormView({ figures: Object.fromEntries(full.map(key => [key, '0'])) }))).toBe('没有空白格');
    const left = { view: { recalculation: { changes: [], left: ['总计：没有改动'] } } };
    expect(whyNoneOffered(madeFormView(left), 'recalculate')).toBe('总计：没有改动');
    expect(whyNoneOffered(madeFormView(), 'fillCarriedOver')).toBe('没有找到上年年报');
  });

  test('that are wanted and can’t be made say why in sight; where nothing is to be done, nothing is said', () => {
    const full = madeFormView().tables.flatMap(t => t.rows.flatMap(r => r.cells.map(cellKey)));
    const figures = Object.fromEntries(full.map(key => [key, '0']));
    const progress = { filled: 1, cells: 1, holding: 2, sums: 2 };
    expect(whyNotOffered(madeFormView({ figures, view: { progress } }))).toEqual([]);
    const recalculation = { changes: [], left: ['可能由“（一）予以公开”引起，没有改动'] };
    const left = { progress: { ...progress, holding: 1 }, recalculation };
    expect(whyNotOffered(madeFormView({ figures, view: left }))).toEqual([
      '重算全部合计：可能由“（一）予以公开”引起，没有改动',
    ]);
    expect(whyNotOffered(madeFormView({ view: { progress } }))).toEqual([
      '空白格填 0：有的空白格填 0 以后勾稽关系不成立，请逐格填',
    ]);
  });

  test('are counted on their buttons in the brackets of the language', () => {
    expect([offerLabel('recalculate', 0), offerLabel('recalculate', 5)]).toEqual(['重算全部合计', '重算全部合计（5）']);
    useLanguage('en');
    expect(offerLabel('recalculate', 5)).toBe('Recalculate All Totals (5)');
  });

  test('are shown as done until a view comes', () => {
    const changes = [{ table: 'disclosure', row: 'normative', column: 'made', text: '0' }] as const;
    form.show(madeFormView({ view: { zeros: changes } }));
    accept(form.app, 'fillZeros');
    expect(form.app.state.notice).toEqual({ text: '1 格已填', bad: false });
    accept(form.app, 'recalculate');
    expect(form.sent).toEqual([{ type: 'fillZeros', id: 1 }]);
    expect(form.shown('disclosure/normative/made')).toBe('0');
  });

  test('that were done and are taken back are not said to be done any more', () => {
    const changes = [{ table: 'disclosure', row: 'normative', column: 'made', text: '0' }] as const;
    form.show(madeFormView({ view: { zeros: changes } }));
    accept(form.app, 'fillZeros');
    stepBack(form.app, 'undo');
    expect(form.sent.at(-1)).toEqual({ type: 'undo' });
    expect(form.app.state.notice).toBeNull();
  });
});
