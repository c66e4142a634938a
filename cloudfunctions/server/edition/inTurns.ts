/** So many calls at once; the cloud database grants a function few connections. */
const AT_ONCE = 8

/** Does the work for each, a few at a time, and gives the answers in order. The first fault ends it. */
export const inTurns = async <T, Answer>(
  each: readonly T[],
  work: (one: T) => Promise<Answer>,
): Promise<readonly Answer[]> => {
  const answers: Answer[] = []
  for (let from = 0; from < each.length; from += AT_ONCE) {
    answers.push(...(await Promise.all(each.slice(from, from + AT_ONCE).map(work))))
  }
  return answers
}
