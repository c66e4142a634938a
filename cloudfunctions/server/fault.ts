/** Something broken, in words of our own: no value from a request or a document is in them, so they may be logged. */
export class Fault extends Error {
  override readonly name = 'Fault'
}

/**
 * What the log keeps of anything thrown: its kind, the SDK's error code, where it rose. Other people's messages may
 * quote what was being worked on, and are left out.
 */
export const faultFacts = (thrown: unknown): Readonly<Record<string, unknown>> => {
  if (!(thrown instanceof Error)) return { fault: typeof thrown }
  const errCode: unknown = 'errCode' in thrown ? thrown.errCode : undefined
  const frames = thrown.stack?.split('\n').filter((line) => line.startsWith('    at ')).slice(0, 3)
  return {
    fault: thrown.name,
    ...(thrown instanceof Fault && { message: thrown.message }),
    ...(typeof errCode === 'number' && { errCode }),
    at: frames?.map((line) => line.trim()),
  }
}
