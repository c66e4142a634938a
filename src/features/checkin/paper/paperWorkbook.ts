import { workbook } from '@domain/kernel/workbook'
import { AGE_BANDS, partySize } from '@domain/reservation/party'
import { shownCode } from '@domain/ticket/shortCode'
import { formatDay, formatHours, formatMoment } from '@/ui/formatTime'
import { BAND_WORDS } from '@/ui/partyText'
import type { Paper } from '@/features/checkin/paper/paperPages'

/** A4, as wide as the page, its number at the foot. */
const PAGE_SETUP = '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9"/>' +
  '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>'
const WALK_IN_LINES = 30

/** 纸质名单 as an xlsx, for a phone that cannot print: opened there, and sent on to a computer. */
export const paperWorkbook = ({ session, lines, asOf }: Paper): Uint8Array<ArrayBuffer> => workbook({
  name: '入场名单',
  widths: [13, ...AGE_BANDS.map(() => 10), 7, 10, 14],
  rows: [
    [`${session.title}，${formatDay(session.startsAt)} ${formatHours(session.startsAt, session.endsAt)}（${formatMoment(asOf)} 的名单）`],
    ['票号', ...AGE_BANDS.map((band) => BAND_WORDS[band]), '共', '来了打勾', '备注'],
    ...lines.map(({ ticketId, party, entered, underReview }) => [
      shownCode(ticketId), ...AGE_BANDS.map((band) => (party[band] > 0 ? String(party[band]) : '')), String(partySize(party)),
      entered ? `已入 ${entered} 人` : '', underReview ? '没审核，不放行' : '',
    ]),
    ...Array.from({ length: WALK_IN_LINES }, (_, line) => [line === 0 ? '没有票的' : '']),
  ],
  headRows: 2,
  after: PAGE_SETUP,
})

/** The name under which it is found again. */
export const paperName = ({ session }: Paper): string => `入场名单-${formatDay(session.startsAt)}-${session.title}.xlsx`.replace(/[\\/:*?"<>| ]/g, '')
