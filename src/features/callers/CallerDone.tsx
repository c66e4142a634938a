import { View } from '@tarojs/components'
import type { Output } from '@domain/contract/api'
import type { SessionDesk } from '@domain/contract/staffViews'
import { shownCode } from '@domain/ticket/shortCode'
import { spokenCode } from '@/features/callers/callerWords'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { formatSpan } from '@/ui/formatTime'
import { partyText } from '@/ui/partyText'
import { unbroken } from '@/ui/unbroken'

interface Props {
  readonly reserved: Output<'reserveForCaller'>
  readonly session: SessionDesk
  readonly onNext: () => void
}

/** The code, large, to be read aloud to the caller; and what to tell them. */
export const CallerDone = ({ reserved: { ticketId, party }, session, onNext }: Props) => (
  <Card pad className='mt3 centre'>
    <View className='h2' {...a11y({ role: 'heading', live: true })}>约好了，请念给对方听</View>
    <View className='callers-code'>{shownCode(ticketId)}</View>
    <View className='support'>{spokenCode(ticketId)}</View>
    <View className='mt3'>{partyText(party)}</View>
    <View className='support'>{session.title}</View>
    <View className='support'>{unbroken(formatSpan(session.startsAt, session.endsAt))}</View>
    <View className='support mt2'>请对方记下票号，到入口报票号就能进。人数有变、来不了，打电话来改。</View>
    <Button className='mt4' onTap={onNext}>下一位</Button>
  </Card>
)
