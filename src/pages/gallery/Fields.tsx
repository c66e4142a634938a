import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ListedName } from '@domain/group/nameRows'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { NamesField } from '@/features/group/NamesField'
import { Card } from '@/ui/Card'
import { CheckChips } from '@/ui/CheckChips'
import { CheckRow } from '@/ui/CheckRow'
import { Chips } from '@/ui/Chips'
import { Choice } from '@/ui/Choice'
import { Field } from '@/ui/Field'
import { FieldError } from '@/ui/FieldError'
import { PartyPicker } from '@/ui/PartyPicker'
import { Section } from '@/ui/Section'
import { Stepper } from '@/ui/Stepper'
import { TextArea } from '@/ui/TextArea'

const MOST = 5

/** What can be typed, counted and chosen. */
export const Fields = () => (
  <>
    <Section title='输入框'><Typed /></Section>
    <Section title='增减人数'><Counted /></Section>
    <Section title='谁一起去'><Counting /></Section>
    <Section title='选几个'><Several /></Section>
    <Section title='选一个'><Chosen /></Section>
    <Section title='名单'><Listed /></Section>
  </>
)

const Typed = () => {
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('1381234')
  const [code, setCode] = useState('')
  const [long, setLong] = useState('')
  return (
    <>
      <Field label='姓名' value={name} placeholder='带队的人怎么称呼' onInput={setName} />
      <Field label='手机号' kind='mobile' value={phone} error='手机号是 11 位数字' onInput={setPhone} />
      <Field label='票号' kind='code' value={code} placeholder='7K3M-9Q2H' max={12} onInput={setCode} />
      <TextArea label='想说的话' value={long} placeholder='写多长都行' onInput={setLong} />
      <TextArea label='内容文件' value={long} error='没有「主提」这一项' onInput={setLong} />
    </>
  )
}

const Counted = () => {
  const [adults, setAdults] = useState(2)
  const [children, setChildren] = useState(0)
  return (
    <Card>
      <Stepper label='成人' count={adults} min={0} max={MOST} onChange={setAdults} />
      <Stepper label='未满14岁' note='要有大人陪同' count={children} min={0} max={MOST} onChange={setChildren} />
      <Stepper label='60岁以上' count={MOST} min={0} max={MOST} onChange={() => undefined} />
      <View className='card-pad'><FieldError>至少选一个人</FieldError></View>
    </Card>
  )
}

const Counting = () => {
  const [party, setParty] = useState({ ...EMPTY_PARTY, adult: 1, under14: 1 })
  return <PartyPicker party={party} max={3} onChange={setParty} />
}

const Listed = () => {
  const [names, setNames] = useState<readonly ListedName[]>([])
  return <NamesField names={names} expected={{ ...EMPTY_PARTY, under14: 3, adult: 1 }} onChange={setNames} />
}

const Several = () => {
  const [chosen, choose] = useState<readonly string[]>(['self'])
  const [agreed, agree] = useState(false)
  const toggle = (value: string) => choose(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value])
  return (
    <Card pad>
      <CheckChips
        options={[{ value: 'self', label: '本人 李秀英', note: '成人' }, { value: 'dad', label: '爸爸', note: '60岁以上' }, { value: 'bao', label: '小宝', note: '未满14岁' }]}
        chosen={chosen}
        onToggle={toggle}
      />
      <CheckRow checked={agreed} label='我已知晓' onToggle={() => agree(!agreed)}>会告诉同来的人</CheckRow>
    </Card>
  )
}

const Chosen = () => {
  const [chip, setChip] = useState('all')
  const [gate, setGate] = useState('east')
  return (
    <>
      <Chips
        label='年龄'
        options={[{ value: 'all', label: '全家' }, { value: 'young', label: '7–9 岁' }, { value: 'older', label: '10–13 岁' }, { value: 'adult', label: '成人' }]}
        chosen={chip}
        onChoose={setChip}
      />
      <Choice
        label='入口'
        options={[
          { value: 'east', label: '东门', note: '离停车场近' },
          { value: 'west', label: '西门' },
          { value: 'south', label: '南门', note: '这一场不开', disabled: true },
        ]}
        chosen={gate}
        onChoose={setGate}
      />
    </>
  )
}
