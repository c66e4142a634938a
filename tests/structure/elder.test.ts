import path from 'node:path'
import { ROOT } from '../../local/paths'
import { filesBelow } from '../support/database'

/**
 * Where 长辈版 is more than a class of the screen's root. Most screens are looked over in 长辈版 by setting that class
 * (tests/support/lookOver.ts): a screen whose code is added here is to be opened anew there, unless it looks the same.
 */
const KNOWN = [
  'src/features/programme/ElderHome.tsx',
  'src/features/programme/HomeHead.tsx',
  'src/pages/gallery/index.tsx',
  'src/pages/home/index.tsx',
  'src/pages/me/index.tsx',
  // How far the days are scrolled, nothing else.
  'src/ui/DayStrip.tsx',
  'src/ui/Screen.tsx',
  'src/ui/elderMode.ts',
]

describe('长辈版', () => {
  it('is asked for only where the tests know of it', () => {
    const asking = filesBelow(path.join(ROOT, 'src'))
      .filter(({ name, bytes }) => /\.tsx?$/.test(name) && bytes.includes('useElderMode'))
      .map(({ name }) => path.relative(ROOT, name).split(path.sep).join('/'))
    expect(asking.sort()).toEqual([...KNOWN].sort())
  })
})
