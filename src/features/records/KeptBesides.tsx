import { View } from '@tarojs/components'
import type { KeptAboutMe } from '@domain/contract/myRecords'
import { acceptsWords, consentLines, fileWords, memberWords } from '@/features/records/exportWords'
import { openPage } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { Details } from '@/ui/Details'
import { formatMonthDay } from '@/ui/formatTime'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'

/** 家人、同意、提醒: what is kept besides reservations, and the way to where the family is changed and a consent taken back. */
export const KeptBesides = ({ kept: { family, consents, accepts, files } }: { readonly kept: KeptAboutMe }) => {
  const allowed = acceptsWords(accepts)
  const consented = consentLines({ family, consents })
  const lines = [
    ...(family.members.length > 0 ? [{ label: '存了', text: family.members.map(memberWords).join('、') }] : []),
    ...(family.deletedAt === undefined ? [] : [{ label: '保存到', text: `${formatMonthDay(family.deletedAt)}，之后自动删除` }]),
    ...(consented.length > 0 ? [{ label: '儿童规则', text: consented.join('；') }] : []),
    ...(allowed ? [{ label: '微信消息', text: `还允许 ${allowed}` }] : []),
    ...(files.length > 0 ? [{ label: '文件', text: files.map(fileWords).join('；') }] : []),
  ]
  return (
    <Section title='家人和同意'>
      <Card>
        <Row icon='people' title='家人' note={familyNote(family)} onTap={() => openPage('info/family', {})} />
        {lines.length > 0 && (
          <View className='card-pad'>
            <Details details={lines} toBeAnnounced={[]} />
            {consents.length > 0 && <View className='support mute mt2'>同意和撤回的记录满三年自动删除，里面没有姓名。</View>}
          </View>
        )}
      </Card>
    </Section>
  )
}

const familyNote = ({ members, consent }: KeptAboutMe['family']): string =>
  members.length > 0 ? `存了 ${members.length} 位，去改${consent ? '、去撤回同意' : '、去删'}` : consent ? '没有存，去撤回同意' : '没有存'
