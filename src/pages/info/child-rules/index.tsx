import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { CHILD_RULES_VERSION } from '@domain/consent/consent'
import { ConsentForm } from '@/features/consent/ConsentForm'
import { consentWords } from '@/features/consent/consentWords'
import { decline } from '@/features/consent/declined'
import { RulesText } from '@/features/consent/RulesText'
import { useConsent } from '@/features/consent/useConsent'
import { useFamily } from '@/features/family/useFamily'
import { EmailRow } from '@/features/programme/EmailRow'
import { PhoneRow } from '@/features/programme/PhoneRow'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useProgramme } from '@/features/programme/useProgramme'
import { goBack } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Note } from '@/ui/Note'
import { Section } from '@/ui/Section'
import { useToast } from '@/ui/toast'

/** 《儿童个人信息保护规则》: for anyone to read; where a child was to come, for its guardian to agree to or not. */
export default function ChildRules() {
  const isAsked = useRouter().params['ask'] !== undefined
  const [said, say] = useState<'no'>()
  if (said === 'no') return <Declined />
  return (
    <PublicScreen>
      <RulesText />
      <Contact />
      {isAsked && <Asked onDeclined={() => say('no')} />}
    </PublicScreen>
  )
}

const Contact = () => {
  const { kept } = useProgramme()
  if (!kept) return null
  return (
    <Section title='有问题、要投诉'>
      <Card>
        <PhoneRow title='打电话' phone={kept.programme.phone} />
        <EmailRow email={kept.programme.email} />
      </Card>
    </Section>
  )
}

const Asked = ({ onDeclined }: { readonly onDeclined: () => void }) => {
  // Opened by a link nothing is known yet of what was agreed to before.
  useFamily()
  const consent = useConsent()
  const tell = useToast()
  if (consent.consent?.version === CHILD_RULES_VERSION) {
    return (
      <View className='section'>
        <Note kind='success'>{consentWords(consent.consent)}</Note>
        <Button className='mt3' onTap={goBack}>继续</Button>
      </View>
    )
  }
  const onGiven = () => {
    tell('记下了，接着填')
    goBack()
  }
  const onNo = () => {
    decline()
    onDeclined()
  }
  return <ConsentForm consent={consent} onGiven={onGiven} onDeclined={onNo} />
}

/** What follows from a no: the rest of the family can still be signed up here. */
const Declined = () => {
  const { kept } = useProgramme()
  return (
    <PublicScreen>
      <Empty
        drawing='soon'
        title='没关系'
        hint='没有记下任何内容。孩子想来，可以打电话预约，或者到现场登记；大人和 14 岁以上的，照样在这里报名'
        action={{ words: '回去，给其他人报名', onTap: goBack }}
      />
      {kept && <View className='side'><Card><PhoneRow title='打电话给主办方' phone={kept.programme.phone} /></Card></View>}
    </PublicScreen>
  )
}
