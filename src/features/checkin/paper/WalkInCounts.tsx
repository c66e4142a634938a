import { useState } from 'react'
import { View } from '@tarojs/components'
import { AGE_BANDS, type AgeBand, type Party } from '@domain/reservation/party'
import { typedPeople } from '@/features/checkin/paper/paperEntry'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { FieldError } from '@/ui/FieldError'
import { BAND_WORDS } from '@/ui/partyText'

interface Props {
  /** @returns whether it was recorded */
  readonly onCounted: (people: Party) => boolean
}

/** People without a ticket by head count: the sums of the sheet's last page. */
export const WalkInCounts = ({ onCounted }: Props) => {
  const [typed, setTyped] = useState<Readonly<Partial<Record<AgeBand, string>>>>({})
  const [wrong, setWrong] = useState(false)
  const type = (band: AgeBand) => (text: string) => {
    setTyped({ ...typed, [band]: text })
    setWrong(false)
  }
  const count = () => {
    const people = typedPeople(typed)
    setWrong(people === undefined)
    if (people && onCounted(people)) setTyped({})
  }
  return (
    <Card pad className='mt3'>
      <View className='strong'>没有票、直接来的</View>
      <View className='support'>可以一行一行录，也可以录合计。</View>
      <View className='paper-counts'>
        {AGE_BANDS.map((band) => (
          <Field key={band} label={BAND_WORDS[band]} kind='mobile' max={3} value={typed[band] ?? ''} placeholder='0' onInput={type(band)} />
        ))}
      </View>
      <View>{wrong && <FieldError>请写人数，至少 1 人</FieldError>}</View>
      <View className='mt3'><Button kind='tinted' onTap={count}>记下这些人</Button></View>
    </Card>
  )
}
