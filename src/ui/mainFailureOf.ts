import { failureBy } from '@/ui/failure'
import { mainRefusalText, type MainRefusal } from '@/ui/mainRefusals'

/** What went wrong with what one does on pages of the main package. */
export const mainFailureOf = failureBy<MainRefusal>(mainRefusalText)
