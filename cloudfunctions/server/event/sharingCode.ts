import { ok, refuse } from '@domain/kernel/result'
import { sceneOf } from '@domain/contract/scene'
import type { PublicHandler } from '../context'
import { openapi } from '../store/cloud'
import { readBase, readEvent } from '../store/programme'

/** Wide enough to be scanned from a printed poster; WeChat takes 280 to 1280. */
const WIDTH_PX = 430

/** 小程序码 of a page that exists, for its poster. 1 call to the database, 1 to WeChat. */
export const sharingCode: PublicHandler<'sharingCode'> = async ({ page, id }) => {
  const found = await (page === 'event' ? readEvent(id) : readBase(id))
  if (!found) return refuse({ code: 'NOT_FOUND' })
  // Not checked against the published version, so that posters can be printed before the first release.
  const asked = { scene: sceneOf(found.id), page: `pages/programme/${page}/index`, checkPath: false, width: WIDTH_PX }
  const { contentType, buffer } = await openapi.wxacode.getUnlimited(asked)
  return ok({ picture: `data:${contentType};base64,${Buffer.from(buffer).toString('base64')}` })
}
