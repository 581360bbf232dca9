import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FromPage } from '../../client/form/messages.ts';
import type { FormView } from '../../server/src/service/form-view/form-view.ts';
import { madeFormView } from '../support/form-view.ts';
import { type FormPage, openFormPage } from './support/form-page.ts';

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

async function open(view: FormView, answer?: (message: FromPage) => void): Promise<void> {
  await form.load('light', answer);
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
    await open(madeFormView(), message => {
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
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: '２', selectionStart: 1, selectionEnd: 1 });
    await cdp.send('Input.insertText', { text: '２２' });
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

  test.each(['Control+s', 'Control+w'])('%s takes what is typed along', async key => {
    await open(madeFormView());
    await form.page.keyboard.type('12');
    await form.page.keyboard.press(key);
    await expect.poll(writes).toMatchObject([[{ row: 'rules', column: 'made', text: '12' }]]);
  });

  test('a view that comes meanwhile leaves an open input as it is, and the text’s cursor takes no keyboard', async () => {
    await open(madeFormView());
    const { page } = form;
    await page.keyboard.type('12');
    await page.keyboard.press('F2');
    await page.keyboard.press('ArrowLeft');
    await form.show(madeFormView({ figures: { 'disclosure/rules/made': '9', 'disclosure/rules/inForce': '8' } }));
    await page.locator(`${cell('disclosure/rules/inForce')} .value`, { hasText: '8' }).waitFor();
    await page.keyboard.type('3');
    expect(await page.locator(input).inputValue()).toBe('132');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('总计');
    await form.send({ type: 'cursor', cell: { table: 'disputes', row: 'cases', column: 'direct.other' } });
    await expect.poll(activeCell).toBe('disputes/cases/direct.other');
    await page.keyboard.type('7');
    expect(await page.locator('input.find').inputValue()).toBe('总计7');
    await form.send({ type: 'waiting', waiting: true });
    await page.getByText('语言服务正在重新启动').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.type('4');
    expect(await page.locator(input).inputValue()).toBe('4');
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

  test('shows where labels have led what is pasted', async () => {
    await open(madeFormView());
    const { page } = form;
    await page.locator(cell('applications/new/naturalPerson')).click();
    await paste('', '四、结转下年度继续办理\t7\t0\t0\t0\t0\t0\t7');
    expect(writes()[0]).toHaveLength(7);
    await page.locator(`.active${cell('applications/carriedOut/naturalPerson')}`).waitFor();
    expect(await page.locator('.notice').textContent()).toContain(
      '7 格已填，按行名填在“四、结转下年度继续办理，自然人”起',
    );
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
});
