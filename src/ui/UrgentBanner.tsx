import type { Notice } from '@domain/edition/notice'
import { Banner } from '@/ui/Banner'
import { DemoTag } from '@/ui/DemoTag'

/** One urgent 公告, whole; with `onTap` it leads on. */
export const UrgentBanner = ({ notice, onTap }: { readonly notice: Notice; readonly onTap?: () => void }) => (
  <Banner title={notice.title} {...(onTap && { onTap })}>{notice.text} {notice.demo && <DemoTag />}</Banner>
)
