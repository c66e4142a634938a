import { View } from '@tarojs/components'
import type { SessionDesk } from '@domain/contract/staffViews'
import { SHARES, type Share } from '@domain/session/session'
import { besidesWords, SHARE_WORDS, shareNote } from '@/features/desk/deskWords'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { formatMoment } from '@/ui/formatTime'

interface Props {
  readonly session: SessionDesk
  /** Absent: nothing can be changed any more. */
  readonly onChange?: (share: Share) => void
}

/** 名额, by share: how many there are, reserved, and left; a way to change each. */
export const SessionFigures = ({ session, onChange }: Props) => {
  const besides = besidesWords(session)
  const { parties, sharesReleasedAt } = session
  return (
    <Card className='figures'>
      <View className='figures-head h2'>名额</View>
      {SHARES.map((share) => <ShareFigures key={share} session={session} share={share} {...(onChange && { onChange })} />)}
      <View className='figures-foot'>
        <View className='strong'>{[`共 ${parties} 家已约`, ...besides].join('，')}</View>
        {sharesReleasedAt !== undefined && <View className='support mt1'>{`${formatMoment(sharesReleasedAt)} 起，团体和电话没用完的名额放到网上`}</View>}
      </View>
    </Card>
  )
}

const ShareFigures = ({ session, share, onChange }: Props & { readonly share: Share }) => (
  <View className='row'>
    <View className='grow'>
      <View className='strong'>{`${SHARE_WORDS[share]} ${session.capacity[share]} 人`}</View>
      <View className='support'>{shareNote(session, share)}</View>
    </View>
    {onChange && (
      <Button kind='tinted' small className='figures-change' readAs={`改名额：${SHARE_WORDS[share]}`} onTap={() => onChange(share)}>改名额</Button>
    )}
  </View>
)
