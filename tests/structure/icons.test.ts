import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../../local/paths'
import { filesBelow } from '../support/database'

const SOURCE = path.join(ROOT, 'src')
const MORE = "import '@/ui/moreIcons.scss'"

const drawn = readFileSync(path.join(SOURCE, 'ui', 'drawings', '_moreIcons.scss'), 'utf8')
const names = Array.from(drawn.matchAll(/^ {2}'(\w+)':/gm), ([, name = '']) => name)
const shows = new RegExp(`(?:\\bicon(?:=|: )|<Icon name=)'(?:${names.join('|')})'`)

const screens = filesBelow(SOURCE)
  .filter(({ name }) => name.endsWith('.tsx') && !name.includes(path.join('pages', 'gallery')))
  .map(({ name, bytes }) => ({ name: path.relative(SOURCE, name), text: bytes.toString('utf8') }))

describe('an icon that the main package does not carry', () => {
  it('comes with its style wherever it is shown', () => {
    const showing = screens.filter(({ text }) => shows.test(text))
    expect(showing.length).toBeGreaterThanOrEqual(names.length)
    expect(showing.filter(({ text }) => !text.includes(MORE)).map(({ name }) => name)).toEqual([])
  })

  it('is the only reason to import that style', () => {
    expect(screens.filter(({ text }) => text.includes(MORE) && !shows.test(text)).map(({ name }) => name)).toEqual([])
  })
})
