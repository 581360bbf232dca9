import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FormView } from '../../server/src/service/form-view/form-view.ts';
import { madeFormView } from '../support/form-view.ts';
import { type FormPage, openFormPage, type Theme } from './support/form-page.ts';

let form: FormPage;

beforeAll(async () => {
  form = await openFormPage();
});

afterAll(() => form.close());

const cell = (key: string) => `[data-cell="${key}"]`;

async function open(view: FormView, theme: Theme = 'light'): Promise<void> {
  await form.load(theme);
  await form.show(view);
  await form.page.locator('input.figure').waitFor();
}

describe('what the page of the form shows', () => {
  test('words of a draft are words, whatever stands in them', async () => {
    const long = '很'.repeat(5000);
    const hostile = `<img src=x onerror="window.hit=1">\u202e${long}`;
    const finding = { code: 'table/row-total', severity: 'error', message: hostile } as const;
    const cells = { 'disclosure/rules/made': { text: hostile, state: 'text' as const, findings: [finding] } };
    const tables = { disputes: { state: 'unread' as const, reasons: [hostile], heading: hostile } };
    await open(madeFormView({ cells, tables, view: { title: hostile, organ: hostile, period: hostile } }));
    const { page } = form;
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
    const height = await page.locator('.head').evaluate(head => head.clientHeight);
    expect(height).toBeLessThan(200);
  });

  test('in half a window the rows’ names and all their figures are in sight together', async () => {
    const { page } = form;
    const size = page.viewportSize()!;
    await page.setViewportSize({ width: 515, height: 800 });
    await open(madeFormView());
    const hidden = await page.locator('.paper').evaluateAll(all => all.map(one => one.scrollWidth - one.clientWidth));
    await page.setViewportSize(size);
    expect(hidden).toEqual([0, 0, 0]);
  });

  test('no number is broken in two there', async () => {
    const { page } = form;
    const size = page.viewportSize()!;
    await page.setViewportSize({ width: 515, height: 800 });
    const cells = { 'applications/new/total': { expected: '1038', difference: '−1000' } };
    await open(madeFormView({ figures: { 'applications/new/total': '38' }, cells }));
    const lines = await page.locator(`${cell('applications/new/total')} .sum`).evaluate(sum => {
      const numbers = [];
      const walk = document.createTreeWalker(sum, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        for (const { index, 0: digits } of (node.textContent ?? '').matchAll(/−?\d+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + digits.length);
          numbers.push(new Set([...range.getClientRects()].map(rect => rect.top)).size);
        }
      }
      return numbers;
    });
    await page.setViewportSize(size);
    expect(lines).toEqual([1, 1]);
  });

  test('what was refused is seen at its cell, an empty one too', async () => {
    const key = { table: 'applications', row: 'new', column: 'commercial' } as const;
    await open(madeFormView({ figures: { 'applications/new/commercial': '4' } }));
    const { page } = form;
    await page.locator(cell('applications/new/commercial')).click();
    await page.keyboard.press('Delete');
    await page.keyboard.press('ArrowDown');
    const { id } = form.sent.findLast(message => message.type === 'write')!;
    await form.send({ type: 'refused', id, reason: '不行', cells: [{ ...key, reason: '不行' }] });
    const at = page.locator(`.refused${cell('applications/new/commercial')}`);
    await at.waitFor();
    expect(await at.evaluate(one => getComputedStyle(one).outlineStyle)).toBe('dashed');
  });

  test('is told in the order in which it is read, each cell by its row and column', async () => {
    await open(madeFormView({ figures: { 'disputes/cases/review.upheld': '1', 'disclosure/fees/amount': '3.5' } }));
    const { page } = form;
    const order = await page.locator('main').ariaSnapshot();
    const places = [
      'group "填报表单"',
      'heading "云岭县卫生健康局',
      'heading "二、',
      'heading "三、',
      'heading "四、',
    ].map(part => order.indexOf(part));
    expect(places).toEqual(places.toSorted((x, y) => x - y));
    expect(places[0]).toBeGreaterThanOrEqual(0);
    await page.locator(cell('disclosure/fees/amount')).click();
    const row = page.getByRole('row', { name: '行政事业性收费' });
    expect(await row.ariaSnapshot()).toContain('textbox "行政事业性收费，本年收费金额');
    await page.locator(cell('disputes/cases/review.upheld')).click();
    const box = page.getByRole('textbox', { name: '行政复议的结果维持' });
    expect(await box.inputValue()).toBe('1');
    expect(await page.getByRole('grid').count()).toBe(3);
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
    // Of the themes it is only the colours that differ.
    const rules = theme === 'light' ? {} : { runOnly: ['color-contrast'] };
    const found = await page.evaluate(async options => {
      const { axe } = window as unknown as {
        axe: { run(at: Document, how: object): Promise<{ violations: Violation[] }> };
      };
      const { violations } = await axe.run(document, options);
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      return grave.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join('\n')}`);
    }, rules);
    expect(found).toEqual([]);
  });
});
