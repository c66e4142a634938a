import { readInvitationCode } from '@domain/staff/invitationCode'

/**
 * 小程序码: what a page is told when somebody scans one. WeChat takes 32 characters; the id of an event or a base fits
 * (`pageSlug` in domain/edition/fileParts.ts), so that no table of scenes has to be kept.
 */
export const SCENE_MAX = 32

/** The scene in a page's mini-program code. */
export const sceneOf = (id: string): string => id

/** The id that a scanned code names, as WeChat hands it over (percent-encoded); undefined when it is none of ours. */
export const idOfScene = (scene: string): string | undefined => {
  const id = decoded(scene)
  return /^[a-z0-9]{1,12}\.[a-z0-9-]{1,19}$/.test(id) ? id : undefined
}

/** An invitation's code: never an id, whose first part is an edition and whose second is shorter. */
export const sceneOfInvitation = (code: string): string => `i.${code}`

/** The code of the invitation that was scanned; undefined when it is none. */
export const invitationOfScene = (scene: string): string | undefined => {
  const text = decoded(scene)
  return text.startsWith('i.') ? readInvitationCode(text.slice(2)) : undefined
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
