import Taro from '@tarojs/taro'
import { isCloudFault, isCloudOverload, isOverloadStatus, Overloaded } from '@/api/overload'
import { TIMEOUT_MS, withinLimit, type Send } from '@/api/transport'

let cloudReady = false

const overCloud: Send = async ({ functionName, body }) => {
  if (!cloudReady) {
    // Without an environment id WeChat takes the default environment of the app.
    Taro.cloud.init(CLOUD_ENV_ID === '' ? {} : { env: CLOUD_ENV_ID })
    cloudReady = true
  }
  const calling = Promise.resolve(Taro.cloud.callFunction({ name: functionName, data: body }))
  const { result } = await withinLimit(calling).catch(asAnswer)
  return result
}

/** What a rejection says: too many callers, a function that broke (which is an answer, but no reply), or no network. */
const asAnswer = (problem: unknown): { readonly result: undefined } => {
  if (isCloudOverload(problem)) throw new Overloaded()
  if (isCloudFault(problem)) return { result: undefined }
  throw problem
}

const overHttp: Send = async ({ functionName, body }) => {
  const { data: reply, statusCode } = await Taro.request<unknown>({
    url: `${LOCAL_HOST_URL}/api/${functionName}`,
    method: 'POST',
    header: { 'content-type': 'application/json' },
    data: body,
    timeout: TIMEOUT_MS,
  })
  if (isOverloadStatus(statusCode)) throw new Overloaded()
  return reply
}

/** WeChat's cloud, or the host on the laptop when the build was made for it (`npm run build -- weapp --local`). */
export const send: Send = LOCAL_HOST_URL === '' ? overCloud : overHttp
