import { render } from 'lit-html';
import { useLanguage } from '../src/l10n.ts';
import type { FromPage } from './messages.ts';
import { versioned } from './messages.ts';
import { listen } from './page/events.ts';
import { keepFocus } from './page/focus.ts';
import { isForPage, receive } from './page/receive.ts';
import { selecting } from './page/selecting.ts';
import { type App, emptyPage } from './page/state.ts';
import { askFixes } from './page/writing.ts';
import { pageView } from './view/page.ts';

/** What VS Code gives a webview, once. */
declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

function start(root: HTMLElement): void {
  useLanguage(document.body.dataset['language'] === 'en' ? 'en' : 'zh');
  const host = acquireVsCodeApi();
  const kept = host.getState() as { showLast?: boolean } | undefined;
  const focus = keepFocus(root);
  let ids = 0;
  let isDrawn = true;
  const send = (message: FromPage) => host.postMessage(versioned(message));
  // Who has gone to the text by now is not led about there.
  const follow = (message: FromPage) => {
    if (document.hasFocus()) send(message);
  };
  const select = selecting(follow, () => askFixes(app));
  const app: App = {
    state: { ...emptyPage(), showLast: kept?.showLast === true },
    post: message => {
      if (message.type === 'select') select.later(message);
      else {
        select.now();
        send(message);
      }
    },
    nextId: () => ++ids,
    changed: wanted => {
      if (wanted) focus.want();
      if (!isDrawn) return;
      isDrawn = false;
      queueMicrotask(draw);
    },
  };
  function draw(): void {
    isDrawn = true;
    focus.draw(app.state, () => render(pageView(app), root));
    if (kept?.showLast !== app.state.showLast) host.setState({ showLast: app.state.showLast });
  }
  listen(app, root, focus);
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isForPage(data)) {
      receive(app, data, focus.isInGrid);
      if (data.type === 'view' || data.type === 'cursor') select.later(null);
    }
  });
  draw();
  send({ type: 'ready' });
}

start(document.getElementById('form')!);
