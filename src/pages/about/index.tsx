import { AboutPage } from '@/features/programme/AboutPage'
import { useProgramme } from '@/features/programme/useProgramme'
import { Loading } from '@/ui/Loading'
import { Screen } from '@/ui/Screen'

/** 关于 */
export default function About() {
  const { kept, state } = useProgramme()
  return (
    <Screen>
      <Loading state={state}>{kept && <AboutPage edition={kept.programme} />}</Loading>
    </Screen>
  )
}
