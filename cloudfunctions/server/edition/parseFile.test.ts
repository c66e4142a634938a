import { readFileSync } from 'node:fs'
import { EDITION_FILE_MAX } from '@domain/contract/limits'
import { parseFile } from './parseFile'

const file = readFileSync('config/editions/2025.yaml', 'utf8')

const SESSION = `
  - 编号: kick-off-0523
    活动: kick-off
    时间: 2025-05-23 09:00 至 11:30
    报名: 2025-05-15 00:00 至 2025-05-23 08:30
    名额: {网上: 300, 现场: 150}
    入口: [东门, 西门]
`
const withSessions = (text: string): string => file.replace('\n场次: []\n', `\n场次:${text}`)

/** The file with one slip of the pen. */
const slip = (from: string, to: string, text = file): string => {
  if (!text.includes(from)) throw new Error(`the file does not say ${from}`)
  return text.replace(from, to)
}

const problemsOf = (text: string) => {
  const parsed = parseFile(text)
  return parsed.ok ? [] : parsed.refusal.problems
}

describe('the 2025 edition file', () => {
  it('is right, and fits into a request', () => {
    const parsed = parseFile(file)
    const value = { edition: { id: '2025', activities: { length: 8 } }, bases: { length: 2 } }
    expect(parsed).toMatchObject({ ok: true, value })
    expect(file.length).toBeLessThan(EDITION_FILE_MAX)
  })

  it('invents nothing: no session, no point on the map, no opening hours', () => {
    const parsed = parseFile(file)
    if (!parsed.ok) throw new Error('the file is wrong')
    const { sessions, bases, events } = parsed.value
    expect(sessions).toEqual([])
    expect([...bases, ...events].filter(({ place }) => place?.point)).toEqual([])
    expect(bases.filter(({ opening }) => opening)).toEqual([])
    expect(JSON.stringify(parsed.value)).not.toContain('demo')
  })

  it('takes sessions once the places are known, and fills them from event and edition', () => {
    expect(parseFile(withSessions(SESSION))).toMatchObject({
      ok: true,
      value: {
        sessions: [{
          id: '2025.kick-off-0523', eventId: '2025.kick-off', kind: 'activity', placeName: '长平广场', partyMax: 5,
          capacity: { online: 300, group: 0, walkIn: 150, phone: 0 },
        }],
      },
    })
  })

  it('takes a key left empty as not written', () => {
    expect(problemsOf(slip('    地点: {名称: 长平广场}\n', '    地点:\n    带什么:\n'))).toEqual([])
  })
})

