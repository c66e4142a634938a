import { checkTemplates, readAnswers, type SubscribeOutcome } from '@/platform/subscribeAnswer'
import './subscribe.scss'

/**
 * Stands in for WeChat's own sheet on a laptop, where only the titles of its own templates are known: one message of each
 * is accepted when it is ticked and the sheet is agreed to.
 */
export const askToSubscribe = async (templateIds: readonly string[]): Promise<SubscribeOutcome> => {
  checkTemplates(templateIds)
  if (templateIds.length === 0) return { answers: {} }
  return readAnswers(await askInSheet(templateIds), templateIds)
}

/** As WeChat would show them. */
const TITLES: Readonly<Record<string, string>> = {
  'local-template-reminder': '活动提醒',
  'local-template-change': '改期和取消',
  'local-template-offer': '候补有名额',
}

const made = (tag: string, className: string, ...content: readonly (string | Node)[]): HTMLElement => {
  const element = document.createElement(tag)
  element.className = className
  element.append(...content)
  return element
}

const pressed = (button: HTMLElement): Promise<void> =>
  new Promise((resolve) => button.addEventListener('click', () => resolve(), { once: true }))

const askInSheet = async (templateIds: readonly string[]): Promise<Readonly<Record<string, string>>> => {
  const boxes = templateIds.map(tickBox)
  const lines = templateIds.map((id, place) => made('label', 'subscribe-line', made('span', '', TITLES[id] ?? id), ...boxes.slice(place, place + 1)))
  const [refuse, agree] = [made('button', 'subscribe-button', '取消'), made('button', 'subscribe-button subscribe-agree', '允许')]
  const sheet = made('div', 'subscribe-sheet', made('div', 'subscribe-from', '高平科技周'),
    made('div', 'subscribe-title', '申请发送一次以下消息'), ...lines, made('div', 'subscribe-acts', refuse, agree),
    made('div', 'subscribe-note', '在电脑上代替微信的弹窗'))
  sheet.setAttribute('role', 'dialog')
  sheet.setAttribute('aria-label', '申请发送一次以下消息')
  const veil = made('div', 'subscribe-veil', sheet)
  document.body.append(veil)
  const agreed = await Promise.race([pressed(agree).then(() => true), pressed(refuse).then(() => false)])
  veil.remove()
  return Object.fromEntries(templateIds.map((id, place) => [id, agreed && boxes[place]?.checked ? 'accept' : 'reject']))
}

const tickBox = (): HTMLInputElement => {
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.checked = true
  return box
}
