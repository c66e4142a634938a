/** What a person answered for one template; only `accept` lets us send, and one message only. */
export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter'

/**
 * By template id, as far as WeChat answered. Failed: `switchedOff`, the person has turned all messages of this
 * mini-program off in its settings, where they can be turned on again; `failed`, nobody was asked.
 */
export type SubscribeOutcome =
  | { readonly answers: Readonly<Record<string, SubscribeAnswer>> }
  | { readonly failed: 'switchedOff' | 'failed' }

/** The most templates that may be asked for at once. WeChat's present limit is five; older versions take three. */
const MOST_TEMPLATES = 3

/** WeChat's code for the main switch turned off. */
const SWITCHED_OFF = 20004

const ANSWERS: readonly SubscribeAnswer[] = ['accept', 'reject', 'ban', 'filter']

const answerOf = (word: unknown): SubscribeAnswer | undefined =>
  word === 'acceptWithAudio' ? 'accept' : ANSWERS.find((answer) => answer === word)

/** Throws when more is asked for than WeChat can ask. */
export const checkTemplates = (templateIds: readonly string[]): void => {
  if (templateIds.length > MOST_TEMPLATES) throw new Error(`WeChat asks for ${MOST_TEMPLATES} templates at most`)
}

/** Reads WeChat's reply; what it says nothing known about is left out. */
export const readAnswers = (reply: Readonly<Record<string, unknown>>, templateIds: readonly string[]): SubscribeOutcome => {
  const answers = templateIds.flatMap((id) => {
    const answer = answerOf(reply[id])
    return answer === undefined ? [] : [[id, answer] as const]
  })
  return { answers: Object.fromEntries(answers) }
}

/** Reads what WeChat fails with: an object with `errCode`, or anything. */
export const readFailure = (failure: unknown): SubscribeOutcome => {
  const code = typeof failure === 'object' && failure !== null && 'errCode' in failure ? failure.errCode : undefined
  return { failed: code === SWITCHED_OFF ? 'switchedOff' : 'failed' }
}
