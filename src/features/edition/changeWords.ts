import type { Change, Difference } from '@domain/edition/difference'
import { formatSpan } from '@/ui/formatTime'

const WHAT = { edition: '本届概况', event: '活动', base: '科普基地', session: '场次' } as const

/** What an import really changes, and what it leaves alone because people hold places. */
export const splitChanges = ({ changes }: Difference) => ({
  effective: changes.filter(({ how }) => how !== 'kept'),
  kept: changes.filter(({ how }) => how === 'kept'),
})

/** A change in a line: which thing it is, and what of it differs. */
export const changeNote = (change: Change): string => {
  const what = change.startsAt === undefined ? WHAT[change.what] : `${WHAT[change.what]} ${formatSpan(change.startsAt)}`
  const words = change.how === 'kept' ? keptWords(change) : change.fields.join('、')
  return words === '' ? what : `${what}：${words}`
}

const keptWords = ({ fields, reservations = 0 }: Change): string => {
  const differs = fields.length === 0 ? '文件里没有它' : `${fields.join('、')}与文件不同`
  return reservations > 0 ? `${differs}；已有 ${reservations} 份预约，通知到他们之前保持原样` : `${differs}；已经有人占了名额，保持原样`
}
