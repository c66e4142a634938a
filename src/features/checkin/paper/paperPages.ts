import type { SheetLine } from '@domain/checkin/paperSheet'
import type { GateSession } from '@domain/contract/gateViews'
import type { Instant } from '@domain/kernel/instant'
import { AGE_BANDS, partySize } from '@domain/reservation/party'
import { shownCode } from '@domain/ticket/shortCode'
import { formatDay, formatHours, formatMoment } from '@/ui/formatTime'
import { BAND_WORDS, partyText } from '@/ui/partyText'

/** What goes onto paper. */
export interface Paper {
  readonly session: Pick<GateSession, 'title' | 'startsAt' | 'endsAt'>
  readonly lines: readonly SheetLine[]
  /** How old what stands on it is. */
  readonly asOf: Instant
}

/** Lines that fit on an A4 page, in two columns of 7.6 mm each. */
const LINES_A_COLUMN = 31
const LINES_A_PAGE = 2 * LINES_A_COLUMN
const WALK_IN_LINES = 26

/** 纸质名单 as a document of A4 pages, each with its head; one more for people without a ticket. */
export const paperPages = (paper: Paper): string => {
  const pages = [...inPages(paper.lines).map(linesPage), WALK_IN_PAGE]
  const sheets = pages.map((page, at) => `<section>${head(paper)}${page}${foot(at + 1, pages.length)}</section>`)
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(paper.session.title)} 入场名单</title><style>${STYLE}</style></head><body>${sheets.join('')}</body></html>`
}

const inPages = (lines: readonly SheetLine[]): readonly (readonly SheetLine[])[] =>
  Array.from({ length: Math.ceil(lines.length / LINES_A_PAGE) }, (_, page) => lines.slice(page * LINES_A_PAGE, (page + 1) * LINES_A_PAGE))

const head = ({ session, lines, asOf }: Paper): string => {
  const people = lines.reduce((sum, { party }) => sum + partySize(party), 0)
  return `<header><h1>${escaped(session.title)}</h1><p>${formatDay(session.startsAt)} ${formatHours(session.startsAt, session.endsAt)}　共 ${lines.length} 张票 ${people} 人（${formatMoment(asOf)} 的名单）</p>` +
    '<p class="fill">入口 <u></u> 核验员 <u></u></p></header>'
}

const foot = (page: number, pages: number): string => `<footer><span>来了就在框里打勾；只来一部分，写来了几人。</span><span>第 ${page} 页，共 ${pages} 页</span></footer>`

const linesPage = (lines: readonly SheetLine[]): string =>
  `<main>${[lines.slice(0, LINES_A_COLUMN), lines.slice(LINES_A_COLUMN)].map((column) => `<div>${column.map(lineOf).join('')}</div>`).join('')}</main>`

const lineOf = ({ ticketId, party, entered, underReview }: SheetLine): string =>
  `<p class="line"><i></i><b>${shownCode(ticketId)}</b><span>${partyText(party)}${underReview ? '（没审核，不放行）' : ''}${entered ? `（已入 ${entered} 人）` : ''}</span><em>${partySize(party)}</em></p>`

const WALK_IN_PAGE = `<h2>没有票、直接来的</h2><table><tr>${['几点', ...AGE_BANDS.map((band) => BAND_WORDS[band]), '放行人'].map((word) => `<th>${word}</th>`).join('')}</tr>` +
  `${`<tr>${'<td></td>'.repeat(AGE_BANDS.length + 2)}</tr>`.repeat(WALK_IN_LINES)}</table>`

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Paper is white in every mode; its measures are those of a printer. */
const STYLE = `
@page { size: A4; margin: 0 }
* { box-sizing: border-box; margin: 0 }
body { font: 10.5pt/1.4 sans-serif; color: #000; background: #fff }
section { position: relative; width: 210mm; height: 296mm; padding: 12mm 12mm 0; break-after: page; overflow: hidden }
section:last-child { break-after: auto }
h1 { font-size: 15pt } h2 { font-size: 13pt; margin: 3mm 0 2mm }
header { border-bottom: .5mm solid #000; padding-bottom: 2mm } .fill { margin-top: 1.5mm } .fill u { display: inline-block; width: 50mm; border-bottom: .2mm solid #000; margin-right: 6mm }
main { display: flex; gap: 6mm; margin-top: 2mm } main > div { flex: 1; min-width: 0 }
.line { display: flex; align-items: center; height: 7.6mm; border-bottom: .2mm solid #999 }
.line i { width: 4.4mm; height: 4.4mm; border: .35mm solid #000; margin-right: 2mm; flex: none }
.line b { font: bold 11.5pt monospace; margin-right: 2.5mm; white-space: nowrap }
.line span { flex: 1; min-width: 0; font-size: 8pt; line-height: 1.15; overflow: hidden; max-height: 7.2mm }
.line em { font-style: normal; font-weight: bold; font-size: 11.5pt; margin-left: 1mm }
table { width: 100%; border-collapse: collapse } th, td { border: .2mm solid #000; height: 8.2mm; font-weight: normal; text-align: center }
footer { position: absolute; left: 12mm; right: 12mm; bottom: 7mm; display: flex; justify-content: space-between; font-size: 9pt }
`
