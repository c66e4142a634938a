import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../../local/paths'
import { filesBelow } from '../support/database'

const README = readFileSync(path.join(ROOT, 'README.md'), 'utf8')
const sources = ['domain', 'cloudfunctions', 'src', 'local']
  .flatMap((folder) => filesBelow(path.join(ROOT, folder)))
  .filter(({ name }) => /\.tsx?$/.test(name))
const code = Buffer.concat(sources.map(({ bytes }) => bytes)).toString('utf8')

describe("the README's words", () => {
  const glossary = README.slice(README.indexOf('## 词汇'), README.indexOf('## In English'))
  const identifiers = [...glossary.matchAll(/`(\w+)(?:\(\))?`/g)].map(([, word = '']) => word)

  it('of the glossary are words of the code', () => {
    expect(identifiers.length).toBeGreaterThan(20)
    expect(identifiers.filter((word) => !new RegExp(`\\b${word}\\b`).test(code))).toEqual([])
  })

  it('name only files and folders that exist', () => {
    const named = [...README.matchAll(/`((?:src|domain|cloudfunctions|server|local|config|tests|docs)\/[\w./-]+)`/g)]
    const missing = named
      .map(([, place = '']) => place.replace(/^server\//, 'cloudfunctions/server/'))
      .filter((place) => !filesOrFolders.has(place.replace(/\/$/, '')))
    expect(missing).toEqual([])
  })
})

const filesOrFolders = new Set(
  ['src', 'domain', 'cloudfunctions', 'local', 'config', 'tests', 'docs']
    .flatMap((folder) => filesBelow(path.join(ROOT, folder)))
    .flatMap(({ name }) => {
      const parts = path.relative(ROOT, name).split(path.sep)
      return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
    }),
)
