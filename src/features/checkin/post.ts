import type { GateSession } from '@domain/contract/gateViews'

/** Where a steward stands: as chosen now, or as this phone remembers it. */
export interface Post {
  readonly sessionId?: string
  readonly gate?: string
}

/** What a session's entrance is called while nobody has named its gates. */
const ONLY_GATE = '入口'

/** What is remembered from before is forgotten when its doors have closed: nobody can be let in there any more. */
export const rememberedPost = (post: Post, sessions: readonly GateSession[], now: number): Post => {
  const session = sessions.find(({ id }) => id === post.sessionId)
  return session && session.doors.closesAt <= now ? {} : post
}

/** The session and gate of a post; where it names none that there is, those at hand. */
export const standAt = (post: Post, sessions: readonly GateSession[], now: number) => {
  const session = sessions.find(({ id }) => id === post.sessionId) ?? sessionAtHand(sessions, now)
  return { session, gate: session?.gates.find((name) => name === post.gate) ?? session?.gates[0] ?? ONLY_GATE }
}

/** The session whose doors are open now; else the next one; else the last. Sessions come sorted by start. */
export const sessionAtHand = <S extends Pick<GateSession, 'doors'>>(sessions: readonly S[], now: number): S | undefined =>
  sessions.find(({ doors }) => now >= doors.opensAt && now < doors.closesAt) ??
  sessions.find(({ doors }) => now < doors.opensAt) ??
  sessions[sessions.length - 1]
