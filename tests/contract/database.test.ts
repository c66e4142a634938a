import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { IS_REAL, openDatabase } from './environment'
import { command } from '../../cloudfunctions/server/store/cloud'
import { COLLECTIONS } from '../../cloudfunctions/server/store/collections'
import { ROOT } from '../../local/paths'
import { coded, documents } from './assumption'
import { CHANGES } from './changes'
import { CONTRACT_COLLECTIONS } from './collections'
import { FILE_QUESTIONS, FILES } from './files'
import { GUARDS } from './guards'
import { QUERIES } from './queries'
import { type Found, reportText } from './report'
import { QUESTIONS, STORING } from './storing'

const ASSUMPTIONS = [...GUARDS, ...CHANGES, ...QUERIES, ...STORING, ...FILES]
const ONLY_TO_KNOW = [...QUESTIONS, ...FILE_QUESTIONS]
const NAMES = CONTRACT_COLLECTIONS.map(({ name }) => name)

const empty = async (): Promise<void> => {
  const everything = { _id: command.exists(true) }
  await Promise.all([documents.remove(everything), coded.remove(everything)])
}

describe(IS_REAL ? 'the real database' : 'the emulator', () => {
  const answers: Found[] = []
  let close: () => Promise<void> = () => Promise.resolve()
  beforeAll(async () => {
    close = await openDatabase()
    await empty().catch((fault: unknown) => {
      throw new Error(`没有连上：请先建好集合 ${NAMES.join('、')} 和它们的索引，并检查环境 ID、密钥和网络`, { cause: fault })
    })
  })
  afterAll(async () => {
    if (IS_REAL && answers.length > 0) process.stdout.write(`\n${reportText(process.env['CONTRACT_ENV'] ?? '', answers)}\n`)
    if (answers.length > 0) await empty()
    await close()
  })

  it.each(ASSUMPTIONS)('$id: $says', async (asked) => {
    const found = await asked.ask().catch((fault: unknown) => `refused: ${String(fault)}`)
    answers.push({ asked, found, agrees: isDeepStrictEqual(found, asked.expects) })
    expect(found).toStrictEqual(asked.expects)
  })

  it.each(ONLY_TO_KNOW)('$id, only to know: $says', async (asked) => {
    const found = await asked.ask().catch((fault: unknown) => `refused: ${String(fault)}`)
    answers.push({ asked, found, agrees: true })
    expect(found).toBeDefined()
  })
})

describe('the contract suite', () => {
  it('is what the page on the database’s assumptions says, sentence by sentence', () => {
    const page = readFileSync(path.join(ROOT, 'docs/decisions/database-assumptions.md'), 'utf8').replace(/\n {2,}/g, ' ')
    const stated = [...page.matchAll(/^- ([A-Z]\d+): (.+)$/gm)].map(([, id, says]) => `${id}: ${says}`)
    expect(stated).toEqual([...ASSUMPTIONS, ...ONLY_TO_KNOW].map(({ id, says }) => `${id}: ${says}`))
  })

  it('empties only collections of its own', () => {
    expect(COLLECTIONS.map(({ name }) => name).filter((name) => NAMES.includes(name))).toEqual([])
  })

  it('says in plain words what differs', () => {
    const [agreeing, differing] = [GUARDS[0], GUARDS[3]]
    if (agreeing === undefined || differing === undefined) throw new Error('no assumptions')
    const text = reportText('test-1', [
      { asked: agreeing, found: agreeing.expects, agrees: true },
      { asked: differing, found: [1, 1, 0], agrees: false },
    ])
    expect(text).toContain('环境 test-1：2 条约定，1 条相符，1 条不符。')
    expect(text).toContain('✗ G4')
    expect(text).toContain('应为 [1,0,0]\n      实为 [1,1,0]')
  })
})
