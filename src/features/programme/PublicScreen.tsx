import type { ComponentProps } from 'react'
import { HelpLine } from '@/features/programme/HelpLine'
import { Screen } from '@/ui/Screen'

/** The root of every page but the scanner: at its end, whom to call. */
export const PublicScreen = ({ children, ...screen }: ComponentProps<typeof Screen>) => (
  <Screen {...screen}>
    {children}
    <HelpLine />
  </Screen>
)
