/** Lengths as Word writes them: in twentieths of a point. */
export const TWIPS_A_POINT = 20;
const MM = (TWIPS_A_POINT * 72) / 25.4;

export function millimetres(length: number): number {
  return Math.round(length * MM);
}

/** The page of an official document by GB/T 9704: A4, its edges, and where the page number stands (7 mm below the text). */
export const PAGE = {
  width: millimetres(210),
  height: millimetres(297),
  top: millimetres(37),
  bottom: millimetres(35),
  left: millimetres(28),
  right: millimetres(26),
  footer: millimetres(22),
} as const;

/** How wide the text is. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** Points of the sizes that offices call by number: 二号, 三号, 四号, 小五. */
export const SIZE = { title: 22, text: 16, page: 14, table: 9 } as const;

/** Points from line to line; under the title a little more. */
export const LINE = { title: 35, text: 28 } as const;

/** Fonts by their names, and what stands in where one is not installed. */
export const FONT = {
  title: { name: '方正小标宋简体', others: ['方正小标宋_GBK', '华文中宋', '宋体', 'SimSun'] },
  section: { name: '黑体', others: ['SimHei', '方正黑体_GBK', 'Noto Sans CJK SC'] },
  subheading: { name: '楷体_GB2312', others: ['楷体', 'KaiTi', '方正楷体_GBK'] },
  text: { name: '仿宋_GB2312', others: ['仿宋', 'FangSong', '方正仿宋_GBK'] },
  table: { name: '宋体', others: ['SimSun', 'Noto Serif CJK SC'] },
} as const;
export type FontUse = keyof typeof FONT;

/** Letters and digits; in the tables they are the table's own. */
export const LATIN = 'Times New Roman';
