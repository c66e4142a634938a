import { useState } from 'react'
import { View } from '@tarojs/components'
import type { CheckInRefusal } from '@domain/checkin/decideCheckIn'
import { EMPTY_PARTY, partySize, type Party } from '@domain/reservation/party'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { PartyPicker } from '@/ui/PartyPicker'
import { refusalText } from '@/ui/refusalText'
import { Sheet } from '@/ui/Sheet'

interface Props {
  /** Places that this phone has for them. */
  readonly left: number
  /** @returns why nobody is let in now */
  readonly onWalkIn: (people: Party) => CheckInRefusal | undefined
  readonly onExit: (people: number) => void
}

const ONE: Party = { ...EMPTY_PARTY, adult: 1 }
/** More come one family after the other. */
const MOST = 20

/** 没票进场, in two taps; and 出场, in one. */
export const WalkIns = ({ left, onWalkIn, onExit }: Props) => {
  const [open, setOpen] = useState(false)
  const [people, setPeople] = useState(ONE)
  const [refusal, setRefusal] = useState<CheckInRefusal>()
  const start = () => {
    setPeople(ONE)
    setRefusal(undefined)
    setOpen(true)
  }
  const confirm = () => {
    const refused = onWalkIn(people)
    setRefusal(refused)
    setOpen(refused !== undefined)
  }
  return (
    <View>
      <View className='gate-acts'>
        <Button kind='outlined' className='gate-act' onTap={start}>没票进场</Button>
        <Button kind='outlined' className='gate-act' onTap={() => onExit(1)}>出场 1 人</Button>
      </View>
      <Sheet
        open={open}
        title='没票进场'
        onClose={() => setOpen(false)}
        acts={<Button disabled={partySize(people) === 0} onTap={confirm}>{`放行 ${partySize(people)} 人`}</Button>}
      >
        <View>{refusal && <View className='side'><Note kind='danger'>{refusalText(refusal)}</Note></View>}</View>
        <View className='side'>
          {partySize(people) > left
            ? <Note kind='warning'>{`这部手机的现场名额还有 ${left} 个，不够。照样放行会记下，主办方会看到。`}</Note>
            : <View className='support'>{`这部手机的现场名额还有 ${left} 个。`}</View>}
        </View>
        <PartyPicker title='几个人' party={people} max={MOST} onChange={setPeople} />
      </Sheet>
    </View>
  )
}
