import { gzipSync } from 'node:zlib'
import { startCloud } from '../support/cloud'
import { openBrowser, phoneContext } from '../support/browser'
import type { Figure } from './measure'

const FIRST_LOAD_BUDGET = 300_000

/** Bytes, gzipped, of everything of ours that a browser fetches until the home page shows the programme. */
export const measureFirstLoad = async (): Promise<readonly Figure[]> => {
  const cloud = await startCloud({ seed: true })
  const browser = await openBrowser()
  try {
    const context = await phoneContext(browser)
    const page = await context.newPage()
    const bodies: Promise<Buffer>[] = []
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (!pathname.startsWith('/api/') && !pathname.startsWith('/__font/')) bodies.push(response.body())
    })
    await page.goto(cloud.url)
    await page.getByText('矢志创新发展').first().waitFor()
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length)
    const value = sizes.reduce((sum, size) => sum + size, 0)
    return [{ name: 'bytes.h5.firstLoad.gzip', value, unit: 'bytes', budget: FIRST_LOAD_BUDGET }]
  } finally {
    await browser.close()
    await cloud.stop()
  }
}
