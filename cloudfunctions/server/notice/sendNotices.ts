import { needsCall } from '@domain/notice/needsTelling'
import { TEMPLATE_OF, type Notice, type NoticeState } from '@domain/notice/notice'
import { entryKey, personDocumentId, type Entry, type Person } from '@domain/person/person'
import type { Context } from '../context'
import { openidOf } from '../person/newEntry'
import { command, openapi } from '../store/cloud'
import { people } from '../store/people'
import { messageOf } from './messageOf'

/**
 * Sends what has been marked, and writes what became of each. A second time never: without an answer it is `unknown`.
 * @returns how many WeChat took
 */
export const sendNotices = async (
  person: Pick<Person, 'editionId' | 'personId'>,
  entries: Readonly<Record<string, Entry>>,
  toSend: readonly (readonly [id: string, notice: Notice])[],
  context: Context,
): Promise<number> => {
  let sent = 0
  for (const [id, notice] of toSend) {
    const entry = entries[entryKey(notice.sessionId)]
    const state = entry ? await send(person, entry, notice, context) : 'outdated'
    if (state === 'sent') sent += 1
    await note(person, id, { entry, notice: { ...notice, state, at: context.now } }, context)
  }
  return sent
}

/** WeChat says that nothing was sent because no accept is left: ours was one too many. */
const NO_ACCEPT = 43101

const send = async (person: Pick<Person, 'editionId' | 'personId'>, entry: Entry, notice: Notice, context: Context): Promise<NoticeState> => {
  const template = context.environment.MESSAGE_TEMPLATES?.[TEMPLATE_OF[notice.kind]]
  const touser = openidOf(entry, person, context)
  if (!template || touser === undefined) return 'noSubscription'
  try {
    await openapi.subscribeMessage.send({ touser, templateId: template.id, ...messageOf(notice, entry, template) })
    return 'sent'
  } catch (fault) {
    return fault instanceof Error && 'errCode' in fault && fault.errCode === NO_ACCEPT ? 'noSubscription' : 'unknown'
  }
}

const note = async (
  { editionId, personId }: Pick<Person, 'editionId' | 'personId'>,
  id: string,
  { entry, notice }: { readonly entry: Entry | undefined; readonly notice: Notice },
  { now }: Context,
): Promise<void> => {
  const path = `notices.${id}`
  await people.change(
    { _id: personDocumentId(editionId, personId), [`${path}.state`]: 'sending' },
    {
      [`${path}.state`]: notice.state,
      [`${path}.at`]: notice.at,
      ...(needsCall(notice, entry, now) && { callSince: command.min(now) }),
      rev: command.inc(1),
    },
  )
}