describe('a slip of the pen is named with its place and in words', () => {
  it.each([
    ['an unknown key', slip('    简称: 科技大讲堂', '    简写: 科技大讲堂'), [
      { where: '八项活动[2]（科技大讲堂）.简称', message: '缺了「简称」' },
      { where: '八项活动[2]（科技大讲堂）.简写', message: '没有「简写」这一项，看看是不是写错了' },
    ]],
    ['a mark of the demonstration', `演示: 全是编的\n${file}`, [{ where: '演示', message: '没有「演示」这一项，看看是不是写错了' }]],
    ['a time that does not exist', slip('时间: 2025-05-30 前后', '时间: 2025-05-32 前后'), [
      { where: '八项活动[3]（全市优秀科技工作者慰问活动）.时间', message: '没有 2025-05-32 这一天' },
    ]],
    ['a day that does not exist', slip('截止日期: 2025-06-12', '截止日期: 2025-06-31'), [
      { where: '总结材料.截止日期', message: '日期要写成 2025-05-23，而且真有这一天' },
    ]],
    ['a number where text belongs', slip('电话: 0356-2355832', '电话: 3562355832'), [
      { where: '联系.电话', message: '要写文字；纯数字请加引号，如 "2025"' },
    ]],
    ['a text too long', slip('简称: 青少年科普', '简称: 青少年科普教育活动'), [{ where: '八项活动[7]（青少年科普教育活动）.简称', message: '太长了，最多 7 个字' }]],
    ['an entry used twice', slip('序号: 8', '序号: 7'), [
      { where: '八项活动[8]（省级科普基地向社会免费开放）.序号', message: '「7」用过了，不能重复' },
      { where: '活动[12]（神农炎帝文化免费参观）.属于', message: '前面没有「8」' },
      { where: '活动[13]（潞绸织造技艺免费参观）.属于', message: '前面没有「8」' },
    ]],
    ['a ninth activity', slip('序号: 8', '序号: 9'), expect.arrayContaining([{ where: '八项活动[8]（省级科普基地向社会免费开放）.序号', message: '不能大于 8' }])],
    ['an unknown base', slip('科普基地: jili\n', '科普基地: lujin\n'), [{ where: '活动[13]（潞绸织造技艺免费参观）.科普基地', message: '前面没有「lujin」' }]],
    ['a form the notice does not have', slip('形式: [专家讲座]', '形式: [直播]'), [
      { where: '活动[2]（科技大讲堂：科技型企业培育）.形式[1]', message: '前面没有「直播」' },
    ]],
    ['half a point', slip('{名称: 长平广场}', '{名称: 长平广场, 纬度: 35.79}'), [{ where: '活动[1]（科技活动周和科技工作者日宣传活动）.地点', message: '纬度和经度要一起写' }]],
    ['a point elsewhere', slip('{名称: 长平广场}', '{名称: 长平广场, 纬度: 112.9, 经度: 112.9}'), [
      { where: '活动[1]（科技活动周和科技工作者日宣传活动）.地点.纬度', message: '高平的纬度在 35 到 37 之间' },
    ]],
    ['a text instead of an entry', slip('- {标题: 谁来讲, 内容: 邀请专家主讲}', '- 邀请专家主讲'), [
      { where: '八项活动[2]（科技大讲堂）.说明[2]', message: '要写成「名称: 内容」的样子' },
    ]],
    ['an edition without quotes', slip('届: "2025"', '届: 2025'), [{ where: '届', message: '届要加引号，如 "2025"' }]],
  ])('%s', (_slip, text, problems) => {
    expect(problemsOf(text)).toEqual(problems)
  })

  it.each([
    ['an unknown event', '活动: kick-off', '活动: kickoff', { where: '场次[1]（kick-off-0523）.活动', message: '前面没有「kickoff」' }],
    ['a window that closes after the start', '2025-05-23 08:30', '2025-05-23 09:01', {
      where: '场次[1]（kick-off-0523）.报名', message: '报名要在开始之前截止',
    }],
    ['a window without an end', ' 至 2025-05-23 08:30', '', { where: '场次[1]（kick-off-0523）.报名', message: '要写从什么时候到什么时候' }],
    ['a window that ends before it opens', '2025-05-15 00:00', '2025-05-24 00:00', {
      where: '场次[1]（kick-off-0523）.报名', message: '结束要晚于开始',
    }],
    ['no places', '{网上: 300, 现场: 150}', '{网上: 0}', { where: '场次[1]（kick-off-0523）.名额', message: '至少有一种名额要大于 0' }],
    ['half a person', '网上: 300', '网上: 0.5', { where: '场次[1]（kick-off-0523）.名额.网上', message: '要写整数' }],
    ['no gate', '[东门, 西门]', '[]', { where: '场次[1]（kick-off-0523）.入口', message: '至少写一个入口' }],
    ['a number with capitals', '编号: kick-off-0523', '编号: Kick_0523', {
      where: '场次[1]（Kick_0523）.编号', message: '编号只用小写字母、数字和短横线，最多 40 个',
    }],
  ])('in a session: %s', (_slip, from, to, problem) => {
    expect(problemsOf(withSessions(slip(from, to, SESSION)))).toEqual([problem])
  })

  it.each([
    ['a gate twice', '[东门, 西门]', '[东门, 西门, 东门]', { where: '场次[1]（kick-off-0523）.入口[3]', message: '「东门」用过了，不能重复' }],
    ['a day on which its event is not', '时间: 2025-05-23 09:00 至 11:30', '时间: 2025-05-24 09:00 至 11:30', {
      where: '场次[1]（kick-off-0523）.时间', message: '活动写的是 2025-05-23 这一天，场次写的是 2025-05-24',
    }],
  ])('in a session: %s', (_slip, from, to, problem) => {
    expect(problemsOf(withSessions(slip(from, to, SESSION)))).toEqual([problem])
  })

  const HOURS = '    开放时间: 周二至周日 09:00 至 17:00\n'
  const base = (lines: string) => slip('    讲什么: 炎帝文化\n', `    讲什么: 炎帝文化\n${lines}`)
  it.each([
    ['a closed day when it is not open anyway', `${HOURS}    开放日期: 2025-05-19 至 2025-06-08\n    闭馆日: [2025-05-26, 2025-07-01]\n`, {
      where: '科普基地[1]（神农炎帝文化）.闭馆日[2]', message: '2025-07-01 不在开放日期里',
    }],
    ['never open', '    开放时间: 周末 09:00 至 17:00\n    开放日期: 2025-05-19 至 2025-05-25\n    闭馆日: [2025-05-24, 2025-05-25]\n', {
      where: '科普基地[1]（神农炎帝文化）.开放日期', message: '照这样写，没有一天开门',
    }],
    ['a phone that nobody can dial', '    电话: 办公室\n', { where: '科普基地[1]（神农炎帝文化）.电话', message: '电话只写数字、空格和短横线，6 到 20 个字' }],
    ['hours in another form', '    开放时间: 白天\n', { where: '科普基地[1]（神农炎帝文化）.开放时间', message: expect.stringContaining('工作日') as string }],
  ])('in a base: %s', (_slip, lines, problem) => {
    expect(problemsOf(base(lines))).toEqual([problem])
  })
  it('a base open on one day alone is right', () => {
    expect(problemsOf(base('    开放时间: 周末 9:00-17:00\n    开放日期: 2025-05-19 至 2025-05-25\n    闭馆日: [2025-05-24]\n    电话: 0356-235 5832\n'))).toEqual([])
  })

  const PATTERN = '按时段开放: {每场分钟: 60, 报名: 提前 7 天 20:00, 名额: {网上: 30}, 入口: [正门]}'
  const OPEN = `${HOURS}    开放日期: 2025-05-19 至 2025-05-25\n`
  const pattern = (slipOf: readonly [string, string], opening = OPEN) =>
    slip('    科普基地: yandi\n', `    科普基地: yandi\n    ${slip(...slipOf, PATTERN)}\n`, base(opening))
  it.each([
    ['days that are not known', pattern(['60', '60'], HOURS), { where: '活动[12]（神农炎帝文化免费参观）.按时段开放', message: '要先在科普基地里写开放时间和开放日期' }],
    ['slots longer than the day', pattern(['60', '500']), { where: '活动[12]（神农炎帝文化免费参观）.按时段开放.每场分钟', message: '照这样写，排不出一场' }],
    ['no places', pattern(['30', '0']), { where: '活动[12]（神农炎帝文化免费参观）.按时段开放.名额', message: '至少有一种名额要大于 0' }],
    ['a release in other words', pattern(['提前 7 天 20:00', '前一天']), { where: '活动[12]（神农炎帝文化免费参观）.按时段开放.报名', message: '报名要写成 立即、提前 7 天 20:00，或 2025-05-15 20:00' }],
    ['a release after the start', pattern(['提前 7 天 20:00', '2025-05-20 20:00']), { where: '活动[12]（神农炎帝文化免费参观）.按时段开放.报名', message: '有的场次还没开始报名就截止了' }],
    ['too many slots', pattern(['60', '10'], OPEN.replace('05-25', '07-25')), { where: '场次', message: expect.stringContaining('最多 900 场') as string }],
    ['a base that has none', slip('    名称: 影片《祖国不会忘记》\n', `    名称: 影片\n    ${PATTERN}\n`), { where: '活动[6]（影片）.按时段开放', message: '要先写这个活动在哪个科普基地' }],
  ])('in an opening pattern: %s', (_slip, text, problem) => {
    expect(problemsOf(text)).toEqual([problem])
  })
  it('an opening pattern makes sessions', () => {
    const parsed = parseFile(pattern(['名额', '适合年龄段: [14至17岁, 未满14岁], 报名时问: [接送], 名额']))
    expect(parsed).toMatchObject({ ok: true, value: { sessions: { length: 6 * 8, 0: { id: '2025.yandi-visit-20250520-0900', fromPattern: true, forBands: ['under14', 'from14to17'], asks: ['pickUp'] } } } })
  })
  it('what a base keeps secret is acknowledged in its sessions', () => {
    const secret = slip('    科普基地: yandi\n', `    科普基地: yandi\n    探馆: 是\n    ${PATTERN}\n`, base(`${OPEN}    类型: 开放实验室\n    保密须知: [不拍照]\n`))
    expect(parseFile(secret)).toMatchObject({ ok: true, value: { bases: [{ type: 'openLab' }, { type: 'scienceBase' }], sessions: { 0: { acknowledge: ['不拍照'], tour: true } } } })
  })

  const notices = (...lines: readonly string[]) => slip('\n公告: []\n', `\n公告:\n${lines.map((each) => `  - ${each}\n`).join('')}`)
  const NOTICE = '{标题: 8 点起入场, 内容: 请走东门, 时间: 2025-05-23 07:00 至 12:00}'
  it.each([
    ['without an end', [NOTICE.replace(' 至 12:00', '')], { where: '公告[1].时间', message: '要写从什么时候到什么时候' }],
    ['written twice', [NOTICE, NOTICE], { where: '公告[2]', message: '和第 1 条一模一样，留一条就行' }],
  ])('a notice %s', (_slip, written, problem) => {
    expect(problemsOf(notices(...written))).toEqual([problem])
  })

  const steps = (...times: readonly string[]) =>
    slip('    现场: {}\n', `    现场: {流程: [${times.map((time) => `{时间: "${time}", 内容: 看展}`).join(', ')}]}\n`)
  it.each([
    ['without a time', ['08:00', '上午'], { where: '活动[1]（科技活动周和科技工作者日宣传活动）.现场.流程[2].时间', message: '时间要写成 09:00' }],
    ['earlier than the one before', ['10:00', '9:00'], { where: '活动[1]（科技活动周和科技工作者日宣传活动）.现场.流程[2].时间', message: '比上一项早，要按时间先后写' }],
    ['at the time of the one before', ['9:00', '09:00'], { where: '活动[1]（科技活动周和科技工作者日宣传活动）.现场.流程[2].时间', message: '和上一项是同一个时间，合成一项写' }],
  ])('a step at the square %s', (_slip, times, problem) => {
    expect(problemsOf(steps(...times))).toEqual([problem])
  })

  it('all slips are named at once', () => {
    const twice = slip('邮箱: gpskjj@163.com', '邮箱: gpskjj', slip('文号: 高发改发〔2025〕43号', '文号: ""'))
    expect(problemsOf(twice)).toEqual([
      { where: '通知.文号', message: '不能空着' },
      { where: '联系.邮箱', message: '这不是邮箱地址' },
    ])
  })
})

describe('a text that cannot be read', () => {
  it.each([
    ['a lost bracket', slip('[炎帝文化, 国家非遗潞绸织造技艺]', '[炎帝文化, 国家非遗潞绸织造技艺'), /^第 1\d\d 行$/],
    ['a key written twice', `${file}\n主题: 又一个主题\n`, /^第 \d+ 行$/],
    ['a tab for blanks', slip('    简称: 启动活动', '\t简称: 启动活动'), /^第 \d+ 行$/],
    ['two files in one', `${file}\n---\n${file}`, /^第 \d+ 行$/],
    ['references that would swell', 'a: &a [1, 2]\nb: [*a, *a]\n', /^整个文件$/],
    ['a list', '- 一\n- 二\n', /^届$/],
    ['nothing', '', /^整个文件$/],
  ])('is refused by its line: %s', (_what, text, where) => {
    const problems = problemsOf(text)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems[0]?.where).toMatch(where)
    expect(problems[0]?.message).toMatch(/[\u4e00-\u9fff]/)
  })
})
