import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { CalendarEntry } from '@/platform/calendarFile'
import { inSinglePage } from '@/platform/singlePage'
import { Note } from '@/ui/Note'
import { CalendarAction } from '@/features/share/CalendarAction'
import { ShareAction } from '@/features/share/ShareAction'
import { ShareButton } from '@/features/share/ShareButton'
import type { SharedPage } from '@/features/share/useSharing'

interface Props {
  readonly shared: SharedPage
  /** Absent: it has no exact start. */
  readonly entry: CalendarEntry | undefined
}

/** 分享 and 日历, beside what a page's foot is for. */
export const FootActions = ({ shared, entry }: Props): ReactNode => (
  <>
    <ShareAction {...shared} />
    {entry && <CalendarAction entry={entry} />}
  </>
)

/** The foot of a page on which nothing can be reserved. */
export const ShareFoot = ({ shared, entry }: Props) =>
  inSinglePage() ? <Note kind='primary'>想看更多，点下方「前往小程序」</Note> : (
    <View className='line'>
      {entry && <CalendarAction entry={entry} />}
      <ShareButton {...shared} />
    </View>
  )
