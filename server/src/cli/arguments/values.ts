import { Argument, Option } from 'commander';
import { nearest } from '../../text/nearest.ts';

/** What was asked for can't be done; the message is a Chinese sentence without its full stop. */
export class BadUsage extends Error {}

/** Reads the value of an option that takes one of some words. `what`: what the value is called. */
export function oneOf<T extends string>(what: string, known: readonly T[]): (value: string) => T {
  return value => {
    const found = known.find(word => word === value);
    if (found !== undefined) return found;
    if (value === '') throw new BadUsage(`没有写${what}，可以是 ${known.join('、')}`);
    const near = nearest(value, known);
    throw new BadUsage(
      `不认识的${what} ${value}${near === null ? '，' : `，是不是 ${near}；`}可以是 ${known.join('、')}`,
    );
  };
}

/** An option that takes one of some words; the completion of shells offers them. `what`: what the value is called. */
export function choice<T extends string>(
  flags: string,
  description: string,
  what: string,
  known: readonly T[],
): Option {
  return new Option(flags, description).choices(known).argParser(oneOf(what, known));
}

/** An argument of which some words are known; the completion of shells offers them. Which it takes is seen later. */
export function offeredWords(name: string, description: string, words: readonly string[]): Argument {
  return new Argument(name, description).choices(words).argParser((word: string) => word);
}

/** Keeps every value of an option that may be given several times. */
export function eachOf(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** Reads the value of an option that takes a whole number, 0 among them. */
export function countOf(what: string): (value: string) => number {
  return value => {
    if (!/^\d{1,9}$/.test(value)) throw new BadUsage(`${what}应写作不小于 0 的整数，现为“${value}”`);
    return Number(value);
  };
}
