import { anyOf } from './phrases.ts';

/** Words for a figure that is larger than another year's. */
export const MORE = anyOf(`
  增长
  增加
  上升
  提高
  提升
  增幅
  多
  上涨
`);

/** The same for one that is smaller. */
export const LESS = anyOf(`
  下降
  减少
  降低
  降幅
  少
`);
