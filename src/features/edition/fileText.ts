import { EDITION_FILE_MAX } from '@domain/contract/limits'

/** What is wrong with a pasted file before it is sent: the server takes no more than `EDITION_FILE_MAX` characters. */
export const fileTextProblem = (text: string): string | undefined =>
  text.length > EDITION_FILE_MAX ? `太长（${text.length} 字，最多 ${EDITION_FILE_MAX} 字）` : undefined
