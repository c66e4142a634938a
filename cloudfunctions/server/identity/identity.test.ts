import { randomBytes } from 'node:crypto'
import { openText, sealText } from './fieldCipher'
import { personIdOf, phoneDigest } from './personId'

const keys = { '2025a': randomBytes(32), '2025b': randomBytes(32), '2026a': randomBytes(32) }

describe('a sealed text', () => {
  const sealed = sealText('李秀英', 'form-1', '2025', keys)
  it('is sealed with the newest key of its edition and opened in its place', () => {
    expect(sealed.startsWith('e1.2025b.')).toBe(true)
    expect(openText(sealed, 'form-1', keys)).toBe('李秀英')
  })
  it('is different every time and never shows the text', () => {
    expect(sealText('李秀英', 'form-1', '2025', keys)).not.toBe(sealed)
    expect(Buffer.from(sealed, 'base64url').includes('李秀英')).toBe(false)
  })
  it('cannot be moved to another place or changed', () => {
    expect(() => openText(sealed, 'form-2', keys)).toThrow()
    const [version, kid, body = ''] = sealed.split('.')
    const other = body[20] === 'A' ? 'B' : 'A'
    expect(() => openText(`${version}.${kid}.${body.slice(0, 20)}${other}${body.slice(21)}`, 'form-1', keys)).toThrow()
  })
  it('is anonymous once its key is dropped', () => {
    expect(openText(sealed, 'form-1', { '2026a': keys['2026a'] })).toBeUndefined()
  })
})

describe('a person id', () => {
  const key = randomBytes(32)
  it('is the same for the same OPENID and can stand in a field path', () => {
    expect(personIdOf('oABC', key)).toBe(personIdOf('oABC', key))
    expect(personIdOf('oABC', key)).toMatch(/^p[A-Za-z0-9_-]{24}$/)
    expect(personIdOf('oABC', randomBytes(32))).not.toBe(personIdOf('oABC', key))
  })
  it('of a phone does not depend on blanks', () => {
    expect(phoneDigest('138 1234 5678', key)).toBe(phoneDigest('13812345678', key))
  })
})
