import { beforeEach, describe, expect, test } from 'vitest';
import { makeActive } from '../../../client/form/page/moving.ts';
import { receive } from '../../../client/form/page/receive.ts';
import { type App, emptyPage } from '../../../client/form/page/state.ts';
import { askedSum, askedSumWords } from '../../../client/form/page/sums.ts';
import { giveUp, openInput } from '../../../client/form/page/writing.ts';
import type { FormView } from '../../../server/src/service/form-view/form-view.ts';
import { madeFormView } from '../../support/form-view.ts';

let app: App;

const show = (view: FormView) => receive(app, { type: 'view', version: 1, view, readonly: null }, () => true);
const at = (key: string) => app.state.grid.byKey.get(key)!;
const go = (key: string) => makeActive(app, at(key));
const type = (text: string) => openInput(app, text);

beforeEach(() => {
  app = { state: emptyPage(), post: () => {}, nextId: () => 1, changed: () => {} };
  show(madeFormView());
});

describe('totals', () => {
  const words = (key: string) => {
    const sum = askedSum(app.state, at(key));
    return sum && askedSumWords(at(key), sum);
  };
  const row = (...figures: string[]) =>
    Object.fromEntries(
      ['naturalPerson', 'commercial', 'research', 'social', 'legalService', 'otherOrg', 'total'].map((column, i) => [
        `applications/new/${column}`,
        figures[i] ?? '0',
      ]),
    );

  test('are asked for by the view, and while figures are typed at once', () => {
    const cells = { 'applications/new/total': { expected: '3', difference: null } };
    show(madeFormView({ figures: row('3', '0', '0', '0', '0', '0', '3'), cells }));
    expect(words('applications/new/total')).toBe('应为 3');
    go('applications/new/naturalPerson');
    type('5');
    expect(words('applications/new/total')).toBe('应为 5（−2）');
    type('5x');
    expect(words('applications/new/total'), 'no figure: as it was').toBe('应为 3');
    giveUp(app);
    expect(words('applications/new/total')).toBe('应为 3');
    expect(words('applications/new/commercial')).toBeNull();
  });

  test('of which figures are missing are not wrong yet', () => {
    go('applications/new/naturalPerson');
    type('5');
    expect(words('applications/new/total')).toBe('应为 5');
    expect(words('applications/carriedOut/naturalPerson')).toBe('余 5');
  });

  test('with a word among their figures are not told', () => {
    const cells = { 'applications/new/commercial': { text: '若干', state: 'text' as const } };
    show(madeFormView({ cells }));
    go('applications/new/naturalPerson');
    type('5');
    expect(words('applications/new/total')).toBeNull();
  });
});
