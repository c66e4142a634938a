import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { CollectionDeclaration } from './declaration'
import { startEmulator } from './emulator'
import { ask, database, pointAt, refusalOf, temporaryFolder } from './testCloud'

const declared: CollectionDeclaration[] = [
  { name: 'seats', indexes: [{ name: 'by_key', unique: true, fields: [{ path: 'key', direction: 'asc' }] }] },
]
const folder = temporaryFolder()
const declarations = join(folder, 'declarations.json')
writeFileSync(declarations, JSON.stringify(declared))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...rest: string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'local/emulator/main.ts', '--folder', join(folder, 'cloud'), '--declarations', declarations, ...rest])

const start = async (): Promise<ChildProcess> => {
  const child = run('--until-stdin-ends')
  if (child.stdout === null) throw new Error('no output')
  const [line] = await once(createInterface(child.stdout), 'line') as [string]
  pointAt((JSON.parse(line) as { url: string }).url)
  return child
}

const stop = async (child: ChildProcess): Promise<void> => {
  child.stdin?.end()
  await once(child, 'exit')
}

it('keeps everything that was acknowledged, whenever it is killed', async () => {
  const seats = database.collection('seats')
  const acknowledged: string[] = []
  let asked = 0
  for (const enough of [60, 150]) {
    const child = await start()
    let alive = true
    const write = async (): Promise<void> => {
      while (alive) {
        asked += 1
        const id = `seat-${asked}`
        await seats.add({ data: { _id: id, key: id } }).then(() => acknowledged.push(id), () => undefined)
      }
    }
    const writers = Array.from({ length: 20 }, write)
    while (acknowledged.length < enough) await new Promise((done) => setTimeout(done, 5))
    child.kill('SIGKILL')
    alive = false
    await Promise.all([...writers, once(child, 'exit')])
  }

  const child = await start()
  const { total } = await seats.count()
  const found: string[] = []
  for (let page = 0; page * 1000 < total; page += 1) {
    const { data } = await seats.orderBy('_id', 'asc').skip(page * 1000).limit(1000).get()
    found.push(...data.map((seat) => String(seat['_id'])))
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(150)
  expect(acknowledged.filter((id) => !found.includes(id))).toEqual([])
  const beyond = found.filter((id) => !acknowledged.includes(id))
  expect(beyond.length).toBeLessThanOrEqual(40)
  expect((await refusalOf(seats.add({ data: { _id: 'another', key: found[0] } }))).message).toContain('E11000')
  await stop(child)
}, 30_000)

it('lets only one process use a folder', async () => {
  const child = await start()
  const second = run()
  let words = ''
  second.stderr?.on('data', (part: Buffer) => { words += part.toString() })
  const [code] = await once(second, 'exit') as [number]
  expect([code, words]).toEqual([1, expect.stringContaining('locked')])
  expect(await ask('GET', '/_control/health')).toEqual({ ok: true, envId: 'local' })
  await stop(child)
}, 20_000)

it('builds an index again when its declaration changes, and refuses one that the documents break', async () => {
  const place = join(folder, 'changed')
  const open = async (unique: boolean, path: string) => {
    const indexes = [{ name: 'i', unique, fields: [{ path, direction: 'asc' as const }] }]
    const emulator = await startEmulator({ folder: place, port: 0, envId: 'local', collections: [{ name: 'c', indexes }] })
    pointAt(emulator.url)
    return emulator
  }
  const documents = database.collection('c')
  const first = await open(false, 'a')
  await documents.add({ data: Array.from({ length: 1100 }, (_, n) => ({ _id: `d${n}`, a: n % 7, b: n })) })
  expect((await refusalOf(documents.where({ b: 5 }).get())).message).toContain('EMULATOR_SCAN_LIMIT')
  await first.close()
  const second = await open(true, 'b')
  expect((await documents.where({ b: 5 }).get()).data).toHaveLength(1)
  await second.close()
  await expect(open(true, 'a')).rejects.toThrow('E11000')
})
