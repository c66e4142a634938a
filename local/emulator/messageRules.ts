import { type Document, isPlain } from './wire'

const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`
const day = String.raw`(?:\d{4}年)?\d{1,2}月\d{1,2}日`
const moment = `(?:${day}|${clock}|${day} ${clock})`

/**
 * What WeChat allows in a subscription message's fields, by the kind in the field's name (`thing1`, `time3`), after
 * WeChat's table of field limits. As strict as the table, or stricter; a kind that is not here is refused.
 */
const kinds = new Map(Object.entries({
  thing: /^.{1,20}$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
  name: /^(?:\p{Script=Han}{1,10}|[\x20-\x7e]{1,20})$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  number: /^[\d.]{1,32}$/,
  phone_number: /^[\d+()-]{1,17}$/,
  time: new RegExp(`^${moment}(?:~${moment})?$`),
  date: new RegExp(`^${day}(?: ${clock})?(?:~${day}(?: ${clock})?)?$`),
}))

const isAllowed = ([name, given]: [string, unknown]): boolean => {
  const value = isPlain(given) ? given['value'] : undefined
  return typeof value === 'string' && kinds.get(name.replace(/\d+$/, ''))?.test(value) === true
}

/** The first field of a message's `data` that WeChat would refuse (47003). @returns its name; undefined: none */
export const badField = (fields: unknown): string | undefined => {
  if (!isPlain(fields as Document)) return 'data'
  return Object.entries(fields as Document).find((field) => !isAllowed(field))?.[0]
}
