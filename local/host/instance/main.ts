/**
 * The process in which a function lives: loads the bundle exactly as it is deployed and runs its `main`.
 * Started by the host with the bundle's path; bundled by itself, so that nothing but Node runs beside the function.
 */
import { createRequire } from 'node:module'
import { READY, REPLY_MAX_BYTES, type AnswerMessage, type CallMessage } from '../functions/message'
import { isolateEnvironment, withEnvironment } from './callEnvironment'

interface FunctionModule {
  readonly main: (event: unknown, context: unknown) => unknown
}

const bundle = process.argv[2] ?? ''
let loaded: FunctionModule | undefined

const load = (): FunctionModule => {
  loaded ??= createRequire(bundle)(bundle) as FunctionModule
  return loaded
}

const wordsOf = (problem: unknown): string =>
  problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)

const answer = async ({ id, event, context, environment }: CallMessage): Promise<AnswerMessage> => {
  try {
    const reply = await withEnvironment(environment, async () => load().main(event, context))
    const text = JSON.stringify(reply ?? null)
    const bytes = Buffer.byteLength(text)
    return bytes > REPLY_MAX_BYTES ? { id, kind: 'replyTooLarge', bytes } : { id, kind: 'reply', text }
  } catch (problem) {
    return { id, kind: 'threw', detail: wordsOf(problem) }
  }
}

isolateEnvironment()
process.on('message', (call: CallMessage) => void answer(call).then((message) => process.send?.(message)))
// The host is gone: so are those who would read the answers.
process.on('disconnect', () => process.exit(0))
load()
process.send?.(READY)
