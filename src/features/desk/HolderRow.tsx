import { View } from '@tarojs/components'
import type { SessionHolder } from '@domain/contract/staffViews'
import { bookedWords, cameTag, marksOf, whoseWords } from '@/features/desk/holderWords'
import { a11y } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'
import { partyText } from '@/ui/partyText'
import { Tag } from '@/ui/Tag'

interface Props {
  readonly holder: SessionHolder
  readonly onOpen: () => void
}

/** One party of a session: masked, who comes, whether they are there, and what there is to look up. */
export const HolderRow = ({ holder, onOpen }: Props) => {
  const came = cameTag(holder)
  return (
    <View className='row' hoverClass='pressed' onClick={onOpen} {...a11y({ role: 'button' })}>
      <View className='grow'>
        <View className='strong'>{whoseWords(holder)}</View>
        <View>{partyText(holder.party)}</View>
        <View className='support'>{bookedWords(holder)}</View>
        <View className='tags'>
          <Tag kind={came.kind}>{came.words}</Tag>
          {marksOf(holder).map((words) => <Tag key={words} kind='primary'>{words}</Tag>)}
        </View>
      </View>
      <View className='row-right'><Icon name='chevron' size={20} /></View>
    </View>
  )
}
