import * as v from 'valibot'
import { Fault } from './fault'

/**
 * What the functions are told by their environment. Declared once: the host sets it, `npm run deploy:plan` prints it
 * (in Chinese, for the bureau's contractor).
 */
export const ENVIRONMENT_KEYS = {
  EDITION: '当前这一届的编号，如 2025',
  IDENTITY_KEY: '32 个随机字节的 base64；由 OPENID 算出人员编号，启用后永不更换',
  FIELD_KEYS: 'JSON {"2025a": 32 个随机字节的 base64}；加密姓名和电话，每届或每次轮换增加一个编号',
  TICKET_SIGNING_KEY: 'JSON {"kid": "k1", "pkcs8": Ed25519 私钥 DER 的 base64}；给票签名',
  TICKET_PUBLIC_KEYS: 'JSON {"k1": 公钥 DER 的 base64}；旧钥要留到它签的票都过期',
  MESSAGE_TEMPLATES: 'JSON {"offer": {"id": "模板编号", "title": "thing1", "time": "time2", "place": "thing3", "note": "thing4"}, ...}；订阅消息模板 reminder、change、offer 各一个，未获批的不写',
  FLOOD_MAX: '每人每 10 秒最多调用几次（按云函数实例计，尽力而为）；一般不写，不写就是 60',
  SETUP_CODE: '至少 16 个字符；第一个输入它的人成为主办单位管理员，随即作废',
} as const

const key = v.pipe(v.string(), v.transform((text) => Buffer.from(text, 'base64')), v.check((bytes) => bytes.length === 32))
const json = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(v.string(), v.transform((text): unknown => JSON.parse(text)), schema)

/** A template's id, and what it calls its fields. */
const fieldName = v.pipe(v.string(), v.regex(/^[a-z_]+\d{1,3}$/))
const template = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{10,64}$/)),
  title: fieldName, time: fieldName, place: fieldName, note: fieldName,
})

const environment = v.object({
  EDITION: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,12}$/)),
  IDENTITY_KEY: key,
  FIELD_KEYS: json(v.record(v.pipe(v.string(), v.regex(/^[a-z0-9]{1,16}$/)), key)),
  TICKET_SIGNING_KEY: json(v.object({ kid: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,8}$/)), pkcs8: v.string() })),
  TICKET_PUBLIC_KEYS: json(v.record(v.string(), v.string())),
  MESSAGE_TEMPLATES: v.optional(json(v.partial(v.object({ reminder: template, change: template, offer: template })))),
  FLOOD_MAX: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,6}$/), v.transform(Number))),
  SETUP_CODE: v.optional(v.pipe(v.string(), v.minLength(16))),
  LOCAL_CLOUD: v.optional(v.literal('1')),
  CLOCK_OFFSET_MS: v.optional(v.pipe(v.string(), v.regex(/^-?\d{1,15}$/), v.transform(Number))),
})

export type Environment = v.InferOutput<typeof environment>

/**
 * Reads the function's environment. Throws, naming the wrong variable and never its value: without keys nothing may be served.
 * A clock offset is good only on the laptop (LOCAL_CLOUD), where the host gives it per call.
 */
export const readEnvironment = (variables: Readonly<Record<string, string | undefined>>): Environment => {
  const parsed = parse(variables)
  if (parsed.CLOCK_OFFSET_MS !== undefined && parsed.LOCAL_CLOUD !== '1') {
    throw new Fault('CLOCK_OFFSET_MS is set outside the local cloud')
  }
  return parsed
}

const parse = (variables: Readonly<Record<string, string | undefined>>): Environment => {
  try {
    return v.parse(environment, variables)
  } catch (problem) {
    const wrong = v.isValiError(problem) ? problem.issues.map((issue) => v.getDotPath(issue)).join(', ') : 'a key that is JSON'
    throw new Fault(`the function's environment is not set up: ${wrong}`)
  }
}
