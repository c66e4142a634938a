import { useState } from 'react'
import { View } from '@tarojs/components'
import { AGE_BANDS, partySize, type Party } from '@domain/reservation/party'
import { Button } from '@/ui/Button'
import { BAND_WORDS } from '@/ui/partyText'
import { Sheet } from '@/ui/Sheet'
import { Stepper } from '@/ui/Stepper'

interface Props {
  /** The party; absent: closed. */
  readonly party: Party | undefined
  /** What is done with those who are here, and what of the others. */
  readonly words?: { readonly act: (people: number) => string; readonly note: string }
  readonly onClose: () => void
  readonly onChoose: (people: Party) => void
}

const AT_THE_GATE = { act: (people: number) => `只放行这 ${people} 人`, note: '没到的人来了，再扫同一张票。' }

/** Who of a party is here: the others come in later on the same ticket. */
export const PartOfParty = ({ party, words = AT_THE_GATE, onClose, onChoose }: Props) => {
  const [chosen, setChosen] = useState<Party>()
  const part = chosen && party && isPartOf(chosen, party) ? chosen : undefined
  return (
    <Sheet
      open={party !== undefined}
      title='到了几个人'
      onClose={onClose}
      acts={<Button disabled={!part} onTap={() => { if (part) onChoose(part) }}>{part ? words.act(partySize(part)) : '先减掉没到的人'}</Button>}
    >
      <View className='side'>
        {party && <Bands party={party} people={chosen ?? party} onChange={setChosen} />}
        <View className='support mt2'>{words.note}</View>
      </View>
    </Sheet>
  )
}

const isPartOf = (people: Party, party: Party): boolean => partySize(people) > 0 && partySize(people) < partySize(party)

interface BandsProps {
  readonly party: Party
  readonly people: Party
  readonly onChange: (people: Party) => void
}

const Bands = ({ party, people, onChange }: BandsProps) =>
  AGE_BANDS.filter((band) => party[band] > 0).map((band) => (
    <Stepper key={band} label={BAND_WORDS[band]} count={people[band]} min={0} max={party[band]} onChange={(count) => onChange({ ...people, [band]: count })} />
  ))
