import { View } from '@tarojs/components'
import { EmailRow } from '@/features/programme/EmailRow'
import { PhoneRow } from '@/features/programme/PhoneRow'
import { useProgramme } from '@/features/programme/useProgramme'
import { Card } from '@/ui/Card'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { PRIVACY_TEXT } from './privacyText'

/** 隐私说明: can be read without a network and without a sign-in. */
export default function Privacy() {
  const { kept } = useProgramme()
  return (
    <Screen>
      {PRIVACY_TEXT.map(({ title, paragraphs }) => (
        <Section key={title} title={title}>
          <Card pad>
            {paragraphs.map((words, index) => (
              <View key={words} className={index > 0 ? 'mt2' : ''}>{words}</View>
            ))}
          </Card>
        </Section>
      ))}
      {kept && (
        <Section title='联系我们'>
          <Card>
            <PhoneRow title='打电话' phone={kept.programme.phone} />
            <EmailRow email={kept.programme.email} />
          </Card>
        </Section>
      )}
    </Screen>
  )
}
