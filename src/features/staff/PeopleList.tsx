import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffGrant } from '@domain/contract/grantViews'
import type { Programme } from '@domain/edition/edition'
import { peopleInOrder } from '@/features/staff/peopleOrder'
import { PersonCard } from '@/features/staff/PersonCard'
import { useNow } from '@/platform/clock'
import { Button } from '@/ui/Button'

interface Props {
  readonly grants: readonly StaffGrant[]
  readonly programme: Programme | undefined
  readonly onChanged: () => void
}

/** As many as can be looked at; the others on demand. */
const AT_ONCE = 12

/** Who has which role, and which invitations wait; what is over on demand. */
export const PeopleList = ({ grants, programme, onChanged }: Props) => {
  const [shown, setShown] = useState(AT_ONCE)
  const [withPast, setWithPast] = useState(false)
  const { current, past } = peopleInOrder(grants, useNow())
  const listed = withPast ? [...current, ...past] : current
  return (
    <View>
      <View>
        {listed.slice(0, shown).map((grant) => <PersonCard key={grant.id} grant={grant} programme={programme} onChanged={onChanged} />)}
      </View>
      <View>{listed.length > shown && <Button kind='text' onTap={() => setShown(shown + AT_ONCE)}>{`再看一些，还有 ${listed.length - shown} 份`}</Button>}</View>
      <View>{past.length > 0 && !withPast && <Button kind='text' onTap={() => setWithPast(true)}>{`看到期的 ${past.length} 份`}</Button>}</View>
    </View>
  )
}
