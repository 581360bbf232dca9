/** A document that reports cite beside the 条例. */
export interface Notice {
  /** How the hover names it. */
  readonly name: string;
  /** What it is, and since when. */
  readonly what: string;
  /** What a report cites it for. */
  readonly citedFor: string;
  /** What its titles in 《》 come down to, without white space, 〈〉 and the country's name. */
  readonly title: RegExp | null;
  /** Its number as `organ year number`; null where it has none. */
  readonly number: readonly [organ: string, year: number, number: number] | null;
  /** RegExp source of its name without 《》; null where only the title is sure. */
  readonly word: string | null;
}

/** Facts from the documents themselves, in our own words; the first that fits a title is taken. */
export const NOTICES: readonly Notice[] = [
  {
    name: '国办公开办函〔2019〕60号《关于政府信息公开工作年度报告有关事项的通知》',
    what: '国务院办公厅政府信息与政务公开办公室2019年印发，附《政府信息公开工作年度报告格式（试行）》。',
    citedFor: '2019年度、2020年度年报的格式依据。2021年度起的年报改用国办公开办函〔2021〕30号印发的格式。',
    title: /年度报告有关事项的通知$|年度报告格式[（(]试行[）)]/,
    number: ['国办公开办函', 2019, 60],
    word: null,
  },
  {
    name: '国办公开办函〔2021〕30号《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》',
    what: '国务院办公厅政府信息与政务公开办公室2021年9月26日印发，根据《条例》第五十条公布年报的统一格式：六个部分，三张表。',
    citedFor: '导语里写明年报按它编制（2021年度起）。',
    title: /年度报告格式(?:的通知)?$/,
    number: ['国办公开办函', 2021, 30],
    word: null,
  },
  {
    name: '国办公开办函〔2019〕61号《关于规范政府信息公开平台有关事项的通知》',
    what: '国务院办公厅政府信息与政务公开办公室2019年印发，依据《条例》第二十四条，对政府信息公开平台（网站上的公开专栏）提出要求。',
    citedFor: '总体情况里写平台建设的依据。',
    title: /规范政府信息公开平台有关事项的通知$/,
    number: ['国办公开办函', 2019, 61],
    word: null,
  },
  {
    name: '国办函〔2020〕109号《政府信息公开信息处理费管理办法》',
    what: '国务院办公厅2020年11月17日印发，2021年1月1日起施行，依据《条例》第四十二条，规定信息处理费怎样按件、按量计收。',
    citedFor: '第六部分报告信息处理费的收取情况；表三“逾期未按收费通知要求缴纳费用”一行也与它有关。',
    title: /信息处理费管理办法(?:的通知)?$/,
    number: ['国办函', 2020, 109],
    word: '(?:政府信息公开)?信息处理费管理办法',
  },
  {
    name: '国办函〔2021〕132号《关于审理政府信息公开行政复议案件若干问题的指导意见》',
    what: '国务院办公厅2021年12月22日转发司法部的意见，说明哪些政府信息公开行政复议申请受理、怎样审查、怎样处理。',
    citedFor: '第四部分说到政府信息公开行政复议案件的办理时引用。',
    title: /审理政府信息公开行政复议案件若干问题的?指导意见(?:的通知)?$/,
    number: ['国办函', 2021, 132],
    word: null,
  },
  {
    name: '《中华人民共和国行政复议法》',
    what: '规定行政复议的范围、程序和决定。2023年修订，2024年1月1日起施行：申请公开政府信息，行政机关不予公开的，要先申请行政复议，对复议决定不服才提起行政诉讼（第二十三条）。',
    citedFor:
      '第四部分说到因政府信息公开引起的行政复议；这些案件计入表四“行政复议”各栏，2024年起“未经复议直接起诉”各栏的数也要照此核对。',
    title: /^行政复议法$/,
    number: null,
    word: '行政复议法',
  },
  {
    name: '《中华人民共和国行政诉讼法》',
    what: '规定行政诉讼的受案范围、程序和裁判。',
    citedFor:
      '第四部分说到因政府信息公开被提起的行政诉讼；这些案件计入表四“行政诉讼”各栏，分未经复议直接起诉和复议后起诉。',
    title: /^行政诉讼法$/,
    number: null,
    word: '行政诉讼法',
  },
  {
    name: '国务院令第711号',
    what: '2019年4月3日公布修订后的《中华人民共和国政府信息公开条例》，2019年5月15日起施行，共五十六条。',
    citedFor: '导语里写编制依据时注明的令号：现行的条例就是这一份。',
    title: null,
    number: ['国务院令', 0, 711],
    word: null,
  },
  {
    name: '国务院令第492号',
    what: '2007年4月5日公布的《中华人民共和国政府信息公开条例》，2008年5月1日起施行，共三十八条；2019年5月15日起由修订后的条例（国务院令第711号）代替，条号不同。',
    citedFor: '2018年度和更早的年报依据的是它；2019年度起的年报应引用国务院令第711号。',
    title: null,
    number: ['国务院令', 0, 492],
    word: null,
  },
];
