import { View } from '@tarojs/components'
import type { FoundTicket } from '@domain/contract/staffViews'
import type { Party } from '@domain/reservation/party'
import { shownCode } from '@domain/ticket/shortCode'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { partyText } from '@/ui/partyText'

interface Props {
  readonly found: FoundTicket
  /** Who comes now. */
  readonly party: Party
  readonly onNext: () => void
}

/** What to tell the caller: who comes now, and that the code is the old one. */
export const CallerChanged = ({ found: { ticketId, share, underReview }, party, onNext }: Props) => (
  <Card pad className='mt3 centre'>
    <View className='h2' {...a11y({ role: 'heading', live: true })}>改好了，请念给对方听</View>
    <View className='strong mt3'>{partyText(party)}</View>
    <View className='mt2'>{`票号不变，还是 ${shownCode(ticketId)}`}</View>
    <View className='support mt2'>{tellWords(share === 'phone', underReview === true)}</View>
    <Button className='mt4' onTap={onNext}>下一位</Button>
  </Card>
)

const tellWords = (byPhone: boolean, underReview: boolean): string => {
  if (byPhone) return '到入口报票号就能进。'
  return underReview ? '这份团体预约还没审核，在“团体申请”里处理。' : '对方手机里的票码换了新的：请对方打开“我的票”看一眼，以前截的图不能用了。'
}
