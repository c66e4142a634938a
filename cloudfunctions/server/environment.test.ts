import { randomBytes } from 'node:crypto'
import { readEnvironment } from './environment'

const key = () => randomBytes(32).toString('base64')
const secret = key()
const whole = {
  EDITION: '2025',
  IDENTITY_KEY: secret,
  FIELD_KEYS: JSON.stringify({ '2025a': key() }),
  TICKET_SIGNING_KEY: JSON.stringify({ kid: 'k1', pkcs8: 'x' }),
  TICKET_PUBLIC_KEYS: JSON.stringify({ k1: 'y' }),
}

const problemOf = (variables: Readonly<Record<string, string | undefined>>): string => {
  try {
    readEnvironment(variables)
  } catch (fault) {
    return fault instanceof Error ? fault.message : ''
  }
  return 'none'
}

describe("a function's environment", () => {
  it('is read with its keys as bytes', () => {
    expect(readEnvironment(whole).IDENTITY_KEY).toEqual(Buffer.from(secret, 'base64'))
  })
  it.each(Object.keys(whole))('without %s nothing is served, and the fault names it', (name) => {
    expect(problemOf({ ...whole, [name]: undefined })).toContain(name)
  })
  it('that is wrong is named without its value', () => {
    const short = randomBytes(16).toString('base64')
    expect(problemOf({ ...whole, IDENTITY_KEY: short })).toContain('IDENTITY_KEY')
    expect(problemOf({ ...whole, IDENTITY_KEY: short })).not.toContain(short)
    expect(problemOf({ ...whole, TICKET_SIGNING_KEY: `{"pkcs8": "${short}` })).not.toContain(short)
    expect(problemOf({ ...whole, SETUP_CODE: 'too-short' })).toContain('SETUP_CODE')
  })
  it('may move the clock on the laptop only', () => {
    expect(readEnvironment({ ...whole, CLOCK_OFFSET_MS: '-5', LOCAL_CLOUD: '1' }).CLOCK_OFFSET_MS).toBe(-5)
    expect(problemOf({ ...whole, CLOCK_OFFSET_MS: '-5' })).toContain('outside the local cloud')
  })
})
