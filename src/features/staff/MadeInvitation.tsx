import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import type { Output } from '@domain/contract/api'
import type { Programme } from '@domain/edition/edition'
import { shownInvitationCode } from '@domain/staff/invitationCode'
import { ROLE_WORDS } from '@/features/staff/grantWords'
import { InvitationPicture } from '@/features/staff/InvitationPicture'
import type { InviteDraft } from '@/features/staff/inviteDraft'
import { invitationText } from '@/features/staff/invitationText'
import { scopeWords } from '@/features/staff/scopeWords'
import { addressOf } from '@/platform/navigate'
import { linkTo, SHARE_BUTTON } from '@/platform/share'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { formatMoment } from '@/ui/formatTime'
import { useCopy } from '@/ui/useCopy'

interface Props {
  readonly draft: InviteDraft
  readonly made: Output<'inviteStaff'>
  readonly programme: Programme | undefined
  readonly onClose: () => void
}

/** The invitation, shown this once: a code to scan, and words to send. */
export const MadeInvitation = ({ draft: { role, given }, made: { code, lapsesAt }, programme, onClose }: Props) => {
  const copy = useCopy()
  const address = addressOf('staff/invitation', { code })
  const work = `${ROLE_WORDS[role]}（${given ? scopeWords(given.scope, programme) : '整届科技周'}）`
  const title = `请您做高平科技周的${work}`
  useShareAppMessage(() => ({ title, path: address }))
  const link = linkTo(address)
  return (
    <Card pad>
      <View className='h2'>邀请做好了</View>
      <View className='mt1'>{work}</View>
      <View className='support mt1'>{`请在 ${formatMoment(lapsesAt)} 前给对方，只能用一次，谁先接受就是谁的。离开这一页，就不再显示。`}</View>
      <InvitationPicture code={code} link={link} />
      <View className='people-code centre'>{shownInvitationCode(code)}</View>
      <View>{SHARE_BUTTON && <Button className='mt3' openType={SHARE_BUTTON} onTap={() => undefined}>发给微信好友</Button>}</View>
      <Button kind={SHARE_BUTTON ? 'tinted' : 'primary'} className='mt3' onTap={() => void copy(invitationText({ title, code, lapsesAt, link }))}>复制邀请文字</Button>
      <Button kind='text' onTap={onClose}>好了</Button>
    </Card>
  )
}
