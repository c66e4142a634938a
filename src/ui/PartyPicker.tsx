import { View } from '@tarojs/components'
import type { LocalDate } from '@domain/kernel/instant'
import { AGE_BANDS, partySize, type AgeBand, type Party } from '@domain/reservation/party'
import { a11y } from '@/ui/a11y'
import { bornText } from '@/ui/bornText'
import { Card } from '@/ui/Card'
import { FieldError } from '@/ui/FieldError'
import { BAND_WORDS } from '@/ui/partyText'
import { Stepper } from '@/ui/Stepper'
import './partyPicker.scss'

interface Props {
  readonly title?: string
  readonly party: Party
  readonly max: number
  /** Ages count on this day: under each band, which birthdays belong to it. */
  readonly day?: LocalDate | undefined
  readonly error?: string | undefined
  readonly onChange: (party: Party) => void
}

/** 谁一起去: how many people of each age band; never a birthday. */
export const PartyPicker = ({ title = '谁一起去', party, max, day, error, onChange }: Props) => {
  const size = partySize(party)
  return (
    <Card>
      <View className='line between party-head'>
        <View className='h2'>{title}</View>
        <View className='support' {...a11y({ live: true })}>{`已选 ${size} 人，最多 ${max} 人`}</View>
      </View>
      {AGE_BANDS.map((band) => (
        <Stepper
          key={band}
          label={BAND_WORDS[band]}
          {...noteOf(band, day)}
          count={party[band]}
          min={0}
          max={party[band] + Math.max(0, max - size)}
          onChange={(count) => onChange({ ...party, [band]: count })}
        />
      ))}
      <View className='party-foot'>
        {error !== undefined && <FieldError>{error}</FieldError>}
        <View className='support mute'>只记年龄段，不要生日和证件号。{day && '年龄按活动当天算。'}</View>
      </View>
    </Card>
  )
}

/** Whoever is grown up knows; where a year decides, the birthdays stand there. */
const noteOf = (band: AgeBand, day: LocalDate | undefined): { readonly note?: string } => {
  const born = day === undefined || band === 'adult' ? '' : bornText(band, day)
  const note = [band === 'under14' ? '要有大人陪同' : '', born].filter(Boolean).join('，')
  return note === '' ? {} : { note }
}
