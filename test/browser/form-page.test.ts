import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FromPage } from '../../client/form/messages.ts';
import type { FormView } from '../../server/src/service/form-view/form-view.ts';
import { madeFormView } from '../support/form-view.ts';
import { type FormPage, openFormPage, type Theme } from './support/form-page.ts';

let form: FormPage;

beforeAll(async () => {
  form = await openFormPage();
});

afterAll(() => form.close());

const cell = (key: string) => `[data-cell="${key}"]`;
const input = 'input.figure';
const writes = () => form.sent.flatMap(m => (m.type === 'write' ? [m.changes] : []));
const activeCell = () => form.page.locator('.cell.active').getAttribute('data-cell');
const textOf = (key: string) => form.page.locator(`${cell(key)} .value`).textContent();

async function open(view: FormView, theme: Theme = 'light', answer?: (message: FromPage) => void): Promise<void> {
  await form.load(theme, answer);
  await form.show(view);
  await form.page.locator(input).waitFor();
}

/** Pastes into what has the keyboard, as a browser does. */
async function paste(html: string, text: string): Promise<void> {
  await form.page.evaluate(
    ([markup, plain]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', markup!);
      clipboardData.setData('text/plain', plain!);
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [html, text],
  );
}

describe('the page of the form', () => {
  test('is filled by the keyboard alone, all three tables of it', async () => {
    const figures: Record<string, string> = {};
    await open(madeFormView(), 'light', message => {
      if (message.type !== 'write') return;
      for (const { table, row, column, text } of message.changes) figures[`${table}/${row}/${column}`] = text;
      void form.send({ type: 'written', id: message.id });
    });
    const { page } = form;
    const all = await page
      .locator('[data-cell]')
      .evaluateAll(cells => cells.map(one => (one as HTMLElement).dataset['cell']!));
    const fill = async (keys: string[]) => {
      for (const [i] of keys.entries()) {
        await page.keyboard.press(String(i % 10));
        await page.keyboard.press('Tab');
      }
    };
    await page.keyboard.press('Control+Home');
    const [disclosure, disputes] = ['disclosure/', 'disputes/'].map(kind => all.filter(key => key.startsWith(kind)));
    const [above, below] = [all.slice(0, disclosure!.length + 8), disputes!];
    await fill(above);
    expect(await activeCell()).toBe('applications/carriedIn/commercial');
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('ArrowDown');
    await fill(below);
    const wanted = [above, below].flatMap(keys => keys.map((key, i) => [key, String(i % 10)]));
    expect(figures).toEqual(Object.fromEntries(wanted));
    expect(await page.locator(`${input}:focus`).count(), 'the last Tab left the form').toBe(0);
    await form.show(madeFormView({ figures }));
    expect(await textOf('applications/new/social')).toBe(figures['applications/new/social']);
    expect(await page.locator('.pending').count()).toBe(0);
  });

  test('an input method’s digits replace the figure, arrows and Esc do as in a sheet', async () => {
    await open(madeFormView({ figures: { 'disclosure/rules/made': '5' } }));
    const { page } = form;
    await page.keyboard.insertText('２２');
    await page.keyboard.press('ArrowRight');
    expect(writes()).toEqual([[{ table: 'disclosure', row: 'rules', column: 'made', text: '22' }]]);
    expect(await activeCell()).toBe('disclosure/rules/repealed');
    await page.keyboard.type('7');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('F2');
    await page.keyboard.type('1');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    expect(writes()[1]).toEqual([{ table: 'disclosure', row: 'rules', column: 'made', text: '2201' }]);
    await page.keyboard.press('Control+End');
    expect(await activeCell()).toBe('disputes/cases/afterReview.total');
    expect(await page.locator(input).inputValue()).toBe('');
  });

  test('an entry that can not be taken stays, with its reason', async () => {
    await open(madeFormView());
    const { page } = form;
    await page.keyboard.type('-3');
    await page.locator(cell('disclosure/normative/made')).click();
    expect(await activeCell()).toBe('disclosure/rules/made');
    expect(await page.locator(input).inputValue()).toBe('-3');
    expect(await page.locator('.reason').textContent()).toBe('不能填负数');
    expect(await page.locator(input).getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    expect([writes(), form.sent.filter(m => m.type === 'undo').length]).toEqual([[], 1]);
    expect(await page.locator('.reason').count()).toBe(0);
  });

  test('takes what Excel copied, and copies what it takes', async () => {
    await open(madeFormView());
    const { page } = form;
    await page.locator(cell('applications/deny1/naturalPerson')).click();
    const excel = `<html xmlns:x="urn:x"><table><!--StartFragment--><tr><td x:num="1234">1,234</td><td>2</td></tr><tr><td>３</td><td>&nbsp;</td></tr></table>`;
    await paste(excel, '1,234\t2\r\n３\t\r\n');
    expect(writes()[0]!.map(change => change.text)).toEqual(['1234', '2', '3']);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+c');
    await page.locator(cell('applications/deny3/naturalPerson')).click();
    await page.keyboard.press('Control+v');
    await expect
      .poll(() => writes()[1]?.map(change => `${change.row} ${change.text}`))
      .toEqual(['deny3 1234', 'deny3 2', 'deny4 3']);
    await page.locator(cell('applications/deny8/otherOrg')).click();
    await paste('', '1\t2\t3');
    expect(await page.locator('.notice').textContent()).toContain('没有粘贴');
    expect(writes()).toHaveLength(2);
  });

  test('the mouse selects, the double click leads to the text', async () => {
    await open(madeFormView());
    const { page } = form;
    await page.locator(cell('applications/new/research')).hover();
    await page.mouse.down();
    await page.locator(cell('applications/granted/social')).hover();
    await page.mouse.up();
    expect(await page.locator('[aria-selected=true]').count()).toBe(6);
    await page.locator(cell('applications/new/total')).dblclick();
    await expect
      .poll(() => form.sent.at(-1))
      .toEqual({
        type: 'reveal',
        cell: { table: 'applications', row: 'new', column: 'total' },
      });
    expect(form.sent.findLast(m => m.type === 'select')).toMatchObject({ cell: { row: 'new', column: 'total' } });
  });

  test('words of a draft are words, whatever stands in them', async () => {
    const long = '很'.repeat(5000);
    const hostile = `<img src=x onerror="window.hit=1">\u202e${long}`;
    const finding = { code: 'table/row-total', severity: 'error', message: hostile } as const;
    const cells = { 'disclosure/rules/made': { text: hostile, state: 'text' as const, findings: [finding] } };
    const tables = { disputes: { state: 'unread' as const, reasons: [hostile], heading: hostile } };
    await open(madeFormView({ cells, tables, view: { title: hostile, organ: hostile, period: hostile } }));
    const { page } = form;
    await paste(hostile, hostile);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
    const height = await page.locator('.head').evaluate(head => head.clientHeight);
    expect(height).toBeLessThan(200);
  });

  test('is drawn at once', async () => {
    await form.load('light');
    const view = madeFormView();
    const took = await form.page.evaluate(
      async data => {
        const from = performance.now();
        window.postMessage(data, '*');
        while (document.querySelector('[data-cell]') === null) await new Promise(done => setTimeout(done));
        document.body.getBoundingClientRect();
        return performance.now() - from;
      },
      { v: 1, type: 'view', version: 1, view, readonly: null },
    );
    expect(took).toBeLessThan(150);
  });
});

/** What axe tells of one of its rules. */
interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.each<Theme>(['light', 'dark', 'highContrast'])('everybody can use it, %s', theme => {
  test('and axe finds nothing serious', async () => {
    const finding = { code: 'table/row-total', severity: 'error', message: '总计不等' } as const;
    const said = [{ place: '第3段', words: '25件', agrees: false }];
    const cells = {
      'applications/new/total': { expected: '25', difference: '−3', last: '19', findings: [finding], said },
      'applications/carriedIn/total': { locked: '这一行没有对齐' },
      'disclosure/rules/made': { findings: [{ ...finding, severity: 'warning' as const }] },
    };
    const changes = [{ table: 'disclosure', row: 'rules', column: 'made', text: '0' }] as const;
    const previous = { year: 2024, name: '2024.md', doubt: '机关名称不同' };
    const view = { zeros: changes, elsewhere: 2, previous };
    await open(
      madeFormView({
        figures: { 'applications/new/total': '22' },
        cells,
        view,
        tables: { disputes: { state: 'missing' } },
      }),
      theme,
    );
    const { page } = form;
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.locator(cell('applications/new/total')).click();
    await form.send({
      type: 'fixes',
      cell: { table: 'applications', row: 'new', column: 'total' },
      titles: ['把总计改为 25'],
    });
    await page.locator('[data-offer=fillZeros]').click();
    await page.locator('[data-do=last]').click();
    await page.locator('[data-do=find]').click();
    await page.keyboard.type('总计');
    await page.locator('[data-fix]').waitFor();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Page.setBypassCSP', { enabled: true });
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(root: Document): Promise<{ violations: Violation[] }> } };
      const { violations } = await axe.run(document);
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      return grave.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join('\n')}`);
    });
    expect(found).toEqual([]);
    if (process.env['LOOK']) await page.screenshot({ path: `${process.env['LOOK']}/${theme}.png` });
  });
});
