/** The emulator's control endpoints, as far as the desk needs them. A dead emulator has nothing to tell. */
const ask = async (url: string): Promise<unknown> => {
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(2_000) })
    return reply.ok ? await reply.json() : undefined
  } catch {
    return undefined
  }
}

/** How many requests each call made on the database's wire, by request id. */
export const databaseCalls = async (emulatorUrl: string): Promise<Readonly<Record<string, number>>> => {
  const counts = (await ask(`${emulatorUrl}/_control/counts`)) as { requests?: Record<string, number> } | undefined
  return counts?.requests ?? {}
}

/** What the stand-ins for WeChat's own services were asked. */
export const outboxOf = async (emulatorUrl: string): Promise<unknown> =>
  (await ask(`${emulatorUrl}/_control/outbox`)) ?? []
