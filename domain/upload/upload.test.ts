import fc from 'fast-check'
import { HOUR, instant, later } from '@domain/kernel/instant'
import { decideConfirm, isFileOf } from '@domain/upload/decideConfirm'
import { decideOpen, type AskedSlot } from '@domain/upload/decideOpen'
import { HEAD_BYTES, PURPOSES } from '@domain/upload/purpose'
import { OPEN_MAX, type Upload } from '@domain/upload/upload'

const NOW = instant(1_747_700_000_000)
const MAX = PURPOSES.names.maxSize
const asked = (requestKey: string, size = 1000): AskedSlot =>
  ({ uploadId: `u-${requestKey}`, editionId: '2025', personId: 'p1', requestKey, purpose: 'names', size })

/** Opens one after another and keeps what was opened. */
const openAll = (keys: readonly string[]): readonly (Upload | undefined)[] =>
  keys.reduce<readonly (Upload | undefined)[]>((slots, key) => {
    const decision = decideOpen(asked(key), slots, NOW)
    if (!decision.ok || decision.value.kind === 'repeat') return slots
    const { at, upload } = decision.value
    return Array.from({ length: OPEN_MAX }, (_, place) => (place === at ? upload : slots[place]))
  }, [])

describe('opening a slot', () => {
  it('gives a path of its own, for an hour', () => {
    expect(decideOpen(asked('a'), [], NOW)).toEqual({
      ok: true,
      value: {
        kind: 'open', at: 0,
        upload: {
          uploadId: 'u-a', editionId: '2025', personId: 'p1', requestKey: 'a', purpose: 'names',
          cloudPath: 'uploads/names/u-a.xlsx', state: 'open', dueAt: later(NOW, HOUR),
        },
      },
    })
  })
  it('gives the same request the same slot, and whoever has five no other', () => {
    const slots = openAll(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(slots.map((slot) => slot?.requestKey)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(decideOpen(asked('f'), slots, NOW)).toEqual({ ok: false, refusal: { code: 'TOO_MANY_UPLOADS', max: 5 } })
    expect(decideOpen(asked('c'), slots, NOW)).toMatchObject({ value: { kind: 'repeat', upload: { requestKey: 'c' } } })
    const freed = slots.map((slot, at) => (at === 1 ? undefined : slot))
    expect(decideOpen(asked('f'), freed, NOW)).toMatchObject({ value: { kind: 'open', at: 1 } })
  })
  it('takes the place of what was erased where no other is free, the first first; a request that had one has it again', () => {
    const erased = (slot: Upload, hours: number): Upload => ({ ...slot, state: 'erased', dueAt: later(NOW, hours * HOUR) })
    const slots = openAll(['a', 'b', 'c', 'd', 'e']).map((slot, at) => (slot && [1, 3].includes(at) ? erased(slot, at === 1 ? 9 : 8) : slot))
    expect(decideOpen(asked('f'), slots, NOW)).toMatchObject({ value: { kind: 'open', at: 3, upload: { requestKey: 'f', state: 'open' }, replaces: slots[3] } })
    expect(decideOpen(asked('b'), slots, NOW)).toMatchObject({ value: { kind: 'open', at: 1, upload: { requestKey: 'b', state: 'open' }, replaces: slots[1] } })
    expect(decideOpen(asked('f'), [...slots.slice(0, 4), undefined], NOW)).toMatchObject({ value: { kind: 'open', at: 4 } })
  })
  it('is refused to a file that says itself that it is too large', () => {
    expect(decideOpen(asked('a', MAX), [], NOW).ok).toBe(true)
    expect(decideOpen(asked('a', MAX + 1), [], NOW)).toEqual({ ok: false, refusal: { code: 'UPLOAD_TOO_LARGE', maxSize: MAX } })
  })
  it('never opens more than five, nor two for one key, whatever comes in what order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'abcdefgh')), (keys) => {
        const open = openAll(keys).filter((slot) => slot !== undefined)
        expect(open.length).toBe(Math.min(OPEN_MAX, new Set(keys).size))
        expect(new Set(open.map(({ cloudPath }) => cloudPath)).size).toBe(open.length)
      }),
    )
  })
})

describe('confirming a file', () => {
  const ZIP = Uint8Array.from([0x50, 0x4b, 0x03, 0x04])
  it('counts a sheet for a day', () => {
    expect(decideConfirm('names', { head: ZIP, size: 9000 }, NOW)).toEqual({ ok: true, value: { dueAt: later(NOW, 24 * HOUR) } })
    expect(HEAD_BYTES).toBe(4)
  })
  it.each<[string, Uint8Array]>([
    ['an old xls, or a sheet with a password', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])],
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ['two bytes of the right ones', ZIP.slice(0, 2)],
    ['an empty file', new Uint8Array()],
    ['an empty archive', Uint8Array.from([0x50, 0x4b, 0x05, 0x06])],
  ])('refuses %s', (_what, head) => {
    expect(decideConfirm('names', { head, size: head.length }, NOW)).toEqual({ ok: false, refusal: { code: 'UPLOAD_WRONG_TYPE', extension: 'xlsx' } })
  })
  it('refuses by the true size, and says when nothing is there', () => {
    expect(decideConfirm('names', { head: ZIP, size: MAX }, NOW).ok).toBe(true)
    expect(decideConfirm('names', { head: ZIP, size: MAX + 1 }, NOW)).toMatchObject({ refusal: { code: 'UPLOAD_TOO_LARGE' } })
    expect(decideConfirm('names', undefined, NOW)).toMatchObject({ refusal: { code: 'UPLOAD_MISSING' } })
  })
  it('takes no other file than the one of its slot, in our own environment', () => {
    const path = 'uploads/names/u-a.xlsx'
    expect(isFileOf(`cloud://week.7765-week-123/${path}`, path, 'week')).toBe(true)
    expect(isFileOf(`cloud://week/${path}`, path, 'week')).toBe(true)
    expect(isFileOf(`cloud://week.7765/${path}`, path, undefined)).toBe(true)
    for (const wrong of [`cloud://other.7765/${path}`, `cloud://week2.7765/${path}`, `cloud://week.7765/uploads/names/u-b.xlsx`, `cloud://week.7765/x/${path}`, path, '']) {
      expect(isFileOf(wrong, path, 'week')).toBe(false)
    }
  })
})
