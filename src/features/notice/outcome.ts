import type { Subscriptions } from '@domain/contract/views'
import type { Template } from '@domain/notice/notice'
import type { SubscribeOutcome } from '@/platform/subscribeAnswer'

/** Those of the templates that WeChat has approved, with their ids: only these can be asked for. */
export const askable = (
  templates: readonly Template[],
  { templateIds }: Pick<Subscriptions, 'templateIds'>,
): readonly (readonly [template: Template, id: string])[] =>
  templates.flatMap((template) => {
    const id = templateIds[template]
    return id === undefined ? [] : [[template, id] as const]
  })

/** Which of the templates were allowed. */
export const allowed = (
  asked: readonly (readonly [template: Template, id: string])[],
  outcome: SubscribeOutcome,
): readonly Template[] =>
  'failed' in outcome ? [] : asked.filter(([, id]) => outcome.answers[id] === 'accept').map(([template]) => template)

/** Why nothing was allowed: messages are turned off in WeChat (all, or for good this one), nobody could be asked, or it was declined. */
export const refusedWhy = (outcome: SubscribeOutcome): 'switchedOff' | 'failed' | 'declined' => {
  if ('failed' in outcome) return outcome.failed
  return Object.values(outcome.answers).includes('ban') ? 'switchedOff' : 'declined'
}
