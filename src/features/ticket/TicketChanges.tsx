import { Text, View } from '@tarojs/components'
import type { MyTicket } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import { GroupSizeButton } from '@/features/ticket/GroupSizeButton'
import { isDayBefore } from '@/features/ticket/isDayBefore'
import { openPage } from '@/platform/navigate'
import { dial } from '@/platform/phone'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/Button'

interface Props {
  readonly ticket: MyTicket
  readonly now: Instant
  /** The organiser's; undefined: not read yet. */
  readonly phone: string | undefined
  readonly onCancel: () => void
}

/** What can be changed about a ticket that can be used: who comes, which session, or that nobody comes. */
export const TicketChanges = ({ ticket, now, phone, onCancel }: Props) => {
  const { sessionId, share, startsAt } = ticket
  return (
    <View>
      {isDayBefore(startsAt, now)
        ? <View className='mt3 centre'>来不了没关系，早点让出，别的家庭就能来</View>
        : null}
      <Button kind='outlined' className='mt3 give-up' onTap={onCancel}>{isDayBefore(startsAt, now) ? '不去了，让出名额' : '取消，让出名额'}</Button>
      {share === undefined
        ? (
          <View className='line mt3'>
            <View className='grow'><Button kind='outlined' onTap={() => openPage('programme/change', { sessionId })}>改人数</Button></View>
            <View className='grow ml2'><Button kind='outlined' onTap={() => openPage('programme/move', { sessionId })}>换一场</Button></View>
          </View>
        )
        : <ByPhone words={share === 'group' ? '团体预约，加人、换场次请打' : '电话预约，改人数、换场次请打'} phone={phone} />}
      {share === 'group' && <GroupSizeButton ticket={ticket} />}
    </View>
  )
}

/** What staff change on the phone, with the number to tap. */
const ByPhone = ({ words, phone }: { readonly words: string } & Pick<Props, 'phone'>) =>
  phone === undefined ? <View className='support mt3 centre'>{`${words}电话`}</View> : (
    <View className='help support' hoverClass='pressed' onClick={() => dial(phone)} {...a11y({ role: 'button' })}>
      <Text>{words}</Text>
      <Text className='ml2 strong link'>{phone}</Text>
    </View>
  )
