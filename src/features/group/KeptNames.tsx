import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Party } from '@domain/reservation/party'
import { nameProblem } from '@domain/reservation/personName'
import { isSameList, namesOf, toggled, withAdded, withoutAdded, type ListEdit } from '@/features/group/listEdit'
import { NamesField } from '@/features/group/NamesField'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { CheckChips } from '@/ui/CheckChips'
import { Field } from '@/ui/Field'
import { refusalText } from '@/ui/refusalText'
import { SearchField } from '@/ui/SearchField'
import './group.scss'

interface Props {
  readonly edit: ListEdit
  /** Who will come. */
  readonly party: Party
  readonly onChange: (edit: ListEdit) => void
}

/** 名单 of a group that comes already: names are taken out and added one by one, or all of it is sent anew. */
export const KeptNames = ({ edit, party, onChange }: Props) => (
  <View>
    {edit.instead
      ? <Instead edit={edit} instead={edit.instead} party={party} onChange={onChange} />
      : <OneByOne edit={edit} named={namesOf(edit).length} onChange={onChange} />}
  </View>
)

type PartProps = Pick<Props, 'edit' | 'onChange'>

const Instead = ({ edit, instead, party, onChange }: PartProps & Pick<Props, 'party'> & { readonly instead: NonNullable<ListEdit['instead']> }) => {
  const { instead: _left, ...before } = edit
  return (
    <View>
      <NamesField names={instead} expected={party} onChange={(names) => onChange({ ...edit, instead: names })} />
      <View className='mt2'><Button kind='text' onTap={() => onChange(before)}>用回原来的名单</Button></View>
    </View>
  )
}

const OneByOne = ({ edit, named, onChange }: PartProps & { readonly named: number }) => (
  <Card pad>
    <View className='h2'>参加人名单</View>
    <View className='support mt1'>谁不来了，点一下名字就拿掉；点错了再点一下。</View>
    <Kept edit={edit} onChange={onChange} />
    <View className='strong mt3' {...a11y({ live: true })}>{isSameList(edit) ? `名单上 ${named} 人` : `改好后名单上 ${named} 人`}</View>
    <Adding edit={edit} onChange={onChange} />
    <View className='mt3'><Button kind='outlined' onTap={() => onChange({ ...edit, instead: [] })}>换一份名单</Button></View>
  </Card>
)

/** As many as a screen shows: of a long list each is drawn. */
const SHOWN = 24

const Kept = ({ edit: { kept, out }, edit, onChange }: PartProps) => {
  const [words, setWords] = useState('')
  const [most, setMost] = useState(SHOWN)
  const found = kept.map((label, place) => ({ value: String(place), label })).filter(({ label }) => label.includes(words.trim()))
  const shown = found.slice(0, most)
  const chosen = shown.filter(({ value }) => !out.includes(Number(value))).map(({ value }) => value)
  return (
    <View>
      {kept.length > SHOWN && <View className='mt2'><SearchField value={words} placeholder='找名字' onInput={setWords} /></View>}
      <View className='mt2'><CheckChips options={shown} chosen={chosen} onToggle={(value) => onChange(toggled(edit, Number(value)))} /></View>
      {found.length === 0 && <View className='support mt2'>{kept.length === 0 ? '还没有名单。' : '名单上没有这个名字。'}</View>}
      {found.length > most && <View className='mt2'><Button kind='text' onTap={() => setMost(most + SHOWN)}>{`还有 ${found.length - most} 人，往下看`}</Button></View>}
    </View>
  )
}

const Adding = ({ edit, onChange }: PartProps) => {
  const [name, setName] = useState('')
  const [looked, setLooked] = useState(false)
  const problem = nameProblem(name)
  const add = () => {
    setLooked(problem !== undefined)
    if (problem) return
    onChange(withAdded(edit, name))
    setName('')
  }
  return (
    <View>
      <CheckChips
        options={edit.added.map((label, place) => ({ value: String(place), label, note: '新加' }))}
        chosen={edit.added.map((_, place) => String(place))}
        onToggle={(value) => onChange(withoutAdded(edit, Number(value)))}
      />
      <Field label='换人、改错字：加一个名字' value={name} placeholder='只写姓名' error={looked && problem ? refusalText(problem) : undefined} onInput={setName} />
      <View className='mt2'><Button kind='tinted' onTap={add}>加上</Button></View>
    </View>
  )
}
