import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../../local/paths'

const GALLERY = path.join(ROOT, 'src', 'pages', 'gallery')

const componentsOf = (folder: string): string[] =>
  readdirSync(folder).filter((name) => /^[A-Z]\w*\.tsx$/.test(name)).map((name) => name.replace('.tsx', ''))

/** What the components of a folder are made of besides: each stands inside another one, so it is seen there. */
const shownWith = (folder: string): string =>
  readdirSync(folder).filter((name) => name.endsWith('.tsx')).map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n')

describe('the gallery', () => {
  it.each(componentsOf(path.join(ROOT, 'src', 'ui')).filter((name) => name !== 'Toast'))('shows %s', (component) => {
    expect(shownWith(GALLERY)).toMatch(new RegExp(`from '@/ui/${component}'`))
  })

  it('is in the H5 build, and not in the mini-program', () => {
    const pages = JSON.parse(readFileSync(path.join(ROOT, 'dist', 'weapp', 'app.json'), 'utf8')) as { readonly pages: readonly string[] }
    expect(pages.pages.filter((page) => page.includes('gallery'))).toEqual([])
    expect(existsSync(path.join(ROOT, 'dist', 'weapp', 'pages', 'gallery'))).toBe(false)
    const scripts = readdirSync(path.join(ROOT, 'dist', 'weapp'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|wxml|wxss)$/.test(name))
    expect(scripts.filter((name) => readFileSync(path.join(ROOT, 'dist', 'weapp', name), 'utf8').includes('gallery'))).toEqual([])
  })
})
