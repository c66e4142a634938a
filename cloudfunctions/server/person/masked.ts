/** 李*英, 李*: enough to know whom one talks to, too little to look up. */
export const maskedName = (name: string): string => {
  const letters = [...name]
  if (letters.length <= 1) return '*'
  return letters.length === 2 ? `${letters[0]}*` : `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`
}

/** 138****5678 */
export const maskedPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`
