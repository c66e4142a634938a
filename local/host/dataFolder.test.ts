import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startCloud } from '../../tests/support/cloud'
import { request } from '../../tests/support/request'
import { loadKeys } from '../keys'
import { openDataFolder } from './dataFolder'

describe('the folder that a cloud keeps everything in', () => {
  const parent = mkdtempSync(path.join(tmpdir(), '数据 folder-'))
  afterAll(() => rmSync(parent, { recursive: true, force: true }))

  it('is emptied by a fresh start when it is ours', async () => {
    const folder = await openDataFolder(path.join(parent, 'ours'), { fresh: false })
    writeFileSync(folder.file('keys.json'), 'old')
    await openDataFolder(folder.path, { fresh: false })
    expect(existsSync(folder.file('keys.json'))).toBe(true)
    await openDataFolder(folder.path, { fresh: true })
    expect(existsSync(folder.file('keys.json'))).toBe(false)
  })

  it.each([
    [true, '不会删除'],
    [false, '别的东西'],
  ])('is left alone when it holds something else (fresh: %s)', async (fresh, words) => {
    writeFileSync(path.join(parent, 'letter.txt'), 'dear')
    await expect(openDataFolder(parent, { fresh })).rejects.toThrow(words)
    expect(readFileSync(path.join(parent, 'letter.txt'), 'utf8')).toBe('dear')
  })

  it('makes its keys once, for its owner alone, and they fit each other', () => {
    const keys = loadKeys(parent)
    expect(loadKeys(parent)).toEqual(keys)
    if (process.platform !== 'win32') expect(statSync(path.join(parent, 'keys.json')).mode & 0o777).toBe(0o600)
    expect(Buffer.from(keys.IDENTITY_KEY, 'base64')).toHaveLength(32)
    expect(keys.SETUP_CODE.length).toBeGreaterThanOrEqual(16)
    const { kid, pkcs8 } = JSON.parse(keys.TICKET_SIGNING_KEY) as { kid: string; pkcs8: string }
    const spki = (JSON.parse(keys.TICKET_PUBLIC_KEYS) as Record<string, string>)[kid] ?? ''
    const signature = sign(
      null,
      Buffer.from('T1'),
      createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' }),
    )
    const publicKey = createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' })
    expect(verify(null, Buffer.from('T1'), publicKey, signature)).toBe(true)
  })

  it('serves one host at a time, and the next one finds clock and keys as they were', async () => {
    const folder = path.join(parent, 'one at a time 一次一个')
    const first = await startCloud({ data: folder, seed: false })
    await expect(startCloud({ data: folder, seed: false })).rejects.toThrow('已经在运行')
    await first.setClock('2025-05-23T09:05:00+08:00')
    const { setupCode } = first
    await first.stop()

    const second = await startCloud({ data: folder, seed: false })
    const { now } = JSON.parse((await request('GET', `${second.url}/desk/api/state`)).text) as { now: number }
    expect(Math.abs(now - Date.parse('2025-05-23T09:05:00+08:00'))).toBeLessThan(20_000)
    expect(second.setupCode).toBe(setupCode)
    await second.stop()
  })
})
