import { View } from '@tarojs/components'
import type { Programme } from '@domain/edition/edition'
import { openActivity } from '@/features/programme/openActivity'
import { lectureActivity } from '@/features/programme/entries'
import { openPage, openTab } from '@/platform/navigate'
import { a11y } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/iconName'

interface Entry {
  readonly icon: IconName
  readonly words: string
  readonly onTap: () => void
}

/** The ways in; an entry without anything behind it is left out. */
export const Entries = ({ programme }: { readonly programme: Programme }) => {
  const lecture = lectureActivity(programme)
  const entries: readonly Entry[] = [
    { icon: 'calendar', words: '看日程', onTap: () => openActivity() },
    ...(programme.bases.length > 0 ? [{ icon: 'gate' as const, words: '约参观', onTap: () => openPage('programme/bases', {}) }] : []),
    ...(lecture ? [{ icon: 'lecture' as const, words: '听讲座', onTap: () => openActivity(lecture.no) }] : []),
    { icon: 'ticket', words: '我的票', onTap: () => openTab('tickets') },
  ]
  return (
    <View className='side mt3'>
      <View className='card line'>
        {entries.map(({ icon, words, onTap }) => (
          <View className='tile' hoverClass='pressed' key={words} onClick={onTap} {...a11y({ role: 'button' })}>
            <View className='tile-square'>
              <Icon name={icon} tone='primary' />
            </View>
            {words}
          </View>
        ))}
      </View>
    </View>
  )
}
