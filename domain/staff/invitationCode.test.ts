import { invitationOfScene, SCENE_MAX, idOfScene, sceneOfInvitation } from '@domain/contract/scene'
import { invitationCodeFrom, readInvitationCode, shownInvitationCode } from '@domain/staff/invitationCode'

const code = invitationCodeFrom(Uint8Array.from({ length: 32 }, (_, at) => at * 37))

describe("an invitation's code", () => {
  it('has a hundred bits: five in each of twenty characters', () => {
    expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{20}$/)
    const letters = Array.from({ length: 256 }, (_, byte) => invitationCodeFrom(new Uint8Array(20).fill(byte))[0])
    expect(new Set(letters).size).toBe(32)
  })
  it('is read however it was typed', () => {
    const shown = shownInvitationCode(code)
    expect(shown).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/)
    for (const typed of [shown, ` ${code} `, shown.toLowerCase(), code.replace(/0/g, 'o').replace(/1/g, 'l')]) expect(readInvitationCode(typed)).toBe(code)
    for (const typed of ['', code.slice(1), `${code}0`, `u${code.slice(1)}`, '七'.repeat(20)]) expect(readInvitationCode(typed)).toBeUndefined()
  })
  it('fits into a mini-program code, and is never taken for an event or a base', () => {
    const scene = sceneOfInvitation(code)
    expect(scene.length).toBeLessThanOrEqual(SCENE_MAX)
    expect([invitationOfScene(scene), invitationOfScene(encodeURIComponent(scene)), idOfScene(scene)]).toEqual([code, code, undefined])
    for (const other of ['2025.kick-off', '', `j.${code}`, 'i.']) expect(invitationOfScene(other)).toBeUndefined()
  })
})
