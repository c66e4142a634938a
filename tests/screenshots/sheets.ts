import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { SCREENSHOTS } from '../support/browser'
import { ALL_MODES } from './modes'

/** CSS px across. */
const PICTURE = { narrow: 220, wide: 520 } as const
const SHEET = { width: 1_720, height: 1_000 } as const

const htmlOf = (mode: string, names: readonly string[]): string => {
  const width = mode === 'wide' ? PICTURE.wide : PICTURE.narrow
  const figures = names.map((name) => `<figure><img src="${name}" width="${width}"><figcaption>${name.replace(`-${mode}.png`, '')}</figcaption></figure>`)
  return `<!doctype html><meta charset="utf-8"><title>${mode}</title><style>
body{margin:16px;background:#c9d1de;font:13px sans-serif;display:flex;flex-wrap:wrap;gap:12px;align-items:flex-start}
figure{margin:0}img{display:block;border-radius:6px}figcaption{padding:4px 0;text-align:center}</style>${figures.join('')}`
}

/** One contact sheet a mode, of all pictures there are: sheet-<mode>.html and the same as a picture. */
export const drawSheets = async (browser: Browser): Promise<void> => {
  const pictures = readdirSync(SCREENSHOTS)
  const page = await browser.newPage({ viewport: SHEET })
  for (const mode of ALL_MODES) {
    const names = pictures.filter((name) => name.endsWith(`-${mode}.png`) && !name.startsWith('sheet-')).sort()
    const file = path.join(SCREENSHOTS, `sheet-${mode}.html`)
    writeFileSync(file, htmlOf(mode, names))
    await page.goto(pathToFileURL(file).href)
    await page.screenshot({ path: file.replace('.html', '.png'), fullPage: true })
  }
  await page.close()
}
