import { View } from '@tarojs/components'
import { useState } from 'react'
import { noticesInForce, type Notice } from '@domain/edition/notice'
import { hasSitePage, type EventOutline } from '@domain/event/event'
import type { Instant } from '@domain/kernel/instant'
import { NoticeDialog } from '@/features/programme/NoticeDialog'
import { UrgentBanner } from '@/ui/UrgentBanner'
import { a11y } from '@/ui/a11y'
import { DemoTag } from '@/ui/DemoTag'
import { Icon } from '@/ui/Icon'

interface Props {
  readonly notices: readonly Notice[]
  readonly now: Instant
}

/** 公告 in force, one line each; nothing opens by itself. */
export const NoticeLines = ({ notices, now }: Props) => {
  const shown = noticesInForce(notices, now).filter(({ urgent }) => !urgent)
  if (shown.length === 0) return null
  return (
    <View className='notices'>{shown.map((notice) => <NoticeLine key={keyOf(notice)} notice={notice} />)}</View>
  )
}

interface UrgentProps extends Props {
  readonly events: readonly EventOutline[]
}

/** Urgent 公告: a banner each, before everything else. */
export const UrgentNotices = ({ notices, events, now }: UrgentProps) =>
  noticesInForce(notices, now)
    .filter(({ urgent }) => urgent)
    .map((notice) => <UrgentNotice key={keyOf(notice)} notice={notice} hasSquare={hasSitePage(events, notice.eventId)} />)

const keyOf = ({ title, from }: Notice) => `${from} ${title}`

const NoticeLine = ({ notice }: { readonly notice: Notice }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <View className='notice-line' hoverClass='pressed' onClick={() => setOpen(true)} {...a11y({ role: 'button' })}>
        <Icon name='notice' size={20} />
        <View className='grow ml2 mr2'>{notice.title} {notice.demo && <DemoTag />}</View>
        <Icon name='chevron' size={18} />
      </View>
      <NoticeDialog notice={notice} open={open} onClose={() => setOpen(false)} />
    </>
  )
}

const UrgentNotice = ({ notice, hasSquare }: { readonly notice: Notice; readonly hasSquare: boolean }) => {
  const [open, setOpen] = useState(false)
  return (
    <View className='urgent'>
      <UrgentBanner notice={notice} onTap={() => setOpen(true)} />
      <NoticeDialog notice={notice} hasSquare={hasSquare} open={open} onClose={() => setOpen(false)} />
    </View>
  )
}
