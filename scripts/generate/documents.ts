/** A law, notice or standard that a rule's page names as what it rests on. */
export interface SourceDocument {
  /** As the pages write it: `《立法法》`, `国办公开办函〔2021〕30号`. */
  readonly key: string;
  /** What a page's entry of it is: 法律规定, 通知或表样要求 or, for standards that nobody has to follow, 通行做法. */
  readonly kind: '法律规定' | '通知或表样要求' | '通行做法';
  readonly name: string;
  /** How far its text was read, and where. */
  readonly read: string;
  /** True where none of it could be read: each entry says so. */
  readonly unseen?: true;
  /** Of another law than the 条例: the articles that were read. */
  readonly articles?: readonly number[];
}

const LAWS = '公开的法律法规库 LawRefBook/Laws';

/** All documents that pages may name; docs/sources.md lists them. A page that names another is refused. */
export const DOCUMENTS: readonly SourceDocument[] = [
  {
    key: '《政府信息公开条例》',
    kind: '法律规定',
    name: '《中华人民共和国政府信息公开条例》，2007年4月5日国务院令第492号公布，2019年4月3日国务院令第711号修订，自2019年5月15日起施行',
    read: `全文 56 条，见于${LAWS}；没有找到第二份全文，第三十条、第三十二条至第三十四条另与公开代码库里的抄录对照过，一致`,
  },
  {
    key: '《立法法》',
    kind: '法律规定',
    name: '《中华人民共和国立法法》（2023年3月13日修正）',
    read: `第九十一条、第九十三条，见于${LAWS}`,
    articles: [91, 93],
  },
  {
    key: '《个人信息保护法》',
    kind: '法律规定',
    name: '《中华人民共和国个人信息保护法》（2021年8月20日通过，自2021年11月1日起施行）',
    read: `第四条、第二十五条、第二十八条，见于${LAWS}`,
    articles: [4, 25, 28],
  },
  {
    key: '国办公开办函〔2021〕30号',
    kind: '通知或表样要求',
    name: '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（2021年9月26日）',
    read: '开头、“一、报告内容”的开头和“（一）总体情况”的前一半（三门峡市自然资源和规划局等网站转载），“（四）明确责任”和附件（宁国市商务局网站转载）；其间各表的填报说明未见原文。表样的行名、栏名和表三左上角的注另与已公布的年报对照过',
  },
  {
    key: '国办公开办函〔2019〕60号',
    kind: '通知或表样要求',
    name: '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（2019年11月），附《中华人民共和国政府信息公开工作年度报告格式（试行）》',
    read: '开头一段（网站转载）和福建省政府网站的转载；试行表样的行名、栏名与已公布的 2019 年度年报对照过，其余未见原文',
  },
  {
    key: '国办函〔2020〕109号',
    kind: '通知或表样要求',
    name: '《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（2020年11月17日）',
    read: '所附办法的第一条至第四条和第五条的开头（各地政府网站转载），第五条的各档数额见江门市新会区公布的收费标准；第六条以后未见原文，收费通知和缴费期限见四川省的通知',
  },
  {
    key: '财办库〔2020〕254号',
    kind: '通知或表样要求',
    name: '《财政部办公厅关于政府信息公开信息处理费收入收缴管理有关事宜的通知》',
    read: '未见原文，见于皖财综〔2021〕28号的引用',
    unseen: true,
  },
  {
    key: '皖财综〔2021〕28号',
    kind: '通知或表样要求',
    name: '安徽省财政厅、安徽省发展和改革委员会关于政府信息公开信息处理费有关事项的通知（地方）',
    read: '全文（宣州区、田家庵区政府网站转载）',
  },
  {
    key: '四川省2021年1月18日的通知',
    kind: '通知或表样要求',
    name: '四川省财政厅、四川省发展改革委关于政府信息公开信息处理费有关事项的通知（地方）',
    read: '“一”至“三”和“四”的开头（政府网站转载）',
  },
  {
    key: '武政办发〔2025〕54号',
    kind: '通知或表样要求',
    name: '武威市人民政府办公室关于做好2025年政府信息公开工作年度报告编制和发布工作的通知（地方，2025年12月19日）',
    read: '“一”和“二”的前一半（武威市政府网站）',
  },
  {
    key: '怀化市2021年年报的通知',
    kind: '通知或表样要求',
    name: '怀化市政务公开政务服务领导小组办公室关于认真做好2021年政府信息公开工作年度报告编制发布工作的通知（地方）',
    read: '全文（怀化市所属县政府网站转载）',
  },
  {
    key: 'DB51/T 2660—2019',
    kind: '通行做法',
    name: '四川省地方标准《政府信息公开工作年度报告编制发布规范》（推荐性，2019年12月30日发布）',
    read: '2.1（标准文本的摘录）',
  },
  {
    key: 'GB/T 9704',
    kind: '通行做法',
    name: '《党政机关公文格式》（推荐性国家标准）',
    read: '未见原文',
    unseen: true,
  },
  {
    key: 'GB/T 15834',
    kind: '通行做法',
    name: '《标点符号用法》（推荐性国家标准）',
    read: '未见原文',
    unseen: true,
  },
  {
    key: 'GB 11643',
    kind: '通行做法',
    name: '《公民身份号码》（国家标准）',
    read: '未见原文',
    unseen: true,
  },
];
