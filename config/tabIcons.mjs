// Draws the tab bar's icons from src/ui/drawings/_icons.scss: `node config/tabIcons.mjs`. Run by hand when they change;
// WeChat takes only PNG there; each is then reduced to 32 colours (`pngquant --strip 32`), a third of the bytes. One set serves
// light and dark: the greys and blues are between the two.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { chromium as browserType } from 'playwright-core'

const SIZE = 81
const TONES = { plain: { line: '#6B7688', warm: '#6B7688', fill: 'none' }, chosen: { line: '#2F75E6', warm: '#D9922B', fill: '#2F75E6' } }
const TABS = { home: 'home', activities: 'calendar', tickets: 'ticket', me: 'person' }
const OUT = 'src/ui/tabs'

const source = readFileSync('src/ui/drawings/_icons.scss', 'utf8')

const bodyOf = (icon, tone) => {
  const [, line, warm = ''] = source.match(new RegExp(`'${icon}': \\(line: "([^"]*)"(?:, warm: "([^"]*)")?`)) ?? []
  if (!line) throw new Error(`no icon ${icon}`)
  return `<g stroke="${tone.line}" fill="${tone.fill}" fill-opacity=".22">${line}</g><g stroke="${tone.warm}" fill="none">${warm}</g>`
}

const browser = await browserType.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox', '--no-zygote'] })
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } })
mkdirSync(OUT, { recursive: true })
for (const [tab, icon] of Object.entries(TABS)) {
  for (const [name, tone] of Object.entries(TONES)) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="-1.5 -1.5 27 27" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${bodyOf(icon, tone)}</svg>`
    await page.setContent(`<style>*{margin:0;background:transparent}</style>${svg}`)
    writeFileSync(`${OUT}/${tab}-${name}.png`, await page.screenshot({ omitBackground: true }))
  }
}
await browser.close()
