import { View } from '@tarojs/components'
import { AGE_BANDS, partySize, type Party } from '@domain/reservation/party'
import { Card } from '@/ui/Card'
import { FieldError } from '@/ui/FieldError'
import { BAND_WORDS } from '@/ui/partyText'
import { Stepper } from '@/ui/Stepper'

/** Who comes, by age band, as it is asked on the phone. */
export interface HeadsProps {
  readonly party: Party
  readonly max: number
  readonly error?: string | undefined
  readonly onChange: (party: Party) => void
}

/** The list of a group's names, to be opened and changed. */
export interface ListProps {
  readonly sessionId: string
  readonly ticketId: string
  readonly party: Party
  readonly error?: string | undefined
  readonly onNames: (names: readonly string[], was: readonly string[]) => void
}

/** 来几个人, by age band, as it is asked on the phone. */
export const PartySteppers = ({ party, max, error, onChange }: HeadsProps) => (
  <Card>
    <View className='callers-head h2'>{`来几个人（最多 ${max} 人）`}</View>
    {AGE_BANDS.map((band) => (
      <Stepper
        key={band}
        label={BAND_WORDS[band]}
        count={party[band]}
        min={0}
        max={party[band] + Math.max(0, max - partySize(party))}
        onChange={(count) => onChange({ ...party, [band]: count })}
      />
    ))}
    {error !== undefined && <View className='callers-wrong'><FieldError>{error}</FieldError></View>}
  </Card>
)
