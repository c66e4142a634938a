import { startCloud, type Cloud } from '../support/cloud'
import { newGuest, signUp, textOf } from '../support/scienceWeek'
import { readWeapp, type WeappBuild } from '../support/weapp/build'
import { personWith } from '../support/weapp/person'
import { weappPhone, type WeappPhone } from '../support/weapp/phone'

/** As a build for older browsers would write it: BigInt does not go into Math.pow. */
const noNoble = (code: string): string => code.replace(/2n\*\*256n/g, 'Math.pow(2n,256n)')
/** One number of the curve is another: every signature is wrong. */
const noTweetnacl = (code: string): string => code.replace(/\b30883\b/g, '30884')

const spoilt = (build: WeappBuild, ways: readonly ((code: string) => string)[]): WeappBuild => ({
  ...build,
  files: Object.fromEntries(Object.entries(build.files).map(([file, code]) => [file, ways.reduce((before, way) => way(before), code)])),
})
const changedFiles = (before: WeappBuild, after: WeappBuild) => Object.keys(before.files).filter((file) => before.files[file] !== after.files[file])

describe('a ticket verified without a network by the mini-program as it was built', () => {
  const build = readWeapp()
  let cloud: Cloud
  let [genuine, forged] = ['', '']
  const phones: WeappPhone[] = []

  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    genuine = textOf(await signUp(cloud, newGuest()))
    forged = genuine.replace(/\.(?<band>[asyc])\d/, '.$<band>9')
    await cloud.setClock('2025-05-23T08:41:00+08:00')
  })
  afterEach(() => {
    for (const phone of phones.splice(0)) phone.close()
  })
  afterAll(() => cloud.stop())

  /** A steward's phone that has the roster, and then no network. */
  const alone = async (on: WeappBuild): Promise<WeappPhone> => {
    const steward = personWith(cloud, 'steward')
    let isAway = false
    const phone = await weappPhone({
      build: on, start: 'pages/staff/check-in/index',
      answer: (call) => (isAway && call.api === 'cloud.callFunction' ? Promise.reject(new Error('no network')) : steward.answer(call)),
    })
    phones.push(phone)
    await phone.until(/名单 \d/)
    isAway = true
    return phone
  }

  it.each([
    ['by noble, where both work', []],
    ['by noble alone', [noTweetnacl]],
    ['by tweetnacl, where the build has spoilt noble', [noNoble]],
  ] as const)('lets a genuine ticket in and not a changed one: %s', async (_, ways) => {
    const on = spoilt(build, ways)
    expect(changedFiles(build, on)).toHaveLength(ways.length)
    const phone = await alone(on)
    await phone.see(forged)
    await phone.until('不是真票')
    await phone.see(genuine)
    await phone.until('可入场')
    expect(phone.text()).toContain('没有网络')
  })

  it('says that it cannot tell where neither works, and takes the code by hand', async () => {
    const phone = await alone(spoilt(build, [noNoble, noTweetnacl]))
    await phone.see(genuine)
    await phone.until('验不了真假')
    await phone.tap('下一位')
    await phone.type('输入 8 位票号', genuine.split('.')[4] ?? '')
    await phone.tap('核验')
    await phone.until('可入场')
  })

  it('costs the main package nothing', () => {
    const withLibraries = changedFiles(build, spoilt(build, [noNoble, noTweetnacl]))
    expect(withLibraries.filter((file) => !file.startsWith('pages/staff/'))).toEqual([])
  })
})
