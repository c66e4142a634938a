import { useCallback, useState } from 'react'
import { startTicketReader, type PublicKeys, type ReadOnPhone } from '@/features/checkin/ticket/ticketReader'

/** The reader of this phone, proved when the scanner opens: a ticket is answered once that is done. */
export const useTicketReader = (): ((text: string, publicKeys: PublicKeys) => Promise<ReadOnPhone>) => {
  const [started] = useState(() => startTicketReader())
  return useCallback(async (text, publicKeys) => (await started).read(text, publicKeys), [started])
}
