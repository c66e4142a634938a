/** In which order questions were asked, so that a reply on a slow way never replaces what was asked for later. */
export interface AnswerOrder {
  /** A number for a question that is about to be asked. */
  readonly ask: () => number
  /** Whether the answer to it is news; false when a later question about the same has been answered. */
  readonly isNews: (about: string, asked: number) => boolean
}

/** By numbers of this device, not by the server's clock: in a rehearsal that is set back. */
export const answerOrder = (): AnswerOrder => {
  let last = 0
  const answered = new Map<string, number>()
  return {
    ask: () => (last += 1),
    isNews: (about, asked) => {
      if ((answered.get(about) ?? 0) > asked) return false
      answered.set(about, asked)
      return true
    },
  }
}
