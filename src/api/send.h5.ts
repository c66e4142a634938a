import { isOverloadStatus, Overloaded } from '@/api/overload'
import { readJson, withinLimit, type Send } from '@/api/transport'

/** H5 is served by the local host, which runs the functions under /api. */
export const send: Send = ({ functionName, body }) =>
  withinLimit(
    fetch(`/api/${functionName}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).then(async (response) => {
      if (isOverloadStatus(response.status)) throw new Overloaded()
      return readJson(await response.text())
    }),
  )
