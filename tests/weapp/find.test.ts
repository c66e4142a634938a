import { startCloud, type Cloud } from '../support/cloud'
import { editionWith, importEdition } from '../support/importEdition'
import { personWith } from '../support/weapp/person'
import { weappPhone, type WeappPhone } from '../support/weapp/phone'
import { MOST, MOST_BYTES, MOST_STILL } from '../support/weapp/screens'
import { weigh } from '../support/weapp/tree'

const ROUTE = 'pages/activities/index'
const SEARCH = '搜活动、地点、领域'

describe('two hundred events in the mini-program', () => {
  let cloud: Cloud
  let phone: WeappPhone
  const sent = (): readonly number[] => phone.setDataBytes.get(ROUTE) ?? []
  /** The bytes of every setData that something makes the page send. */
  const bytesOf = async (act: () => Promise<void>): Promise<readonly number[]> => {
    const before = sent().length
    await act()
    return sent().slice(before)
  }
  const rows = () => phone.dom().querySelectorAll('.picture-row').length
  beforeAll(async () => {
    cloud = await startCloud({ seed: false })
    await importEdition(cloud, editionWith(200))
    phone = await weappPhone({ start: ROUTE, answer: personWith(cloud, 'resident').answer })
    await phone.until('共 200 个活动')
  })
  afterAll(async () => {
    phone.close()
    await cloud.stop()
  })

  it('come twenty at a time, in pieces that WeChat can swallow', () => {
    expect(rows()).toBe(20)
    expect(Math.max(...sent())).toBeLessThanOrEqual(MOST_BYTES)
  })

  it('stay as they are while something is chosen in the sheet', async () => {
    const still = [
      await bytesOf(() => phone.tap('选类别')),
      await bytesOf(() => phone.tap('青少年科普')),
      await bytesOf(() => phone.tap('清除')),
      await bytesOf(() => phone.tap('关闭')),
    ]
    for (const tap of still) {
      expect(tap.length).toBeGreaterThan(0)
      expect(tap.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(MOST_STILL)
    }
    expect(phone.text()).toContain('共 200 个活动')
  })

  it('are found by words and by pinyin, each letter without a call', async () => {
    const calls = phone.calls.length
    const bytes = await bytesOf(async () => {
      await phone.type(SEARCH, 'zgbhwjj')
      await phone.until('没有符合的活动')
      await phone.type(SEARCH, 'zgbhwj')
      await phone.until('影片《祖国不会忘记》')
    })
    expect(rows()).toBe(1)
    expect(Math.max(...bytes)).toBeLessThanOrEqual(MOST_BYTES)
    const back = await bytesOf(async () => {
      await phone.tap('清空')
      await phone.until('共 200 个活动')
    })
    expect(Math.max(...back)).toBeLessThanOrEqual(MOST_BYTES)
    expect(phone.calls.slice(calls).filter(({ api }) => api === 'cloud.callFunction')).toEqual([])
  })

  it('are fewer than a thousand elements however far one scrolls', async () => {
    const bytes = await bytesOf(async () => {
      while (phone.text().includes('再看一些')) await phone.tap('再看一些')
    })
    expect(rows()).toBe(160)
    expect(phone.text()).toContain('还有 40 个')
    expect(Math.max(...bytes)).toBeLessThanOrEqual(MOST_BYTES)
    const { nodes, depth, children } = weigh(phone.dom())
    expect({ nodes: nodes <= MOST.nodes, depth: depth <= MOST.depth, children: children <= MOST.children }).toEqual({ nodes: true, depth: true, children: true })
  })
})
