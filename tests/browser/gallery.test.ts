import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../../local/paths'

const UI = path.join(ROOT, 'src', 'ui')
const GALLERY = path.join(ROOT, 'src', 'pages', 'gallery')

const componentsOf = (folder: string): string[] =>
  readdirSync(folder).filter((name) => /^[A-Z]\w*\.tsx$/.test(name)).map((name) => name.replace('.tsx', ''))

const filesOf = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.tsx')).map((name) => path.join(folder, name))

/** The gallery's own files, and the screen around every page: what lies over a page is in there. */
const shown = [...filesOf(GALLERY), path.join(UI, 'Screen.tsx')].map((file) => readFileSync(file, 'utf8')).join('\n')

describe('the gallery', () => {
  it.each(componentsOf(UI).filter((name) => name !== 'Screen'))('shows %s', (component) => {
    expect(shown).toMatch(new RegExp(`from '@/ui/${component}'`))
  })

  it('is in the H5 build, and not in the mini-program', () => {
    const pages = JSON.parse(readFileSync(path.join(ROOT, 'dist', 'weapp', 'app.json'), 'utf8')) as { readonly pages: readonly string[] }
    expect(pages.pages.filter((page) => page.includes('gallery'))).toEqual([])
    expect(existsSync(path.join(ROOT, 'dist', 'weapp', 'pages', 'gallery'))).toBe(false)
    const scripts = readdirSync(path.join(ROOT, 'dist', 'weapp'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|wxml|wxss)$/.test(name))
    expect(scripts.filter((name) => readFileSync(path.join(ROOT, 'dist', 'weapp', name), 'utf8').includes('gallery'))).toEqual([])
  })
})
