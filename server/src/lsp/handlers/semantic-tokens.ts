import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
  SemanticTokenTypes,
} from 'vscode-languageserver';
import { type FigureToken, figureTokens } from '../../service/figure-tokens.ts';
import type { Span } from '../../text/span.ts';
import type { ServerContext } from '../context.ts';
import { toRange, toSpan } from '../convert.ts';
import type { OpenDraft } from '../documents.ts';
import { runSafe } from '../safe.ts';

/** What the numbers of a token mean; package.json declares the modifiers to VS Code, and what themes draw them as. */
export const TOKEN_LEGEND = { tokenTypes: [SemanticTokenTypes.number as string], tokenModifiers: ['total', 'item'] };

const MODIFIERS: Record<FigureToken['kind'], number> = { total: 1, item: 2 };

/** textDocument/semanticTokens: totals and items of the tables, in all of a draft or in what is seen of it. Null in other documents, which others may colour. */
export function registerSemanticTokens({ connection, documents, log }: ServerContext): void {
  const { semanticTokens } = connection.languages;
  // The types of the library have no null, the protocol has.
  const nothing = null as unknown as SemanticTokens;
  const answer = (uri: string, spanOf: (draft: OpenDraft) => Span) => {
    const draft = documents.speaking(uri);
    return draft ? tokensOf(draft, spanOf(draft)) : nothing;
  };
  semanticTokens.on(
    runSafe<SemanticTokensParams, SemanticTokens>(log, 'tokens', nothing, ({ textDocument: { uri } }) =>
      answer(uri, ({ report }) => ({ start: 0, end: report.text.length })),
    ),
  );
  semanticTokens.onRange(
    runSafe<SemanticTokensRangeParams, SemanticTokens>(log, 'tokens', nothing, ({ textDocument: { uri }, range }) =>
      answer(uri, ({ document }) => toSpan(document, range)),
    ),
  );
}

function tokensOf({ document, report }: OpenDraft, within: Span): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { span, kind } of figureTokens(report, within)) {
    const { start, end } = toRange(document, span);
    // A token has one line.
    if (start.line === end.line)
      builder.push(start.line, start.character, end.character - start.character, 0, MODIFIERS[kind]);
  }
  return builder.build();
}
