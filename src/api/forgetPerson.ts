import { forgetPersonalAnswers } from '@/api/answerShelf'
import { forgetDrafts } from '@/platform/drafts'
import { restartPersonal } from '@/platform/sharedState'
import { forget } from '@/platform/storage'

/** Nobody is signed in (any more): tickets, forms and answers with reservations in them leave this device and its screens. */
export const forgetPerson = (): void => {
  forget('tickets')
  forget('missedCalls')
  forgetDrafts()
  forgetPersonalAnswers()
  restartPersonal()
}
