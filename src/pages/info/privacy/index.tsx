import { View } from '@tarojs/components'
import { EmailRow } from '@/features/programme/EmailRow'
import { PhoneRow } from '@/features/programme/PhoneRow'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useProgramme } from '@/features/programme/useProgramme'
import { openPage } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { Loading } from '@/ui/Loading'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import { PRIVACY_TEXT } from '@/features/privacy/privacyText'

/** 隐私说明: needs no sign-in; only the phone number and the address may have to be fetched. */
export default function Privacy() {
  const { kept, state } = useProgramme()
  return (
    <PublicScreen>
      {PRIVACY_TEXT.map(({ title, paragraphs }) => (
        <Section key={title} title={title}>
          <Card pad>
            {paragraphs.map((words, index) => (
              <View key={words} className={index > 0 ? 'mt2' : ''}>{words}</View>
            ))}
          </Card>
        </Section>
      ))}
      <Section title='孩子的信息'>
        <Card><Row icon='child' title='《儿童个人信息保护规则》' note='未满 14 岁的孩子，另有一份规则' onTap={() => openPage('info/child-rules', {})} /></Card>
      </Section>
      <Section title='联系我们'>
        <Loading state={state} skeleton={<Skeleton rows={1} />}>
          {kept && (
            <Card>
              <PhoneRow title='打电话' phone={kept.programme.phone} />
              <EmailRow email={kept.programme.email} />
            </Card>
          )}
        </Loading>
      </Section>
    </PublicScreen>
  )
}
