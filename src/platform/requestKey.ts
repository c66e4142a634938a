/**
 * A fresh key for something that may be sent more than once: 24 characters of a–z and 0–9.
 * It tells repeats of one person's own request apart; it guards nothing, so Math.random is enough.
 */
export const newRequestKey = (): string => {
  const part = () => Math.random().toString(36).slice(2, 10).padEnd(8, '0')
  return Date.now().toString(36).slice(-8) + part() + part()
}
