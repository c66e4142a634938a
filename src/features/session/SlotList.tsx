import { View } from '@tarojs/components'
import type { SessionView } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import type { Availability } from '@domain/session/availability'
import { a11y } from '@/ui/a11y'
import { availabilityLine, type StateWords } from '@/ui/availabilityText'
import { classes } from '@/ui/classes'
import { formatHours, formatSignUpOpening } from '@/ui/formatTime'
import { Tag } from '@/ui/Tag'
import { holdsTicket, isTurnOpen } from '@/features/session/reserveWords'
import { fullness } from '@/features/session/room'
import { stateOf } from '@domain/session/outline'

interface Props {
  readonly sessions: readonly SessionView[]
  readonly chosenId: string | undefined
  readonly now: Instant
  readonly onChoose: (session: SessionView) => void
}

/** 场次: a day's time slots, one a row, with the places left in words and as a bar. */
export const SlotList = ({ sessions, chosenId, now, onChoose }: Props) => (
  <View {...a11y({ role: 'radiogroup', label: '选一场' })}>
    {sessions.map((session) => (
      <Slot key={session.id} session={session} now={now} chosen={session.id === chosenId} onChoose={() => onChoose(session)} />
    ))}
  </View>
)

interface SlotProps {
  readonly session: SessionView
  readonly now: Instant
  readonly chosen: boolean
  readonly onChoose: () => void
}

const Slot = ({ session, now, chosen, onChoose }: SlotProps) => {
  const state = stateOf(session, now)
  const { words, tone } = slotWords(session, state)
  const mine = mineWords(session, state)
  const span = formatHours(session.startsAt, session.endsAt)
  return (
    <View
      className={classes('slot', chosen && 'slot-chosen')}
      hoverClass='pressed'
      onClick={onChoose}
      {...a11y({ role: 'radio', checked: chosen, label: [span, session.moved && '改期了', session.tour && '探馆，有人讲解', mine ? `您${mine}` : words].filter(Boolean).join('，') })}
    >
      <View className='slot-time'>
        <View>{span}</View>
        {session.moved && <Tag kind='warning'>改期</Tag>}
        {session.tour && <Tag kind='primary'>有人讲解</Tag>}
      </View>
      <View className='grow'>
        <View className={`slot-words slot-${tone}`}>{words}</View>
        <Bar state={state} tone={tone} capacity={session.capacity.online} />
      </View>
      <SlotEnd mine={mine} />
    </View>
  )
}

const Bar = ({ state, tone, capacity }: { readonly state: Availability; readonly tone: StateWords['tone']; readonly capacity: number }) =>
  state.kind === 'open' || state.kind === 'few' ? (
    <View className='bar'>
      <View className={`bar-full bar-${tone}`} style={{ width: `${fullness(state.placesLeft, capacity)}%` }} />
    </View>
  ) : null

const SlotEnd = ({ mine }: { readonly mine: string | undefined }) =>
  mine === undefined
    ? <View className='slot-radio' />
    : <View className='slot-mine'><Tag kind={mine === '已预约' ? 'primary' : 'accent'}>{mine}</Tag></View>

/** What is mine in a session, in a word; it stands in the place of the circle. */
const mineWords = (session: SessionView, state: Availability): string | undefined => {
  if (holdsTicket(session, state)) return '已预约'
  if (!isTurnOpen(session, state)) return undefined
  return session.myWaiting?.offer ? '有名额' : '候补中'
}

/** What there is to know of its places; what is held for me goes before what others see. */
const slotWords = (session: SessionView, state: Availability): StateWords => {
  const { myWaiting, waiting, signUpOpensAt } = session
  if (myWaiting?.offer && isTurnOpen(session, state)) return { words: `给您留了 ${myWaiting.offer.places} 个名额`, tone: 'success' }
  const line = availabilityLine(state)
  if (state.kind === 'notYetOpen') return { ...line, words: formatSignUpOpening(signUpOpensAt) }
  return state.kind === 'full' ? { ...line, words: `${line.words}，${waiting === undefined ? '可以候补' : `${waiting} 家在候补`}` } : line
}
