import type { Activity } from '@domain/edition/edition'
import type { SessionOutline } from '@domain/session/outline'
import { DemoTag } from '@/ui/DemoTag'
import { formatStart, formatWhen } from '@/ui/formatTime'

interface Props {
  readonly time: Activity['time']
  /** Of its events; absent while they are on their way. */
  readonly sessions: readonly SessionOutline[] | undefined
  /** There is room for the start alone. */
  readonly short?: boolean
}

/** When one of the eight activities is: nothing is said to be 待公布 before the sessions have been read. */
export const ActivityWhen = ({ time, sessions, short = false }: Props) => {
  if (!time && !sessions) return <>{'\u00A0'}</>
  const known = sessions ?? []
  const words = short ? formatStart(time, known) : formatWhen(time, known)
  return <>{words}{isInvented(time, known) && <>{'\u00A0'}<DemoTag /></>}</>
}

const isInvented = (time: Activity['time'], sessions: readonly SessionOutline[]): boolean =>
  time?.kind !== 'exact' && sessions.some(({ demo }) => demo)
