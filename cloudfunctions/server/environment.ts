import * as v from 'valibot'

/** What the functions are told by their environment. Declared once: the host sets it, `npm run deploy:plan` prints it. */
export const ENVIRONMENT_KEYS = {
  EDITION: 'The edition now shown, as 2025',
  IDENTITY_KEY: 'base64 of 32 random bytes; turns an OPENID into a person id. Never changes',
  FIELD_KEYS: 'JSON {"2025a": base64 of 32 random bytes}; encrypts names and phones. A new id per edition or rotation',
  TICKET_SIGNING_KEY: 'JSON {"kid": "k1", "pkcs8": base64 DER of an Ed25519 private key}',
  TICKET_PUBLIC_KEYS: 'JSON {"k1": base64 DER of the public key}; keep retired ones until their tickets are over',
  SETUP_CODE: 'At least 16 characters; whoever enters it first becomes organiser, then it is void',
} as const

const key = v.pipe(v.string(), v.transform((text) => Buffer.from(text, 'base64')), v.check((bytes) => bytes.length === 32))
const json = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(v.string(), v.transform((text): unknown => JSON.parse(text)), schema)

const environment = v.object({
  EDITION: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,12}$/)),
  IDENTITY_KEY: key,
  FIELD_KEYS: json(v.record(v.pipe(v.string(), v.regex(/^[a-z0-9]{1,16}$/)), key)),
  TICKET_SIGNING_KEY: json(v.object({ kid: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,8}$/)), pkcs8: v.string() })),
  TICKET_PUBLIC_KEYS: json(v.record(v.string(), v.string())),
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
    throw new Error('CLOCK_OFFSET_MS is set outside the local cloud')
  }
  return parsed
}

const parse = (variables: Readonly<Record<string, string | undefined>>): Environment => {
  try {
    return v.parse(environment, variables)
  } catch (problem) {
    const wrong = v.isValiError(problem) ? problem.issues.map((issue) => v.getDotPath(issue)).join(', ') : 'a key that is JSON'
    throw new Error(`the function's environment is not set up: ${wrong}`)
  }
}
