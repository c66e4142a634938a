import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readWeapp, WEAPP_FOLDER } from '../support/weapp/build'
import { weappPhone } from '../support/weapp/phone'

describe('the phone of the weapp tests', () => {
  const folders: string[] = []
  /** The build with one file changed, as a defect would change it. */
  const damaged = (file: string, change: (text: string) => string) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'weapp-'))
    folders.push(folder)
    cpSync(WEAPP_FOLDER, folder, { recursive: true })
    const place = path.join(folder, file)
    writeFileSync(place, change(readFileSync(place, 'utf8')))
    return readWeapp(folder)
  }
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true })
  })

  it('opens another page by a tap', async () => {
    const phone = await weappPhone({ start: 'pages/me/index' })
    await phone.tap('隐私说明')
    expect(phone.route()).toBe('pages/info/privacy/index')
  })

  it('feels it when a template forgets the tap', async () => {
    const build = damaged('base.wxml', (text) => text.replaceAll('bindtap="eh"', ''))
    const phone = await weappPhone({ build, start: 'pages/me/index' })
    await phone.tap('隐私说明')
    expect(phone.route()).toBe('pages/me/index')
  })

  it('has no document, window or fetch for the program', async () => {
    const build = damaged('app.js', (text) => `${text};\nif (typeof document + typeof window + typeof fetch !== 'undefined'.repeat(3)) throw new Error('a browser')`)
    await expect(weappPhone({ build })).resolves.toBeDefined()
  })

  it('refuses what WeChat refuses: an unknown page, a tab that is not switched to', async () => {
    const phone = await weappPhone()
    await expect(phone.open('/pages/nowhere/index')).rejects.toThrow('is not found')
    await expect(phone.open('/pages/me/index?from=home')).rejects.toThrow('tabbar page')
  })

  it('says file, line and column of a template that WeChat would not compile', () => {
    expect(() => damaged('base.wxml', (text) => `${text}<view>`)).toThrow(/base\.wxml:\d+:\d+/)
  })
})
