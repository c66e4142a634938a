/** What a rule answers: the value, or a refusal that says why not. Plain JSON, so that it crosses the wire unchanged. */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })

/** An expected "no": a code in capitals, and facts; never a sentence. A fault is thrown instead. */
export const refuse = <const Refusal extends { readonly code: string }>(
  refusal: Refusal,
): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal })

/** A refusal in one case, nothing in the other: for lists of what is wrong. */
export const when = <R extends { readonly code: string }>(isWrong: boolean, refusal: R): R | undefined => (isWrong ? refusal : undefined)
