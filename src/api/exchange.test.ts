import { instant } from '@domain/kernel/instant'
import { exchange } from '@/api/exchange'
import { Overloaded } from '@/api/overload'
import type { Envelope } from '@/api/transport'

const NOW = instant(1_747_700_000_000)
const REPLY = { requestId: 'r1', now: NOW, ok: true, value: { sessions: [] } }
const RESERVE = {
  sessionId: '2025.kick-off-0523',
  requestKey: 'k'.repeat(20),
  party: { adult: 1, senior: 0, from14to17: 0, under14: 0 },
  name: '演示居民',
}

const DICE = 0.5

/** Answers in turn; an Error stands for a request that never came back, or was turned away. */
const around = (...answers: unknown[]) => {
  const sent: Envelope[] = []
  const learnt: number[] = []
  const pauses: number[] = []
  /** What the screen was told, in turn. */
  const queueing: boolean[] = []
  return {
    sent,
    learnt,
    pauses,
    queueing,
    send: (envelope: Envelope) => {
      sent.push(envelope)
      const answer = answers[sent.length - 1]
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    },
    pause: (milliseconds: number) => {
      pauses.push(milliseconds)
      return Promise.resolve()
    },
    random: () => DICE,
    queue: () => {
      queueing.push(true)
      return () => { queueing.push(false) }
    },
    deviceTime: () => 1_000,
    onServerTime: (now: number) => { learnt.push(now) },
  }
}

describe('calling an action', () => {
  it('goes to the function that serves it and learns the server time', async () => {
    const line = around(REPLY)
    expect(await exchange(line, 'listSessions', {})).toEqual({ kind: 'done', value: { sessions: [] }, now: NOW, requestId: 'r1' })
    expect(line.sent).toEqual([{ functionName: 'visitor', body: { action: 'listSessions', input: {} } }])
    expect(line.learnt).toEqual([NOW])
  })

  it('repeats a read twice when nothing comes back, and no more', async () => {
    const lost = new Error('offline')
    const recovered = around(lost, '<html>', REPLY)
    expect((await exchange(recovered, 'listSessions', {})).kind).toBe('done')
    expect(recovered.pauses).toEqual([600, 1_800])
    expect(recovered.queueing).toEqual([])
    const dead = around(lost, lost, lost, REPLY)
    expect(await exchange(dead, 'listSessions', {})).toEqual({ kind: 'unreachable' })
    expect(dead.sent).toHaveLength(3)
  })

  it('knows a function that broke from a network that is away, and repeats it alike', async () => {
    const page = around('<html>', '<html>', '<html>')
    expect(await exchange(page, 'listSessions', {})).toEqual({ kind: 'broken' })
    expect(page.sent).toHaveLength(3)
    const write = around({ errorMessage: 'Cannot find module' }, REPLY)
    expect(await exchange(write, 'reserve', RESERVE)).toEqual({ kind: 'broken' })
    expect(write.sent).toHaveLength(1)
  })

  it('never repeats a write unasked when nothing comes back', async () => {
    const line = around(new Error('offline'), REPLY)
    expect(await exchange(line, 'reserve', RESERVE)).toEqual({ kind: 'unreachable' })
    expect(line.sent).toHaveLength(1)
  })

  it('repeats a write once, with the same key, after a lost race', async () => {
    const race = { requestId: 'r1', now: NOW, ok: false, refusal: { code: 'RACE_LOST' } }
    const line = around(race, race, REPLY)
    expect(await exchange(line, 'reserve', RESERVE)).toMatchObject({ kind: 'refused', refusal: { code: 'RACE_LOST' } })
    expect(line.sent).toHaveLength(2)
    expect(line.sent[1]).toEqual(line.sent[0])
    expect(line.queueing).toEqual([true, false])
  })

  it('waits for its turn in a crowd, longer each time and never together with the others, and says so until it is answered', async () => {
    const turned = new Overloaded()
    const line = around(turned, turned, turned, REPLY)
    expect((await exchange(line, 'reserve', RESERVE)).kind).toBe('done')
    expect(line.pauses).toEqual([1_500, 3_000, 6_000])
    expect(line.queueing).toEqual([true, false])
    for (const envelope of line.sent) expect(envelope).toEqual(line.sent[0])
  })

  it('gives up in a crowd after three more tries, and knows that nothing was done', async () => {
    const turned = new Overloaded()
    const line = around(turned, turned, turned, turned, REPLY)
    expect(await exchange(line, 'reserve', RESERVE)).toEqual({ kind: 'overloaded' })
    expect(line.queueing).toEqual([true, false])
  })

  it('does not repeat a write that got no reply after it had its turn', async () => {
    const line = around(new Overloaded(), new Error('offline'), REPLY)
    expect(await exchange(line, 'reserve', RESERVE)).toEqual({ kind: 'unreachable' })
    expect(line.queueing).toEqual([true, false])
  })

  it('hands a refusal on with its facts', async () => {
    const refusal = { code: 'SESSION_FULL', placesLeft: 2 }
    const line = around({ requestId: 'r9', now: NOW, ok: false, refusal })
    expect(await exchange(line, 'reserve', RESERVE)).toEqual({ kind: 'refused', refusal, now: NOW, requestId: 'r9' })
  })
})
