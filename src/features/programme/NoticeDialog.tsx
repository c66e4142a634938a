import { View } from '@tarojs/components'
import type { Notice } from '@domain/edition/notice'
import { openPage } from '@/platform/navigate'
import { DemoTag } from '@/ui/DemoTag'
import { Dialog } from '@/ui/Dialog'
import { formatMoment } from '@/ui/formatTime'

interface Props {
  readonly notice: Notice
  /** The event it concerns has a page for finding one's way; the way then leads there. */
  readonly hasSquare?: boolean
  readonly open: boolean
  readonly onClose: () => void
}

/** A notice in full, opened by whoever wants to read it; from one that concerns an event the way leads there. */
export const NoticeDialog = ({ notice, hasSquare = false, open, onClose }: Props) => {
  const { title, text, from, eventId, demo } = notice
  const toEvent = (id: string) => () => {
    onClose()
    openPage(hasSquare ? 'programme/square' : 'programme/event', { eventId: id })
  }
  const close = { words: '知道了', onTap: onClose }
  return (
    <Dialog
      open={open}
      title={title}
      {...(eventId === undefined ? { confirm: close } : { confirm: { words: hasSquare ? '看现场指引' : '看这场活动', onTap: toEvent(eventId) }, cancel: close })}
    >
      <View className='notice-text'>{text}</View>
      <View className='mt2'>{`${formatMoment(from)} 发布`} {demo && <DemoTag />}</View>
    </Dialog>
  )
}
