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

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
