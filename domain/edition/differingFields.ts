/** What the edition file calls a field; several fields may be one line of the file. */
const WRITTEN: Readonly<Record<string, string>> = {
  name: '名称', title: '名称', theme: '主题', period: '时间', workersDay: '全国科技工作者日', organisers: '主办单位',
  addressees: '通知', noticeNo: '通知', noticeDate: '通知', email: '联系', reports: '总结材料', filings: '备案',
  fields: '领域', forms: '形式', activities: '八项活动', alsoAsked: '通知还提到', partyMax: '每次报名最多人数', liveMax: '每人同时预约上限', sharesReleasedAt: '余量开放',
  events: '目录', bases: '目录',
  activityNo: '属于', summary: '简介', paragraphs: '正文', topics: '专题', time: '时间', place: '地点', hosts: '承办',
  audience: '适合谁', bring: '带什么', featured: '重点', exhibitors: '参展单位', details: '说明', toBeAnnounced: '待公布', baseId: '科普基地',
  unit: '单位', rank: '级别', topic: '讲什么', free: '免费', opening: '开放时间', visiting: '参观方式', phone: '电话', onSite: '现场', notices: '公告',
  eventId: '活动', placeName: '地点', startsAt: '时间', endsAt: '时间', signUpOpensAt: '报名', signUpClosesAt: '报名',
  capacity: '名额', gates: '入口', kind: '科普基地', demo: '试用',
  type: '类型', getThere: '怎么来', accessibility: '无障碍', notes: '须知', secrecyNotes: '保密须知', acknowledge: '保密须知',
  forBands: '适合年龄段', childrenPerAdult: '每位大人最多带孩子', asks: '报名时问', groupMax: '团体最多人数', needsNames: '团体名单', insideMax: '在场人数上限',
  tour: '探馆', fromPattern: '按时段开放',
}

/** The fields in which two documents differ, absent and undefined being the same. */
export const differingFields = <T extends object>(before: T, after: T): readonly (keyof T & string)[] => {
  const names = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof T & string)[])
  return [...names].filter((name) => canonical(before[name]) !== canonical(after[name]))
}

/** The same, by the names the edition file uses. */
export const asWritten = (fields: readonly string[]): readonly string[] => [
  ...new Set(fields.map((field) => WRITTEN[field] ?? field)),
]

/** JSON with keys in order, so that equal values have equal texts. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  ) ?? 'absent'
