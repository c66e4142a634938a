import { nextKeys, NO_KEYS } from '@/platform/scannerKeys'

const heardAs = (keys: readonly string[], { every = 5, inField = false } = {}): string | undefined => {
  let heard = NO_KEYS
  let text: string | undefined
  keys.forEach((key, index) => {
    const next = nextKeys(heard, { key, at: 1_000 + index * every, inField })
    heard = next.heard
    text = next.text
  })
  return text
}
const TICKET = 'T1.k1.2025.kick-off-0523.7K3M9Q2H.1.a3.swp320'

describe('a scanner that types', () => {
  it('is heard at its Enter, shift keys left out, also with the cursor in a field', () => {
    const keys = ['Shift', ...TICKET, 'Enter']
    expect(heardAs(keys)).toBe(TICKET)
    expect(heardAs(keys, { inField: true })).toBe(TICKET)
  })
  it('is not mistaken for a person: who types slowly, or a short code into its field', () => {
    expect(heardAs([...TICKET, 'Enter'], { every: 150 })).toBeUndefined()
    expect(heardAs([...'7K3M9Q2H', 'Enter'], { inField: true })).toBeUndefined()
    expect(heardAs(['Tab', 'Enter'])).toBeUndefined()
  })
  it('is heard by a page that is held up in the middle, but not what was typed long before', () => {
    const at = (index: number) => 1_000 + index * 5 + (index > 20 ? 400 : 0)
    const last = [...TICKET, 'Enter'].reduce<ReturnType<typeof nextKeys>>(({ heard }, key, index) => nextKeys(heard, { key, at: at(index), inField: true }), { heard: NO_KEYS })
    expect(last.text).toBe(TICKET)
    const { heard } = nextKeys(NO_KEYS, { key: '7', at: 100, inField: true })
    expect([...TICKET, 'Enter'].reduce<ReturnType<typeof nextKeys>>((before, key, index) => nextKeys(before.heard, { key, at: at(index), inField: true }), { heard }).text).toBe(TICKET)
  })
  it('may read a short code where no field would', () => {
    expect(heardAs([...'7K3M9Q2H', 'Enter'])).toBe('7K3M9Q2H')
  })
})
