import { beforeEach, describe, expect, test } from 'vitest';
import { cellKey } from '../../../client/form/grid/grid.ts';
import type { FromPage, ToPage } from '../../../client/form/messages.ts';
import { receive } from '../../../client/form/page/receive.ts';
import { type App, emptyPage, shownText } from '../../../client/form/page/state.ts';
import { accept, commit, openInput, whyNoneOffered } from '../../../client/form/page/writing.ts';
import type { FormView } from '../../../server/src/service/form-view/form-view.ts';
import { madeFormView } from '../../support/form-view.ts';

let sent: FromPage[];
let app: App;
let focused: boolean;

const tell = (message: ToPage) => receive(app, message, () => focused);
const show = (view: FormView | null, readonly: string | null = null) =>
  tell({ type: 'view', version: 1, view, readonly });
const at = (key: string) => app.state.grid.byKey.get(key)!;
const shown = (key: string) => shownText(app.state, at(key));
const type = (text: string) => openInput(app, text);

beforeEach(() => {
  sent = [];
  focused = true;
  let id = 0;
  app = { state: emptyPage(), post: m => sent.push(m), nextId: () => ++id, changed: () => {} };
  show(madeFormView({ figures: { 'disclosure/rules/made': '5', 'applications/new/total': '3' } }));
});

describe('offers', () => {
  test('are not accepted while figures are under way: others than those listed would be written', () => {
    const changes = [{ table: 'applications', row: 'new', column: 'total', text: '4' }] as const;
    show(madeFormView({ view: { recalculation: { changes, left: [] } } }));
    app.state.preview = 'recalculate';
    type('9');
    commit(app);
    accept(app, 'recalculate');
    expect(sent.map(m => m.type)).not.toContain('recalculate');
    expect(app.state).toMatchObject({ preview: 'recalculate', notice: { bad: true } });
    tell({ type: 'written', id: 1 });
    show(madeFormView({ view: { recalculation: { changes, left: [] } } }));
    accept(app, 'recalculate');
    expect(sent.at(-1)).toEqual({ type: 'recalculate', id: 2 });
  });

  test('that nothing can be made of say why, and not that there are no blanks where there are some', () => {
    const why = (view: FormView) => whyNoneOffered(view, 'fillZeros');
    expect(why(madeFormView())).toBe('有的空格填 0 以后勾稽关系不成立，请逐格填');
    const full = madeFormView().tables.flatMap(t => t.rows.flatMap(r => r.cells.map(cellKey)));
    expect(why(madeFormView({ figures: Object.fromEntries(full.map(key => [key, '0'])) }))).toBe('没有空格');
    const left = { view: { recalculation: { changes: [], left: ['总计：没有改动'] } } };
    expect(whyNoneOffered(madeFormView(left), 'recalculate')).toBe('总计：没有改动');
    expect(whyNoneOffered(madeFormView(), 'fillCarriedOver')).toBe('没有找到上年年报');
  });

  test('are shown as done until a view comes', () => {
    const changes = [{ table: 'disclosure', row: 'normative', column: 'made', text: '0' }] as const;
    show(madeFormView({ view: { zeros: changes } }));
    accept(app, 'fillZeros');
    accept(app, 'recalculate');
    expect(sent).toEqual([{ type: 'fillZeros', id: 1 }]);
    expect(shown('disclosure/normative/made')).toBe('0');
  });
});
