import { typedCode } from '@domain/ticket/shortCode'
import { parseTicketText } from '@domain/ticket/ticketText'

/** What a gate was shown: the text of a code that was scanned, or a code that was typed. */
type CodeRead = { readonly by: 'qr'; readonly text: string } | { readonly by: 'code'; readonly code: string }

/** The ticket's id as read, before anything about it is believed; undefined where it is none of ours. */
export const ticketNamed = (read: CodeRead): string | undefined =>
  read.by === 'qr' ? parseTicketText(read.text)?.claims.ticketId : typedCode(read.code)
