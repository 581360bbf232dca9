/** The documents besides the 条例 that notes on counting rest on, as a note names them. What is local says so: it binds only there. */
export const DOCUMENTS = {
  form: '年报统一格式',
  fees: '国办函〔2020〕109号',
  jiangsu: '苏政办函〔2019〕98号，国办公开办函〔2020〕2号转发各地参考',
  coDefendant: '国办公开办函〔2016〕201号',
  court: '法释〔2025〕8号',
  review: '行政复议法',
  litigation: '行政诉讼法',
  penalty: '行政处罚法',
  licence: '行政许可法',
  compulsion: '行政强制法',
  civilCode: '民法典',
  cooperatives: '农民专业合作社法',
  feesSichuan: '国办函〔2020〕109号，据四川省2021年通知转述',
  feesAnhui: '安徽省皖财综〔2021〕28号',
  wuwei: '武威市武政办发〔2025〕54号',
  wuhan: '武汉市2020年填写说明',
} as const;

export type DocumentKey = keyof typeof DOCUMENTS;

/** The same in full, for docs/counting.md. */
export const DOCUMENT_TITLES: Readonly<Record<DocumentKey, string>> = {
  form: '国办公开办函〔2021〕30号（2021年度起）、国办公开办函〔2019〕60号（2019、2020年度）所附的《中华人民共和国政府信息公开工作年度报告格式》。看到的是表样和通知的一部分，各表的填报说明未见原文',
  fees: '《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（2020年11月17日）。看到的是第一条至第五条，第六条以后未见原文',
  jiangsu:
    '《江苏省政府信息公开申请办理答复规范》（2019年12月27日；国务院办公厅政府信息与政务公开办公室2020年1月10日转发，供工作中参考）',
  coDefendant:
    '《国务院办公厅政府信息与政务公开办公室关于政府信息公开年度报告有关项目填报问题的解释》（2016年9月1日，按2007年《条例》第三十二条作出）',
  court: '《最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释》（自2025年6月1日起施行）',
  review:
    '《中华人民共和国行政复议法》（2023年修订，自2024年1月1日起施行）。修订后的实施条例（2026年7月1日起施行）未见原文，哪些要先复议请另查',
  litigation: '《中华人民共和国行政诉讼法》（2017年修正）',
  penalty: '《中华人民共和国行政处罚法》（2021年修订）',
  licence: '《中华人民共和国行政许可法》（2019年修正）',
  compulsion: '《中华人民共和国行政强制法》（2011年）',
  civilCode: '《中华人民共和国民法典》（自2021年1月1日起施行）',
  cooperatives: '《中华人民共和国农民专业合作社法》（2017年修订）',
  feesSichuan: '《四川省财政厅 四川省发展改革委关于政府信息公开信息处理费有关事项的通知》（2021年1月18日，地方文件）',
  feesAnhui:
    '《安徽省财政厅 安徽省发展和改革委员会关于政府信息公开信息处理费有关事项的通知》（地方文件，转述财办库〔2020〕254号）',
  wuwei:
    '《武威市人民政府办公室关于做好2025年政府信息公开工作年度报告编制和发布工作的通知》（2025年12月19日，地方文件）',
  wuhan: '武汉市生态环境局2020年政府信息公开工作年度报告的表格里印着的填写说明（地方做法）',
};
