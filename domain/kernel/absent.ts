/** As T, but what may be absent may also be undefined. */
type Undecided<T> = { [K in keyof T]: Record<never, never> extends Pick<T, K> ? T[K] | undefined : T[K] }

/** Leaves out the fields that are undefined: absent and undefined are not the same on the wire or in a comparison. */
export const withoutAbsent = <T extends object>(fields: Undecided<T>): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
