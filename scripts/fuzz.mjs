#!/usr/bin/env node
/** Random edits on written drafts, and the laws that the engine must keep on them: `npm run fuzz -- EDITS [SEED]` (test/support/fuzz/). */
import { load } from './load.mjs';

const { main } = await load('test/support/fuzz/main.ts', 'fuzz/main.mjs');
process.exitCode = main(process.argv.slice(2));
