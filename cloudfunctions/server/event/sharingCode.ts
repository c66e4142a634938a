import { ok, refuse } from '@domain/kernel/result'
import { sceneOf } from '@domain/contract/scene'
import type { Input } from '@domain/contract/api'
import type { PublicHandler } from '../context'
import { openapi } from '../store/cloud'
import { readBase, readEvent } from '../store/programme'
import { keepCode, readCode } from '../store/sharingCodes'

/** Wide enough to be scanned from a printed poster; WeChat takes 280 to 1280. */
const WIDTH_PX = 430

/**
 * 小程序码 of a page that exists, for its poster. WeChat is asked once for each page and counts how often: whoever asks
 * again gets the same picture from the database. 2 calls; the first time 3, and 1 to WeChat.
 */
export const sharingCode: PublicHandler<'sharingCode'> = async ({ page, id }, { now }) => {
  const key = `${page}.${id}`
  const [found, kept] = await Promise.all([page === 'event' ? readEvent(id) : readBase(id), readCode(key)])
  if (!found) return refuse({ code: 'NOT_FOUND' })
  if (kept !== undefined) return ok({ picture: kept })
  const picture = await drawn({ page, id: found.id })
  await keepCode(key, picture, now)
  return ok({ picture })
}

const drawn = async ({ page, id }: Input<'sharingCode'>): Promise<string> => {
  // Not checked against the published version, so that posters can be printed before the first release.
  const asked = { scene: sceneOf(id), page: `pages/programme/${page}/index`, checkPath: false, width: WIDTH_PX }
  const { contentType, buffer } = await openapi.wxacode.getUnlimited(asked)
  return `data:${contentType};base64,${Buffer.from(buffer).toString('base64')}`
}
