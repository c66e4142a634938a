import type { Browser, Page } from 'playwright-core'
import { openBrowser, phoneContext } from '../support/browser'
import { axeFaults, layoutFaultsAt, RULES_OF_COLOUR, setScale } from '../support/inspect'

const pageWith = (body: string) => `<!doctype html><html lang="zh"><head><meta name="viewport" content="width=device-width"><title>试</title><style>
body{margin:0;font:16px/24px sans-serif}main{padding:16px}b{display:inline-block;height:48px}</style></head><body><main class="screen"><h1>试</h1>${body}</main></body></html>`

const KEY = 'role="button" tabindex="0"'

describe('what looks the screens over', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    page = await (await phoneContext(browser, { width: 320 })).newPage()
  })
  afterAll(() => browser.close())

  it.each([
    ['what is wider than the screen', '<p style="width:400px">宽</p>', ['wider than the screen']],
    ['words that are cut off', '<p style="width:60px;overflow:hidden;white-space:nowrap">这一行放不下这么多字</p>', ['cut off']],
    ['a third line that is hidden', '<p style="width:80px;height:48px;overflow:hidden">three lines of words where two fit</p>', ['cut off']],
    ['a placeholder that does not fit', '<input aria-label="名" style="width:60px;height:44px" placeholder="带队的人怎么称呼">', ['cut off']],
    ['a small target', `<b ${KEY} style="width:40px">小</b>`, ['too small']],
    ['targets too close to one another', `<div><b ${KEY} style="width:60px">一</b></div><div style="margin-top:2px"><b ${KEY} style="width:60px">二</b></div>`, ['too close']],
    ['targets over one another', `<b ${KEY} style="width:60px">一</b><b ${KEY} style="width:60px;margin-left:-20px">二</b>`, ['overlapping']],
    ['words over words', '<p>上面</p><p style="margin-top:-30px">下面</p>', ['overlapping words']],
    ['nothing in a scroller', '<div tabindex="0" style="overflow-x:auto;height:44px"><p style="width:600px;margin:0">很宽</p></div>', []],
    ['nothing in rows that adjoin', `<div ${KEY} style="height:48px">一</div><div ${KEY} style="height:48px">二</div>`, []],
  ])('sees %s', async (_, body, faults) => {
    await page.setContent(pageWith(body))
    const found = await layoutFaultsAt(page, { width: 320, smallestTarget: 44 })
    expect([...new Set(found.map((fault) => fault.split(':')[0]))]).toEqual(faults)
  })

  it('hears of axe what has no name and what is too pale', async () => {
    await page.setContent(pageWith('<button></button><p style="color:#bbb">pale words</p>'))
    expect((await axeFaults(page)).map((fault) => fault.split(':')[0]).sort()).toEqual(['button-name', 'color-contrast'])
  })

  it('sees what does not fit in a larger type only there', async () => {
    await page.setContent(pageWith(`<style>.t-elder b{width:400px}</style><b ${KEY} style="min-width:60px">大</b>`))
    expect(await layoutFaultsAt(page, { width: 320, smallestTarget: 44 })).toEqual([])
    await setScale(page, 't-elder')
    expect(await layoutFaultsAt(page, { width: 320, smallestTarget: 44 })).toEqual([expect.stringMatching(/^wider than the screen/)])
  })

  it('hears what is too pale in the dark only', async () => {
    await page.setContent(pageWith('<style>@media (prefers-color-scheme:dark){body{background:#000;color:#222}}</style><p>words</p>'))
    expect(await axeFaults(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axeFaults(page, RULES_OF_COLOUR)).toEqual(expect.arrayContaining([expect.stringMatching(/^color-contrast/)]))
  })
})
