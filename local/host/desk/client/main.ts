/** The desk page's script. Whatever it shows is set as text, never as markup. */
import type { CountedCall, DeskState } from '../state'

const HOURS_8 = 8 * 3_600_000
const REFRESH_MS = 2_000

const find = (id: string): HTMLElement => {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`the page has no ${id}`)
  return element
}

const make = (tag: string, text: string, className = ''): HTMLElement => {
  const element = document.createElement(tag)
  element.textContent = text
  element.className = className
  return element
}

/** A moment's wall clock in +08:00, whatever zone the browser is in. */
const wallClock = (at: number): string => new Date(at + HOURS_8).toISOString().slice(0, 19).replace('T', ' ')

const say = (problem: string): void => {
  find('problem').textContent = problem
  find('problem').hidden = problem === ''
}

const post = async (path: string, wish: unknown): Promise<void> => {
  const reply = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  })
  say(reply.ok ? '' : `没有成功（${reply.status}）：${path}`)
  await refresh()
}

const read = async <Value>(path: string): Promise<Value> => (await (await fetch(path)).json()) as Value

const showPersonas = ({ personas, persona }: DeskState): void => {
  const buttons = personas.map(({ id, title }) => {
    const button = make('button', title)
    button.setAttribute('aria-pressed', String(id === persona))
    button.addEventListener('click', () => {
      const everywhere = find('everywhere') as HTMLInputElement
      // Another person is another phone: WeChat keeps what a program remembers apart for each.
      localStorage.clear()
      void post('/desk/api/persona', { persona: id, everywhere: everywhere.checked })
    })
    return button
  })
  find('personas').replaceChildren(...buttons)
}

const callRow = (call: CountedCall): HTMLElement => {
  const row = document.createElement('tr')
  const cells = [
    wallClock(call.at).slice(5),
    call.function,
    call.action,
    call.caller,
    String(call.ms),
    String(call.databaseCalls ?? ''),
  ]
  row.append(
    ...cells.map((text) => make('td', text)),
    make('td', call.outcome, call.outcome === 'ok' ? '' : 'bad'),
    make('td', call.requestId),
  )
  return row
}

const showOutbox = (letters: unknown): void => {
  const list = Array.isArray(letters) ? (letters as readonly unknown[]) : []
  const entries = [...list].reverse().map((letter) => {
    const entry = document.createElement('li')
    entry.append(make('pre', JSON.stringify(letter, null, 1)))
    return entry
  })
  find('outbox').replaceChildren(...(entries.length > 0 ? entries : [make('p', '还没有发出什么。')]))
}

/** What was shown last, as text: what has not changed is not drawn again, or a button would vanish under the finger. */
const shown = new Map<string, string>()

const drawIfChanged = <Value>(name: string, value: Value, draw: (value: Value) => void): void => {
  const text = JSON.stringify(value)
  if (shown.get(name) === text) return
  shown.set(name, text)
  draw(value)
}

const refresh = async (): Promise<void> => {
  const state = await read<DeskState>('/desk/api/state')
  find('now').textContent = wallClock(state.now)
  drawIfChanged('personas', [state.personas, state.persona], () => showPersonas(state))
  drawIfChanged('calls', state.calls, (calls) => find('calls').replaceChildren(...calls.map(callRow)))
  drawIfChanged('outbox', await read<unknown>('/desk/api/outbox'), showOutbox)
}

const setClock = (choice: string): Promise<void> =>
  post('/desk/api/clock', choice === 'real' ? { offsetMs: 0 } : { now: `${choice}:00+08:00` })

for (const button of Array.from(document.querySelectorAll<HTMLElement>('[data-clock]'))) {
  button.addEventListener('click', () => void setClock(button.dataset['clock'] ?? 'real'))
}
find('clock').addEventListener('submit', (submitted) => {
  submitted.preventDefault()
  void setClock((find('moment') as HTMLInputElement).value)
})
find('tick').addEventListener('click', () => void post('/desk/api/tick', {}))
find('crowd').addEventListener('click', () => void post('/desk/api/crowd', { calls: 3 }))

const keepFresh = (): void => {
  refresh()
    .catch(() => say('本机服务没有应答。它还在运行吗？'))
    .finally(() => setTimeout(keepFresh, REFRESH_MS))
}
keepFresh()
