import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffGrant } from '@domain/contract/grantViews'
import type { Programme } from '@domain/edition/edition'
import type { InvitedRole } from '@domain/staff/invitation'
import type { ScopeToGive } from '@domain/staff/scopes'
import { InviteForm } from '@/features/staff/InviteForm'
import { PeopleList } from '@/features/staff/PeopleList'
import { Button } from '@/ui/Button'

interface Props {
  readonly people: readonly StaffGrant[]
  readonly roles: readonly InvitedRole[]
  /** Absent while they are not known. */
  readonly scopes: readonly ScopeToGive[] | undefined
  readonly programme: Programme | undefined
  readonly onChanged: () => void
}

/** 工作人员: somebody new is invited, the others are listed. */
export const PeopleDesk = ({ people, roles, scopes, programme, onChanged }: Props) => {
  const [inviting, setInviting] = useState(false)
  return (
    <View className='side mt3'>
      <View>
        {inviting && scopes
          ? <InviteForm roles={roles} scopes={scopes} programme={programme} onAnswered={onChanged} onClose={() => setInviting(false)} />
          : <Button icon='person' busy={!scopes} onTap={() => setInviting(true)}>邀请一位工作人员</Button>}
      </View>
      <PeopleList grants={people} programme={programme} onChanged={onChanged} />
    </View>
  )
}
