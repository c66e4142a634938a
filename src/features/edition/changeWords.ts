import type { Change, Difference } from '@domain/edition/difference'
import type { Instant } from '@domain/kernel/instant'
import { formatDay, formatSpan } from '@/ui/formatTime'

const WHAT = { edition: '本届概况', event: '活动', base: '科普基地', session: '场次' } as const

/** What an import really changes, and what it leaves alone because people hold places. */
export const splitChanges = ({ changes }: Difference) => ({
  effective: changes.filter(({ how }) => how !== 'kept'),
  kept: changes.filter(({ how }) => how === 'kept'),
})

/** A change as it is listed; `count`: of so many sessions, all alike, from the first to the last start. */
export interface ListedChange extends Change {
  readonly count?: number
  readonly lastStartsAt?: Instant
}

/** Below this each session is listed by itself. */
const WORTH_FOLDING = 4

/**
 * Changes as they are listed: sessions to which the same happens are one line, as the hundred slots of an opening pattern.
 * What is kept is listed one by one: it is about people.
 */
export const foldChanges = (changes: readonly Change[]): readonly ListedChange[] => {
  const alike = new Map<string, Change[]>()
  for (const change of changes) {
    const key = change.startsAt === undefined || change.how === 'kept' ? change.what + change.id : `${change.title} ${change.how} ${change.fields.join()}`
    alike.set(key, [...(alike.get(key) ?? []), change])
  }
  return [...alike.values()].flatMap((group) => (group.length < WORTH_FOLDING ? group : [foldedOf(group)]))
}

const foldedOf = (group: readonly Change[]): ListedChange => {
  const inOrder = [...group].sort((one, other) => (one.startsAt ?? 0) - (other.startsAt ?? 0))
  const [first, last] = [inOrder[0] as Change, inOrder.at(-1)]
  return { ...first, count: group.length, ...(last?.startsAt !== undefined && { lastStartsAt: last.startsAt }) }
}

/** A change in a line: which thing it is, and what of it differs. */
export const changeNote = (change: ListedChange): string => {
  const what = change.startsAt === undefined ? WHAT[change.what] : `${WHAT[change.what]} ${startWords(change, change.startsAt)}`
  const words = change.how === 'kept' ? keptWords(change) : change.fields.join('、')
  return words === '' ? what : `${what}：${words}`
}

const startWords = ({ count, lastStartsAt }: ListedChange, startsAt: Instant): string =>
  count === undefined || lastStartsAt === undefined ? formatSpan(startsAt) : `${formatDay(startsAt)}到 ${formatDay(lastStartsAt)}，共 ${count} 场`

const keptWords = ({ fields, reservations = 0, inTheWayOf = 0 }: Change): string => {
  const differs = fields.length === 0 ? '文件里没有它' : `${fields.join('、')}与文件不同`
  const why = reservations > 0 ? `已有 ${reservations} 份预约，保持原样；要改，到“场次管理”里改期或取消，会通知他们` : '已经有人占了名额，保持原样'
  return `${differs}；${why}${inTheWayOf > 0 ? `。和它重叠的 ${inTheWayOf} 个新时段先不开` : ''}`
}
