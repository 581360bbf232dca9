import { html, type TemplateResult } from 'lit-html';
import type { TableKind } from '../../../server/src/forms/form.ts';
import { t } from '../../src/l10n.ts';
import type { App } from '../page/state.ts';

/** `表二` */
function nameOf(kind: TableKind): string {
  if (kind === 'disclosure') return t('表二');
  return kind === 'applications' ? t('表三') : t('表四');
}

/** A button for each table that is to be put into the draft, empty. */
export function insertButtons({ state, post, nextId }: App, kinds: readonly TableKind[]): TemplateResult {
  const insert = (kind: TableKind) => () => {
    if (state.readonly === null) post({ type: 'insertTable', id: nextId(), kind });
  };
  return html`<p class="inserts">
    ${kinds.map(
      kind => html`<button
        type="button"
        data-insert=${kind}
        ?disabled=${state.readonly !== null}
        title=${state.readonly ?? ''}
        @click=${insert(kind)}
      >
        ${t('插入空表：{0}', nameOf(kind))}
      </button>`,
    )}
  </p>`;
}
