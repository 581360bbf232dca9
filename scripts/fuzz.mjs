#!/usr/bin/env node
/**
 * Random edits on written drafts, and the laws that the engine must keep on them: `npm run fuzz -- EDITS [SEED]` (test/support/fuzz/). Broken Word files:
 * `npm run fuzz -- word SECONDS [SEED]` (test/support/word/).
 */
import { load } from './load.mjs';

const [first, ...rest] = process.argv.slice(2);
const isWord = first === 'word';
const { main } = isWord
  ? await load('test/support/word/fuzz.ts', 'fuzz/word.mjs')
  : await load('test/support/fuzz/main.ts', 'fuzz/main.mjs');
process.exitCode = main(isWord ? rest : process.argv.slice(2));
