export const TITLE = '青禾镇2023年政府信息公开工作年度报告\n';
const TABLE = `${TITLE}三、收到和处理政府信息公开申请情况\n（一）予以公开\t1\t2\t0\t0\t0\t0\t3\n`;

const CAME = `${TITLE}三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\t5\t2\t0\t0\t0\t0\t7\n`;

/** Text that is nonsense, long, and full of findings: each shape is what one rule or reader looks for, `n` times. */
export const SHAPES: Readonly<Record<string, (n: number) => string>> = {
  'headings with wrong ordinals': n => TITLE + '2、主动公开政府信息情况\n'.repeat(n),
  'rows that stand twice': n => TABLE + '（一）予以公开\t1\t2\t0\t0\t0\t0\t3\n'.repeat(n),
  'rows that the form does not know': n => TABLE + '9.其他情形的申请\t1\t2\t0\t0\t0\t0\t3\n'.repeat(n),
  'one line of prose': n => `${TITLE}五、存在的主要问题及改进情况\n${'完'.repeat(n * 20)}\n六、其他需要报告的事项\n`,
  'sub-headings with gaps': n => `${TITLE}一、总体情况\n${'（一）公开\n（三）更新\n'.repeat(n)}`,
  'sub-headings with Arabic numerals': n => `${TITLE}一、总体情况\n${'(2)公开\n（三）更新\n（一）更新\n'.repeat(n)}`,
  'half-width marks on one line': n => `${TITLE}一、总体情况\n${'公开(含政策),已更新。'.repeat(n)}\n`,
  'paragraphs cut off': n => `${TITLE}一、总体情况\n${'实现主要领导亲自抓的工作格局，\n\n'.repeat(n)}`,
  'doubled words': n => `${TITLE}一、总体情况\n${'安排资金资金。'.repeat(n)}\n`,
  'leftovers in every line': n => `${TITLE}一、总体情况\n${'[bookmark: a]网站 and 平台，**每周核对**。\n'.repeat(n)}`,
  'numbers of people': n => `${TITLE}一、总体情况\n${'联系人：13800000000，http://a.cn/1。'.repeat(n)}\n`,
  'figures that the table contradicts': n =>
    `${TABLE}五、存在的主要问题及改进情况\n六、其他需要报告的事项\n${'新收政府信息公开申请9件，予以公开9件。\n'.repeat(n)}`,
  'such figures on one line': n =>
    `${TABLE}五、存在的主要问题及改进情况\n六、其他需要报告的事项\n${'新收政府信息公开申请9件，予以公开9件。'.repeat(n)}\n`,
  'comments that silence': n =>
    `${TITLE}一、总体情况\n${'<!-- nianbao-disable text/repeated -->\n安排资金资金。\n<!-- nianbao-enable -->\n'.repeat(n)}`,
  'notices of 2019': n => `${TITLE}一、总体情况\n${'按照国办公开办函〔2019〕60号。\n'.repeat(n)}`,
  'dates and periods': n =>
    `${TITLE}一、总体情况\n${'统计期限为2023年1月1日至2023年12月30日，2024年1月1日\n'.repeat(n)}`,
  'articles that do not exist': n => `${TITLE}一、总体情况\n${'根据《条例》第六十条规定，公开信息。'.repeat(n)}\n`,
  'articles in lines of their own': n => `${TITLE}一、总体情况\n${'根据《条例》第六十条规定，公开信息。\n'.repeat(n)}`,
  'years without their mark': n => `${TITLE}一、总体情况\n${'2023，我镇公开信息。\n'.repeat(n)}`,
  'this year': n => `${TITLE}一、总体情况\n${'今年公开信息，“今年”要公开。'.repeat(n)}\n`,
  'plans in the past': n => `${TITLE}五、存在的主要问题及改进情况\n${'2022年，我镇将继续加强培训。'.repeat(n)}\n`,
  'parts that do not add up': n =>
    `${TITLE}一、总体情况\n${'收到申请20件，其中自然人15件，法人或其他组织4件。\n'.repeat(n)}`,
  'all done, though not all is': n =>
    TABLE.replace(TITLE, `${TITLE}一、总体情况\n${'收到的政府信息公开申请均已办结。\n'.repeat(n)}`) +
    '四、结转下年度继续办理\t1\t2\t0\t0\t0\t0\t3\n',
  'all done, beside the number of those that are open': n =>
    TABLE.replace(TITLE, `${TITLE}一、总体情况\n${'收到的申请均已办结，结转下年度办理3件。\n'.repeat(n)}`) +
    '四、结转下年度继续办理\t1\t2\t0\t0\t0\t0\t3\n',
  'bookkeeping without an end': n => `${TITLE}一、总体情况\n${'结转'.repeat(n * 4)}\n`,
  'half-width commas only': n => `${TITLE}一、总体情况\n公开${'，公开,'.repeat(n * 5)}\n`,
  'blanks to fill in': n => `${TITLE}一、总体情况\n${'公开信息【条数】条，办结XX件。\n'.repeat(n)}`,
  'bold print in every line': n => `${TITLE}一、总体情况\n${'**（一）公开**\n**重点**工作**：**完成。\n'.repeat(n)}`,
  'headings nobody knows': n => `${TITLE}一、总体情况\n${'三、办理申请\n'.repeat(n)}六、其他需要报告的事项\n`,
  'misspelt comments': n => `${TITLE}一、总体情况\n${'<!-- nianbao-disabled table/row-totl 已核对 -->\n'.repeat(n)}`,
  'comments with unknown rules': n =>
    `${TITLE}一、总体情况\n${'<!-- nianbao-disable table/row-totl 已核对 -->\n'.repeat(n)}`,
  // Longer pieces, or dearer ones: a fourth of them makes as long a text, and takes as long.
  'lists that leave a number out': n => `${TITLE}一、总体情况\n${'一是公开政策；三是更新目录。'.repeat(n / 4)}\n`,
  'points announced and not given': n =>
    `${TITLE}一、总体情况\n${'主要有三个方面问题：一是公开不够。\n'.repeat(n / 4)}`,
  'misspelt notices': n =>
    `${TITLE}一、总体情况\n${'按照国办公开办涵〔2021〕30号和《政府信息公开条列》要求。'.repeat(n / 4)}\n`,
  'slips of the pen': n => `${TITLE}一、总体情况\n${'县县政府的的信息己经公开，'.repeat(n / 4)}\n`,
  'parts of the report listed': n =>
    `${TITLE}${'本报告由总体情况、主动公开两个部分组成。\n'.repeat(n / 4)}一、总体情况\n公开。\n`,
  'notes of the template': n => `${TITLE}一、总体情况\n${'公开3条（请根据实际情况填写）。'.repeat(n / 4)}\n`,
  'brackets and quotes that stay open': n => `${TITLE}一、总体情况\n${'公开（含政策，称“公开。\n'.repeat(n / 4)}`,
  'numbers left out': n => `${TITLE}一、总体情况\n${'收到申请件，主动公开信息条。'.repeat(n / 4)}\n`,
  'fees of many years': n =>
    `${TITLE}六、其他需要报告的事项\n${'收取信息处理费3元，共发出收费通知1件。'.repeat(n / 4)}\n`,
  'totals behind their parts': n =>
    `${TITLE}一、总体情况\n${'公开政策3条、通知4条、公告5条，共13条。'.repeat(n / 4)}\n`,
  'one list without an end': n =>
    `${TITLE}一、总体情况\n公开信息9条，其中${'政策3条、通知4条，'.repeat(n / 4)}均已公开。\n`,
  'shares and growth': n => `${TITLE}一、总体情况\n${'收到申请20件，同比增长30%，占总数的40%。'.repeat(n / 4)}\n`,
  'shares without a number': n =>
    `${CAME}六、其他需要报告的事项\n一、总体情况\n新收政府信息公开申请7件${'，自然人占80%'.repeat(n / 2)}\n`,
  'one result of all, and other numbers of it': n =>
    `${CAME}六、其他需要报告的事项\n一、总体情况\n${'新收政府信息公开申请7件，均予以公开，新收9件，'.repeat(n / 4)}\n`,
  'balances in words': n =>
    `${TITLE}一、总体情况\n${'新收申请9件，上年结转1件，予以公开5件，不予公开2件，结转下年度2件。\n'.repeat(n / 4)}`,
  'offices and their names': n =>
    `${TITLE}一、总体情况\n${'青禾镇人民政府、县财政局和本局收到申请5件。'.repeat(n / 4)}\n`,
  'lawsuits in words': n =>
    `${TITLE}一、总体情况\n${'行政复议3件，维持2件，纠正2件；行政诉讼未发生。'.repeat(n / 4)}\n`,
  'titles of documents': n => `${TITLE}一、总体情况\n${'印发《关于做好2022年政务公开工作的通知》，'.repeat(n / 4)}\n`,
};
