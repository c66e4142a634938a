/** The longest name taken, in visible characters (a Chinese name with a middle dot stays well below). */
export const NAME_MAX = 20

/** Letters of any script, marks, spaces, and the dots, hyphens and apostrophes that names have. */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M} .·•'’-]*$/u

export type NameRefusal = { readonly code: 'NAME_MISSING' } | { readonly code: 'NAME_TOO_LONG'; readonly max: number } | { readonly code: 'NAME_NOT_A_NAME' }

/** What is wrong with a name as typed, if anything. Names in right-to-left scripts are names; emoji and control marks are not. */
export const nameProblem = (typed: string): NameRefusal | undefined => {
  const name = typed.trim()
  if (name === '') return { code: 'NAME_MISSING' }
  if ([...name].length > NAME_MAX) return { code: 'NAME_TOO_LONG', max: NAME_MAX }
  return NAME.test(name) ? undefined : { code: 'NAME_NOT_A_NAME' }
}
