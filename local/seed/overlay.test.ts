import { readFileSync } from 'node:fs'
import { parseFile, readYaml } from '../../cloudfunctions/server/edition/parseFile'
import type { EditionContent } from '@domain/edition/edition'
import { signUpPhase } from '@domain/session/signUpPhase'
import { instantOf } from '@domain/kernel/instant'
import { withDemonstration } from './overlay'
import { DEMONSTRATION_FILE, demonstration, EDITION_FILE } from './seed'

const real = (): EditionContent => {
  const content = parseFile(readFileSync(EDITION_FILE, 'utf8'))
  if (!content.ok) throw new Error('the edition file is wrong')
  return content.value
}

/** Without whatever is marked as invented; places and the square (tested by themselves) and what is still 待公布 are left out. */
const withoutMarked = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((each) => !isMarked(each)).map(withoutMarked)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => !['place', 'onSite', 'toBeAnnounced'].includes(key))
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutMarked(each)]))
}
const isMarked = (value: unknown): boolean => typeof value === 'object' && value !== null && 'demo' in value

describe('the demonstration', () => {
  const shown = demonstration()

  it('marks everything it adds: without what is marked the real edition is left', () => {
    const known = new Set(real().bases.map(({ id }) => id))
    const bases = shown.bases.filter(({ id }) => known.has(id)).map(({ demo, opening, visiting: _visiting, getThere: _way, accessibility: _steps, ...base }) => {
      expect({ demo, opening }).toMatchObject({ demo: true, opening: { opensAt: expect.any(String) as string } })
      return { ...base, notes: [] }
    })
    expect(shown.bases.filter(({ id, demo }) => !known.has(id) && !demo)).toEqual([])
    expect(withoutMarked({ ...shown, bases })).toEqual(withoutMarked(real()))
  })

  it('marks every place it has put on the map', () => {
    const places = [...shown.events, ...shown.bases].flatMap(({ place }) => (place?.point ? [place] : []))
    expect(places).toHaveLength(10)
    expect(places.every(({ demo }) => demo)).toBe(true)
  })

  it('marks the square, where it says what nobody has announced', () => {
    const sites = shown.events.flatMap(({ onSite }) => onSite ?? [])
    expect(sites).toMatchObject([{ demo: true, points: { firstAid: expect.any(String) as string } }])
  })

  it('has something in each of the eight fields, and sign-up open at the start of the local clock', () => {
    const kickOff = shown.events.find(({ id }) => id === '2025.kick-off')
    expect(new Set(kickOff?.exhibitors.map(({ field }) => field))).toEqual(new Set(shown.edition.fields))
    const start = instantOf('2025-05-20', '09:00')
    if (start === undefined) throw new Error('no such time')
    const phases = new Set(shown.sessions.map((session) => signUpPhase(session, start)))
    expect([...phases]).toEqual(expect.arrayContaining(['open', 'notYetOpen']))
  })

  it('leaves nothing 待公布 that its sessions answer', () => {
    const answered = ['日期', '开放日期', '每场人数', '名额', '结束时间']
    const dated = new Set(shown.sessions.map(({ eventId }) => eventId))
    const events = shown.events.filter(({ id }) => dated.has(id))
    const activities = shown.edition.activities.filter(({ no }) => events.some(({ activityNo }) => activityNo === no))
    expect([...events, ...activities].flatMap(({ toBeAnnounced }) => toBeAnnounced.filter((name) => answered.includes(name)))).toEqual([])
  })

  it('is refused as an edition file, even when it is pasted into one', () => {
    const edition = readFileSync(EDITION_FILE, 'utf8')
    const overlay = readFileSync(DEMONSTRATION_FILE, 'utf8')
    expect(parseFile(overlay)).toMatchObject({ ok: false, refusal: { code: 'EDITION_FILE_WRONG' } })
    expect(parseFile(`${edition}\n${overlay}`)).toMatchObject({ ok: false, refusal: { code: 'EDITION_FILE_WRONG' } })
    expect(parseFile(`${edition}\n演示: 试用\n`)).toMatchObject({ ok: false, refusal: { code: 'EDITION_FILE_WRONG' } })
  })

  it.each([
    ['an unknown event', { 活动: [{ 编号: 'nowhere' }] }, '活动[1].编号'],
    ['an unknown base', { 科普基地: [{ 编号: 'nowhere' }] }, '科普基地[1].编号'],
    ['another year', { 届: '2026' }, '届'],
    ['an unknown key', { 参展: [] }, '参展'],
  ])('refuses %s', (_what, slip, where) => {
    const written = { 演示: '试用', 届: '2025', ...slip }
    expect(withDemonstration(real(), written)).toMatchObject({ ok: false, refusal: { problems: [{ where }] } })
  })

  it('is read from its file', () => {
    expect(readYaml(readFileSync(DEMONSTRATION_FILE, 'utf8'))).toMatchObject({ ok: true, value: { 届: '2025' } })
  })
})
