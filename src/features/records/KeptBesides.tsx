import { View } from '@tarojs/components'
import type { KeptAboutMe } from '@domain/contract/myRecords'
import { acceptsWords, consentLines, fileWords, memberWords } from '@/features/records/exportWords'
import { openPage } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { Details } from '@/ui/Details'
import { formatMonthDay } from '@/ui/formatTime'
import { Section } from '@/ui/Section'

/** 家人、同意、提醒: what is kept besides reservations; nothing when there is nothing. */
export const KeptBesides = ({ kept: { family, consents, accepts, files } }: { readonly kept: KeptAboutMe }) => {
  const allowed = acceptsWords(accepts)
  const consented = consentLines({ family, consents })
  const lines = [
    ...(family.members.length > 0 ? [{ label: '家人', text: family.members.map(memberWords).join('、') }] : []),
    ...(family.deletedAt === undefined ? [] : [{ label: '保存到', text: `${formatMonthDay(family.deletedAt)}，之后自动删除` }]),
    ...(consented.length > 0 ? [{ label: '儿童规则', text: consented.join('；') }] : []),
    ...(allowed ? [{ label: '微信消息', text: `还允许 ${allowed}` }] : []),
    ...(files.length > 0 ? [{ label: '文件', text: files.map(fileWords).join('；') }] : []),
  ]
  if (lines.length === 0) return null
  return (
    <Section title='家人和同意' more={{ words: '去改、去撤回', onTap: () => openPage('info/family', {}) }}>
      <Card pad>
        <Details details={lines} toBeAnnounced={[]} />
        {consents.length > 0 && <View className='support mute mt2'>同意和撤回的记录满三年自动删除，里面没有姓名。</View>}
      </Card>
    </Section>
  )
}
