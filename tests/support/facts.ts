/** Where a fact of the notice is to be read. Events and bases by slug. */
export type Screen = 'home' | 'activities' | 'info/about' | `event:${string}` | `base:${string}`

/** One fact of the notice, in the words in which a screen shows it. */
export interface Fact {
  readonly fact: string
  readonly screen: Screen
}

const on = (screen: Screen, ...facts: readonly string[]): readonly Fact[] => facts.map((fact) => ({ fact, screen }))

/** Every fact of notice 高发改发〔2025〕43号, and what it leaves open. For a production import, without the demonstration. */
export const FACTS: readonly Fact[] = [
  // name, theme, time, organisers, whom to ask
  ...on('home', '矢志创新发展 建设科技强国', '2025年5月下旬', '6月上旬', '0356-2355832',
    '高平市发展改革和科技局', '中共高平市委宣传部', '高平市科学技术协会'),
  ...on('info/about', '2025年高平市科技活动周和科技工作者日活动', '高平市发展改革和科技局', '中共高平市委宣传部', '高平市科学技术协会',
    '0356-2355832', 'gpskjj@163.com', '高发改发〔2025〕43号', '2025年5月19日', '各乡镇', '各办事处', '各有关单位', '5月30日'),
  // reports
  ...on('info/about', '晋城市科技局', '6月12日', '活动总结报告', '照片', '视频不超过3分钟'),
  // fields and forms
  ...on('info/about', '生命健康', '人工智能', '航空航天', '应急安全', '乡村振兴', '文物保护', '食品安全', '新能源新材料'),
  ...on('info/about', '展览展示', '互动体验', '参观研学', '专家讲座', '短视频'),
  // part 四: the eight activities
  ...on('home', '启动活动', '科技大讲堂', '慰问科技工作者', '科学家精神', '企业创新培训', '乡村实用技术', '青少年科普', '科普基地开放'),
  ...on('activities', '科技活动周和科技工作者日宣传活动', '科技大讲堂', '全市优秀科技工作者慰问活动', '大力弘扬科学家精神',
    '科技型企业创新能力提升专题培训', '乡村振兴实用技术培训', '青少年科普教育活动', '省级科普基地向社会免费开放'),
  ...on('event:kick-off', '5月23日 周五 09:00', '长平广场', '结束时间', '参展单位', '现场安排', '名额'),
  ...on('event:lecture-firms', '科技型企业培育', '腾讯会议', '专家', '日期', '主讲人', '会议号'),
  ...on('event:lecture-platforms', '科研平台建设', '腾讯会议', '专家', '日期', '主讲人', '会议号'),
  ...on('event:lecture-resources', '科技创新要素集聚', '腾讯会议', '专家', '日期', '主讲人', '会议号'),
  ...on('event:greetings', '5月30日前后', '各行各业', '优秀科技工作者', '行业领军人物', '农业农村领域', '带头人', '鲜花', '慰问哪些人', '具体时间'),
  ...on('event:film', '《祖国不会忘记》——唱响科学家精神·唱给全市科技工作者', '市科协', '媒体', '播出日期', '观看链接'),
  ...on('event:firm-training', '高新技术企业建设', '研发费用加计扣除', '科技创新券的使用', '技术交易合同登记', '科技金融', '日期', '授课人'),
  ...on('event:firm-coaching', '专家', '企业现场', '一对一辅导'),
  ...on('event:farm-training', '省农科院', '专家', '日期'),
  ...on('event:farm-envoys', '晋城科技特派团', '科技特派员', '村庄', '田间地头', '日期', '去哪些村', '特派员名单'),
  ...on('event:youth', '形式多样', '儿童', '青少年', '活动内容', '日期', '地点'),
  ...on('event:yandi-visit', '炎帝文化', '免费', '青少年', '开放日期', '开放时间', '每场人数', '地址'),
  ...on('event:jili-visit', '国家非遗潞绸织造技艺', '免费', '青少年', '开放日期', '开放时间', '每场人数', '地址'),
  ...on('base:yandi', '山西高平神农炎帝文化旅游开发有限公司', '省级科普基地', '炎帝文化', '免费', '青少年', '开放日期', '开放时间', '每场人数', '地址'),
  ...on('base:jili', '山西吉利尔潞绸集团织造股份有限公司', '省级科普基地', '国家非遗潞绸织造技艺', '免费', '青少年', '开放日期', '开放时间', '每场人数', '地址'),
  // parts 三 and 五: also asked for
  ...on('info/about', '科学技术普及法', '问好', '建言献策', '青年科技工作者', '教育、科技、人才'),
  ...on('info/about', '最美科技工作者', '第一粒扣子', '探馆', '科学家精神教育基地', '科普场馆', '重点实验室'),
  ...on('info/about', '成果走近公众', '8 个领域', '5 种形式', '科普讲解', '科普微视频', '科学实验展演'),
  ...on('info/about', '省重点实验室', '技术创新中心', '中试基地', '免费开放', '科技特派员', '到基层'),
  ...on('info/about', '媒体报道', '社交网络', '转发', '公安', '武警', '消防', '城管', '科技保密', '技术秘密'),
  ...on('info/about', '从简', '打卡', '排名', '不给基层添负担', '各单位在6月12日前'),
]
