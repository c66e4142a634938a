import { HelpLine } from '@/features/programme/HelpLine'
import { useProgramme } from '@/features/programme/useProgramme'
import { PeopleDesk } from '@/features/staff/PeopleDesk'
import { usePeople } from '@/features/staff/usePeople'
import { usePullDown } from '@/platform/usePullDown'
import { useReturn } from '@/platform/useReturn'
import { Loading } from '@/ui/Loading'
import { loadState } from '@/ui/loadState'
import { Screen } from '@/ui/Screen'
import { StaleNote } from '@/ui/StaleNote'

/** 工作人员: who does what until when, and how somebody is invited. */
export default function PeoplePage() {
  const { answer, reread, people, at, failed, roles, scopes } = usePeople()
  const programme = useProgramme().kept?.programme
  useReturn(reread)
  usePullDown(reread, answer)
  return (
    <Screen>
      <StaleNote failed={failed} at={at} onRetry={reread} />
      <Loading state={loadState(answer, reread)} help={<HelpLine />}>
        <PeopleDesk people={people} roles={roles} scopes={scopes} programme={programme} onChanged={reread} />
      </Loading>
    </Screen>
  )
}
