import { View } from '@tarojs/components'
import { ClaimForm } from '@/features/edition/ClaimForm'
import { ImportForm } from '@/features/edition/ImportForm'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useGrants } from '@/features/staff/useGrants'
import { loadState } from '@/ui/loadState'
import { Loading } from '@/ui/Loading'

/** The organiser's page: first the setup code, then the edition's content. */
export default function EditionPage() {
  const { answer, grants, reread } = useGrants()
  const isOrganiser = grants.some(({ role }) => role === 'organiser')
  return (
    <PublicScreen>
      <Loading state={loadState(answer, reread)}>
        <View className='side mt4'>{isOrganiser ? <ImportForm /> : <ClaimForm onClaimed={reread} />}</View>
      </Loading>
    </PublicScreen>
  )
}
