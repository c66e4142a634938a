import { readJson } from '@/api/transport'

describe('the body of an answer', () => {
  it('is read when it is JSON, and is no reply when it is a page', () => {
    expect(readJson('{"ok":true}')).toEqual({ ok: true })
    expect(readJson('<html>502 Bad Gateway</html>')).toBeUndefined()
  })
})
