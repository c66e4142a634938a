import { View } from '@tarojs/components'
import type { Notice, NoticeAbout } from '@domain/edition/notice'
import { Banner } from '@/ui/Banner'
import { DemoTag } from '@/ui/DemoTag'
import { formatSpan } from '@/ui/formatTime'

/** One urgent 公告, whole; with `onTap` it leads on. */
export const UrgentBanner = ({ notice, onTap }: { readonly notice: Notice; readonly onTap?: () => void }) => (
  <Banner title={notice.title} {...(onTap && { onTap })}>{notice.about && <View>{formatAbout(notice.about)}</View>}{notice.text} {notice.demo && <DemoTag />}</Banner>
)

const formatAbout = ({ title, startsAt }: NoticeAbout): string => (startsAt === undefined ? title : `${title} ${formatSpan(startsAt)}`)
