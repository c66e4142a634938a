import type { ComponentProps } from 'react'
import { HelpLine } from '@/features/programme/HelpLine'
import { Screen } from '@/ui/Screen'

interface Props extends ComponentProps<typeof Screen> {
  /** The page itself reads the programme. */
  readonly readsProgramme?: boolean
}

/** The root of every page but the scanner: at its end, whom to call. */
export const PublicScreen = ({ children, readsProgramme, ...screen }: Props) => (
  <Screen {...screen}>
    {children}
    <HelpLine known={readsProgramme} />
  </Screen>
)
