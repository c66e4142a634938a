import { View } from '@tarojs/components'
import { useState } from 'react'
import type { UrgentDesk } from '@domain/contract/staffViews'
import { isStanding } from '@domain/notice/urgent'
import { useSending } from '@/api/useSending'
import { aboutWords, reachedWords, standingWords } from '@/features/urgent/urgentWords'
import { useNow } from '@/platform/clock'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { formatMoment } from '@/ui/formatTime'
import { Note } from '@/ui/Note'
import { Tag } from '@/ui/Tag'

interface Props {
  readonly notices: readonly UrgentDesk[]
  readonly onEnded: () => void
}

/** What stands now, and what stood today: how many were told, and the way to end it. */
export const StandingList = ({ notices, onEnded }: Props) => (
  <View className='side mt3'>
    {notices.map((notice) => <StandingCard key={notice.id} notice={notice} onEnded={onEnded} />)}
  </View>
)

const StandingCard = ({ notice, onEnded }: { readonly notice: UrgentDesk; readonly onEnded: () => void }) => {
  const { state, send } = useSending('endUrgent')
  const [asking, setAsking] = useState(false)
  const now = useNow()
  const standing = isStanding(notice, now)
  const end = async () => {
    const ended = await send({ id: notice.id })
    setAsking(false)
    if (ended) onEnded()
  }
  return (
    <Card pad>
      <View className='line between'>
        <View className='strong grow'>{notice.title}</View>
        <Tag kind={standing ? 'warning' : 'plain'}>{standing ? '正在显示' : '已收回'}</Tag>
      </View>
      <View className='mt1'>{notice.text}</View>
      <View className='support mt1'>{`${notice.about ? aboutWords(notice.about) : '所有人'}，${formatMoment(notice.at)} 发`}</View>
      <View className='support'>{standingWords(notice, now)}</View>
      {notice.reached && <View className='support'>{reachedWords(notice.reached)}</View>}
      {state.kind === 'failed' && <View className='mt2'><Note kind='danger'><FailureText failure={failureOf(state.failed)} /></Note></View>}
      <View>{standing && <Button kind='tinted' small className='mt3' readAs={`结束这条：${notice.title}`} onTap={() => setAsking(true)}>结束这条</Button>}</View>
      <Dialog
        open={asking}
        title='结束这条通知？'
        busy={state.kind === 'sending'}
        confirm={{ words: '结束', danger: true, onTap: () => void end() }}
        cancel={{ words: '再等等', onTap: () => setAsking(false) }}
      >
        {notice.reached
          ? '横幅会收回，还没发的消息、没打的电话都不用了。已经发出的微信消息收不回来。'
          : '大家的手机下次连上时，横幅就收回。'}
      </Dialog>
    </Card>
  )
}
