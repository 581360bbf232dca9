import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { uriPath } from '../folders.ts';

/** A command's only argument as a record; a text alone is the document's address. Other arguments are refused. */
export function readArgument(args: readonly unknown[]): Readonly<Record<string, unknown>> {
  const [first] = args;
  if (args.length > 1) throw badArgument(`参数只能有一个，这里有 ${args.length} 个`);
  if (first === undefined || first === null) return {};
  if (typeof first === 'string') return { uri: first };
  if (typeof first !== 'object' || Array.isArray(first)) throw badArgument('参数应为文稿的 URI，或者写在 { } 里');
  return first as Record<string, unknown>;
}

/** The document that a command is for. */
export function readUri({ uri, textDocument }: Readonly<Record<string, unknown>>): string {
  const own = uri ?? (textDocument as { readonly uri?: unknown } | undefined)?.uri;
  if (typeof own !== 'string' || own === '') throw badArgument('没有写明文稿：参数里应有“uri”');
  return own;
}

/** The answer to arguments that are wrong. `message`: Chinese. */
export function badArgument(message: string): ResponseError<never> {
  return new ResponseError(ErrorCodes.InvalidParams, `${message}。`);
}

/** The answer to a command that can't be done now. `message`: Chinese. */
export function notNow(message: string): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestFailed, `${message}。`);
}

/** The answer where a command wants a report. */
export function noReport(uri: string): ResponseError<never> {
  return notNow(`${quotedName(uri)}没有打开，或者不是年报`);
}

/** A document as a person knows it: in its address every Chinese character is escaped. */
export function quotedName(uri: string): string {
  return `“${uriPath(uri).replace(/^.*\//su, '') || uri}”`;
}
