import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

const OUR_NAMES = new Set(['127.0.0.1', 'localhost'])
/** WeChat's own pages and DevTools; a browser does not let another site call itself so. */
const WECHAT = 'https://servicewechat.com'
const READS = new Set(['GET', 'HEAD'])

const nameIn = (host: string): string => host.replace(/:\d+$/, '')

/**
 * Whether a request may be answered at all; a word for the log when not.
 * The host is on 127.0.0.1, but any page open in the same browser can reach that too: a foreign Host header is a DNS
 * name turned to this machine, a foreign Origin on a write is another site's form or script. Programs (tests, DevTools'
 * wx.request) send no Origin.
 */
export const refusedAtTheGate = ({
  headers,
  method = 'GET',
}: IncomingMessage): 'FOREIGN_HOST' | 'FOREIGN_ORIGIN' | undefined => {
  if (!OUR_NAMES.has(nameIn(headers.host ?? ''))) return 'FOREIGN_HOST'
  return READS.has(method) || isFromHere(headers) ? undefined : 'FOREIGN_ORIGIN'
}

const isFromHere = ({ host, origin, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean =>
  origin === undefined ? site !== 'cross-site' : origin === `http://${host}` || origin === WECHAT
