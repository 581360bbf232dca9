/** The scheme under which the window shows the extension's own pages. */
export const DOCS_SCHEME = 'nianbao-docs';

/** The scheme under which it shows a copy of the example. */
export const EXAMPLE_SCHEME = 'nianbao-example';
