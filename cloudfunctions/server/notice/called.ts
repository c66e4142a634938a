import { ok, refuse, type Result } from '@domain/kernel/result'
import { needsCall, type Notice } from '@domain/notice/notice'
import { entryKey, type Entry, type Person } from '@domain/person/person'
import type { Target } from '@domain/staff/grant'
import type { StaffHandler } from '../context'
import { answersOf } from '../person/newEntry'
import { people } from '../store/people'
import { command } from '../store/cloud'

interface Loaded {
  readonly person: Person
  readonly notice: Notice
  readonly entry: Entry
}

const load = async (
  input: { readonly personDocument: string; readonly notice: string },
): Promise<Result<{ readonly target: Target; readonly loaded: Loaded }, { readonly code: 'NOT_FOUND' }>> => {
  const person = await people.read(input.personDocument)
  const loaded = person && noticeOf(person, input.notice)
  if (!loaded) return refuse({ code: 'NOT_FOUND' })
  const { eventId, baseId } = loaded.entry.shown
  return ok({ target: { editionId: loaded.person.editionId, eventId, ...(baseId !== undefined && { baseId }) }, loaded })
}

const noticeOf = (person: Person, id: string): Loaded | undefined => {
  const notice = person.notices[id]
  const entry = notice && person.entries[entryKey(notice.sessionId)]
  return entry && { person, notice, entry }
}

/** The number to call, for one notice that is to be told by phone; who looked is kept. 2 calls. */
export const revealContact: StaffHandler<'revealContact', Loaded> = {
  load,
  run: async (_input, { person, notice, entry }, context) => {
    const answers = needsCall(notice, context.now) ? answersOf(entry, person, context) : undefined
    return answers ? ok(answers) : refuse({ code: 'NOT_FOUND' })
  },
  note: ({ personDocument, notice }) => ({ person: personDocument, notice }),
}

/** 已告知: it leaves the list. 3 calls. */
export const markCalled: StaffHandler<'markCalled', Loaded> = {
  load,
  run: async (input, { person }, { now }) => {
    const others = Object.entries(person.notices).some(([id, notice]) => id !== input.notice && needsCall(notice, now))
    const path = `notices.${input.notice}`
    const changed = await people.change(
      { _id: input.personDocument, rev: person.rev },
      {
        [`${path}.state`]: 'called',
        [`${path}.at`]: now,
        ...(!others && { callSince: command.remove() }),
        rev: command.inc(1),
      },
    )
    return changed === 1 ? ok({ done: true as const }) : refuse({ code: 'RACE_LOST' })
  },
  note: ({ personDocument, notice }) => ({ person: personDocument, notice }),
}
