/** A node of the syntax tree (ESTree with TypeScript), as far as it is looked at here. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  // biome-ignore lint/suspicious/noExplicitAny: each kind of node has fields of its own
  readonly [field: string]: any;
}
