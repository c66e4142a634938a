import Taro from '@tarojs/taro'
import { checkTemplates, readAnswers, readFailure, type SubscribeOutcome } from '@/platform/subscribeAnswer'

/**
 * Has WeChat ask the person for one message of each template (at most three). Must be the first thing a tap does:
 * after anything has been waited for, WeChat refuses to show its sheet. Never rejects on WeChat's account.
 */
export const askToSubscribe = async (templateIds: readonly string[]): Promise<SubscribeOutcome> => {
  checkTemplates(templateIds)
  if (templateIds.length === 0) return { answers: {} }
  try {
    // `entityIds` is another app's name for the same; Taro's types ask for both.
    const asked = { tmplIds: [...templateIds] } as Taro.requestSubscribeMessage.Option
    return readAnswers({ ...(await Taro.requestSubscribeMessage(asked)) }, templateIds)
  } catch (failure) {
    return readFailure(failure)
  }
}
