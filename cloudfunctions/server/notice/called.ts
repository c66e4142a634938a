import { ok, refuse, type Result } from '@domain/kernel/result'
import { needsCall } from '@domain/notice/needsTelling'
import type { Notice } from '@domain/notice/notice'
import { entryKey, type Entry, type Person } from '@domain/person/person'
import type { Target } from '@domain/staff/grant'
import type { StaffHandler } from '../context'
import { answersOf } from '../person/newEntry'
import { contactOf } from '../person/revealed'
import { callTarget } from './callsDue'
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
  return ok({ target: callTarget(loaded.person, loaded.entry), loaded })
}

const noticeOf = (person: Person, id: string): Loaded | undefined => {
  const notice = Object.hasOwn(person.notices, id) ? person.notices[id] : undefined
  const entry = notice && person.entries[entryKey(notice.sessionId)]
  return entry && { person, notice, entry }
}

/** The number to call, for one notice that is to be told by phone; nothing where none was left. Who looked is kept. 2 calls. */
export const revealContact: StaffHandler<'revealContact', Loaded> = {
  load,
  run: async (_input, { person, notice, entry }, context) => {
    if (!needsCall(notice, entry, context.now)) return refuse({ code: 'NOT_FOUND' })
    const answers = answersOf(entry, person, context)
    return ok(answers ? contactOf(answers) : {})
  },
  note: ({ personDocument, notice }) => ({ person: personDocument, notice }),
}

/** 已告知: it leaves the list. 3 calls. */
export const markCalled: StaffHandler<'markCalled', Loaded> = {
  load,
  run: async (input, { person, ...loaded }, { now }) => {
    if (!needsCall(loaded.notice, loaded.entry, now)) return refuse({ code: 'NOT_FOUND' })
    const others = Object.entries(person.notices)
      .some(([id, notice]) => id !== input.notice && needsCall(notice, person.entries[entryKey(notice.sessionId)], now))
    const path = `notices.${input.notice}`
    const changed = await people.change(
      { _id: input.personDocument, rev: person.rev },
      {
        [`${path}.state`]: 'called',
        [`${path}.at`]: now,
        ...(!others && { callSince: command.remove() }),
        // What was kept for the call may be forgotten now.
        dueAt: command.min(now),
        rev: command.inc(1),
      },
    )
    return changed === 1 ? ok({ done: true as const }) : refuse({ code: 'RACE_LOST' })
  },
  note: ({ personDocument, notice }) => ({ person: personDocument, notice }),
}
