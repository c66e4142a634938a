import { randomBytes } from 'node:crypto'
import { openText, sealText } from './fieldCipher'
import { callerIdOf, personIdOf, phoneTailOf } from './personId'

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
    expect(callerIdOf('138 1234 5678', key)).toBe(callerIdOf('13812345678', key))
  })
})

describe('the end of a phone number', () => {
  const key = randomBytes(32)
  const tail = phoneTailOf('13812345678', '2025.kick-off-0523', key)
  it('is the same for every number that ends so, and shows no digit', () => {
    expect(phoneTailOf('5678', '2025.kick-off-0523', key)).toBe(tail)
    expect(phoneTailOf('5679', '2025.kick-off-0523', key)).not.toBe(tail)
    expect(tail).toMatch(/^[A-Za-z0-9_-]{24}$/)
  })
  it('is another one at every session, and with every key', () => {
    expect(phoneTailOf('5678', '2025.kick-off-0524', key)).not.toBe(tail)
    expect(phoneTailOf('5678', '2025.kick-off-0523', randomBytes(32))).not.toBe(tail)
  })
})
