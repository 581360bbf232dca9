// @ts-check

/**
 * Hot code is made fast later than a server would want it, and less of it is copied into other code: a test is over too soon to gain by that, and making it
 * took a fifth of all that the tests cost. For V8, of Node's processes.
 */
export const LESS_COMPILING = ['--interrupt-budget=400000', '--max-inlined-bytecode-size-cumulative=300'];
