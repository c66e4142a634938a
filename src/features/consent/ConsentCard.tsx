import { View } from '@tarojs/components'
import { useState } from 'react'
import { CHILD_RULES_TITLE, consentWords } from '@/features/consent/consentWords'
import { useConsent } from '@/features/consent/useConsent'
import { openPage } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { failureOf } from '@/ui/failureOf'
import { FailureText } from '@/ui/FailureText'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { useToast } from '@/ui/toast'

/** 未满 14 岁的孩子: what a guardian agreed to, the rules, and taking it back. */
export const ConsentCard = () => {
  const { consent, withdrawing, withdraw, clear } = useConsent()
  const [asking, ask] = useState(false)
  const say = useToast()
  const confirm = async () => {
    if (!(await withdraw())) return
    ask(false)
    say('撤回了，存下的孩子删掉了')
  }
  const keepIt = () => {
    ask(false)
    clear()
  }
  return (
    <Section title='未满 14 岁的孩子'>
      <Card>
        <Row icon='shield' title={`《${CHILD_RULES_TITLE}》`} note={consentWords(consent)} onTap={() => openPage('info/child-rules', {})} />
        {consent && <View className='card-pad'><Button kind='outlined' onTap={() => ask(true)}>撤回同意</Button></View>}
      </Card>
      <Dialog
        open={asking}
        title='撤回同意？'
        busy={withdrawing.kind === 'sending'}
        confirm={{ words: '确认撤回', danger: true, onTap: () => void confirm() }}
        cancel={{ words: '再想想', onTap: keepIt }}
      >
        <View>马上删除：存下的未满 14 岁的孩子、谁来接孩子。</View>
        <View className='mt2'>留下的：约好的场次，只有人数；您同意和撤回的记录，保存三年，里面没有孩子的信息。</View>
        <View className='mt2'>不想去了，请在“我的票”里取消。</View>
        {withdrawing.kind === 'failed' && <View className='mt2'><FailureText failure={failureOf(withdrawing.failed, '没有收到回音，不知道撤回没有。再点一次不会重复。')} /></View>}
      </Dialog>
    </Section>
  )
}
