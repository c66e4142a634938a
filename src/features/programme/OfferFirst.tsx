import { View } from '@tarojs/components'
import type { HomeOffer } from '@domain/contract/homeOffer'
import type { Instant } from '@domain/kernel/instant'
import { openPage } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { formatLeftWords } from '@/ui/formatLeft'
import { formatMoment, formatSpan } from '@/ui/formatTime'
import { Tag } from '@/ui/Tag'
import { TicketFrame } from '@/ui/TicketFrame'
import { unbroken } from '@/ui/unbroken'

interface Props {
  readonly offer: HomeOffer
  readonly now: Instant
}

/** 轮到您了, above everything else on the home page: what is held, until when, and the way to take it. */
export const OfferFirst = ({ offer: { sessionId, title, startsAt, endsAt, expiresAt }, now }: Props) => (
  <View className='home-offer'>
    <TicketFrame
      top={
        <>
          <View className='line between'>
            <View className='strong'>候补轮到您了</View>
            <Tag kind='accent'>有名额</Tag>
          </View>
          <View className='h2 mt1'>{title}</View>
          <View className='mt1'>{unbroken(formatSpan(startsAt, endsAt))}</View>
        </>
      }
      bottom={
        <>
          <View className='strong'>{`剩 ${formatLeftWords(expiresAt - now)}，过时不再保留`}</View>
          <View className='support'>{`保留到 ${unbroken(formatMoment(expiresAt))}`}</View>
          <Button className='mt3' onTap={() => openPage('programme/waiting', { session: sessionId })} readAs={`去确认：${title}`}>去确认</Button>
        </>
      }
    />
  </View>
)
