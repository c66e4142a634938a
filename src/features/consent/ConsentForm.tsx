import { View } from '@tarojs/components'
import { useState } from 'react'
import { GUARDIANSHIPS, type Guardianship } from '@domain/consent/consent'
import { GUARDIANSHIP_WORDS } from '@/ui/familyText'
import type { useConsent } from '@/features/consent/useConsent'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { CheckRow } from '@/ui/CheckRow'
import { Chips } from '@/ui/Chips'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { FieldError } from '@/ui/FieldError'
import { Note } from '@/ui/Note'
import { Section } from '@/ui/Section'

interface Props {
  readonly consent: Pick<ReturnType<typeof useConsent>, 'giving' | 'give'>
  readonly onGiven: () => void
  readonly onDeclined: () => void
}

const OPTIONS = GUARDIANSHIPS.map((value) => ({ value, label: GUARDIANSHIP_WORDS[value] }))

/** 监护人同意: relation and a box of its own, neither filled in beforehand; or no. */
export const ConsentForm = ({ consent: { giving, give }, onGiven, onDeclined }: Props) => {
  const [guardianship, choose] = useState<Guardianship>()
  const [agreed, agree] = useState(false)
  const [looked, setLooked] = useState(false)
  const submit = async () => {
    setLooked(true)
    if (guardianship !== undefined && agreed && (await give(guardianship))) onGiven()
  }
  return (
    <Section title='请监护人来选'>
      <Card pad>
        <View className='strong'>您是孩子的</View>
        <Chips label='您是孩子的' options={OPTIONS} chosen={guardianship} onChoose={choose} />
        {looked && guardianship === undefined && <FieldError>请选您和孩子的关系。</FieldError>}
        <CheckRow checked={agreed} label='我是孩子的监护人，看过上面的规则，同意' onToggle={() => agree(!agreed)}>只为孩子报名参加科技周的活动；随时可以撤回</CheckRow>
        {looked && !agreed && <FieldError>同意的话，请勾选这一项。</FieldError>}
        {giving.kind === 'failed' && (
          <View className='mt2'>
            <Note kind={giving.lost ? 'warning' : 'danger'}><FailureText failure={failureOf(giving.failed, '没有收到回音，不知道记下没有。再点一次不会重复。')} /></Note>
          </View>
        )}
        <Button className='mt4' busy={giving.kind === 'sending'} onTap={() => void submit()}>{giving.kind === 'sending' ? '正在记下…' : '同意并继续'}</Button>
        <Button kind='outlined' className='mt2' onTap={onDeclined}>不同意</Button>
      </Card>
    </Section>
  )
}
