import { View } from '@tarojs/components'
import { AGE_BANDS, partySize, type AgeBand, type Party } from '@domain/reservation/party'
import { a11y } from '@/ui/a11y'
import { Card } from '@/ui/Card'
import { FieldError } from '@/ui/FieldError'
import { BAND_WORDS } from '@/ui/partyText'
import { Stepper } from '@/ui/Stepper'
import './partyPicker.scss'

const NOTES: Partial<Record<AgeBand, string>> = { under14: '要有大人陪同' }

interface Props {
  readonly party: Party
  readonly max: number
  readonly error?: string | undefined
  readonly onChange: (party: Party) => void
}

/** 谁一起去: how many people of each age band; never a birthday. */
export const PartyPicker = ({ party, max, error, onChange }: Props) => {
  const size = partySize(party)
  return (
    <Card>
      <View className='line between party-head'>
        <View className='h2'>谁一起去</View>
        <View className='support' {...a11y({ live: true })}>{`已选 ${size} 人，最多 ${max} 人`}</View>
      </View>
      {AGE_BANDS.map((band) => (
        <Stepper
          key={band}
          label={BAND_WORDS[band]}
          {...(NOTES[band] === undefined ? {} : { note: NOTES[band] })}
          count={party[band]}
          min={0}
          max={party[band] + Math.max(0, max - size)}
          onChange={(count) => onChange({ ...party, [band]: count })}
        />
      ))}
      <View className='party-foot'>
        {error !== undefined && <FieldError>{error}</FieldError>}
        <View className='support mute'>只记年龄段，不要生日和证件号。</View>
      </View>
    </Card>
  )
}
