import type { FromPage, ToPage } from '../../client/form/messages.ts';
import { receive } from '../../client/form/page/receive.ts';
import { type App, emptyPage, shownText } from '../../client/form/page/state.ts';
import { openInput } from '../../client/form/page/writing.ts';
import type { FormView } from '../../server/src/service/form-view/form-view.ts';
import { madeFormView } from './form-view.ts';

/** The page of a form without its elements, on a form that holds two figures; what it sends is kept. */
export class FormApp {
  readonly sent: FromPage[] = [];
  /** The keyboard is in a cell. */
  focused = true;
  readonly app: App;

  constructor() {
    let id = 0;
    this.app = { state: emptyPage(), post: m => this.sent.push(m), nextId: () => ++id, changed: () => {} };
    this.show(madeFormView({ figures: { 'disclosure/rules/made': '5', 'applications/new/total': '3' } }));
  }

  tell(message: ToPage): void {
    receive(this.app, message, () => this.focused);
  }

  show(view: FormView | null, readonly: string | null = null): void {
    this.tell({ type: 'view', version: 1, view, readonly });
  }

  at(key: string) {
    return this.app.state.grid.byKey.get(key)!;
  }

  shown(key: string): string {
    return shownText(this.app.state, this.at(key));
  }

  type(text: string): void {
    openInput(this.app, text);
  }
}
