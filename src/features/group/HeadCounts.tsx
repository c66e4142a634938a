import { View } from '@tarojs/components'
import { AGE_BANDS, partySize, type Party } from '@domain/reservation/party'
import { typedCount } from '@/features/group/groupDraft'
import { a11y } from '@/ui/a11y'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { FieldError } from '@/ui/FieldError'
import { BAND_WORDS } from '@/ui/partyText'
import './group.scss'

interface Props {
  readonly party: Party
  readonly max: number
  readonly error?: string | undefined
  readonly onChange: (party: Party) => void
}

/** 来多少人: typed by age band, since nobody taps forty-two times. */
export const HeadCounts = ({ party, max, error, onChange }: Props) => (
  <Card pad>
    <View className='h2'>来多少人</View>
    <View className='heads'>
      {AGE_BANDS.map((band) => (
        <View key={band} className='heads-band'>
          <Field
            label={BAND_WORDS[band]} readAs={`${BAND_WORDS[band]}几人`} kind='mobile' max={3} placeholder='0'
            value={party[band] === 0 ? '' : String(party[band])}
            onInput={(typed) => onChange({ ...party, [band]: typedCount(typed) })}
          />
        </View>
      ))}
    </View>
    <View className='strong mt2' {...a11y({ live: true })}>{`共 ${partySize(party)} 人，最多 ${max} 人`}</View>
    {error !== undefined && <FieldError>{error}</FieldError>}
    <View className='support mute mt1'>带队老师、家长也算在内。只记年龄段，不要生日和证件号。</View>
  </Card>
)
