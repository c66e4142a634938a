import type { Router } from './router'

/** A call of wx.*: its name and what it was given. */
export interface WechatCall {
  readonly api: string
  readonly options: Readonly<Record<string, unknown>>
}

export interface WechatOptions {
  readonly router: () => Router
  /** What is kept on this phone, as JSON. */
  readonly storage: Map<string, string>
  /** Answers what WeChat or the person would: `cloud.callFunction`, `openSetting`, `showModal`, ... A throw reaches `fail`. */
  readonly answer: (call: WechatCall) => Promise<Readonly<Record<string, unknown>>>
  readonly onCall: (call: WechatCall) => void
  readonly onTitle: (title: string) => void
  readonly dark: boolean
  /** WeChat has downloaded a new version of the program. */
  readonly newVersion: boolean
  /** How the program was opened, by WeChat's numbers: 1001 from the list, 1154 as a single page from Moments. */
  readonly scene: number
}

type Given = Record<string, unknown>
type Answer = Readonly<Record<string, unknown>> | void
type Callback = (answer: object) => void

const ANSWERED = [
  'showToast', 'hideToast', 'showLoading', 'hideLoading', 'showModal', 'showActionSheet', 'login', 'request',
  'makePhoneCall', 'setClipboardData', 'getClipboardData', 'openLocation', 'getScreenBrightness', 'setScreenBrightness',
  'setKeepScreenOn', 'vibrateShort', 'vibrateLong', 'setNavigationBarColor', 'setTabBarBadge', 'removeTabBarBadge', 'pageScrollTo',
  'stopPullDownRefresh', 'startPullDownRefresh', 'getNetworkType', 'requestSubscribeMessage', 'addPhoneCalendar', 'getSetting',
  'openSetting', 'authorize', 'loadFontFace', 'hideHomeButton', 'chooseMessageFile', 'openDocument', 'shareFileMessage', 'saveFileToDisk',
] as const

const LISTENED = ['onThemeChange', 'offThemeChange', 'onNetworkStatusChange', 'offNetworkStatusChange', 'onUserCaptureScreen',
  'offUserCaptureScreen', 'onMemoryWarning', 'onAppShow', 'offAppShow', 'onAppHide', 'offAppHide', 'onError', 'onUnhandledRejection'] as const

const PHONE = {
  platform: 'devtools', SDKVersion: '3.5.0', version: '8.0.50', system: 'iOS 17.0', brand: 'devtools', model: 'iPhone', language: 'zh_CN',
  pixelRatio: 2, windowWidth: 375, windowHeight: 667, screenWidth: 375, screenHeight: 812, statusBarHeight: 20, fontSizeSetting: 16,
  safeArea: { top: 20, bottom: 778, left: 0, right: 375, width: 375, height: 758 },
}

/** What WeChat tells `fail`; a code comes along when the answer was thrown with one, as `Object.assign(error, { errCode })`. */
const failureOf = (api: string, problem: unknown): object => {
  if (!(problem instanceof Error)) return { errMsg: `${api}:fail ${String(problem)}` }
  return { errMsg: `${api}:fail ${problem.message}`, ...('errCode' in problem ? { errCode: problem.errCode } : {}) }
}

/** Calls back and answers with a promise, as every asynchronous wx API does. */
const asynchronous = (api: string, run: (given: Given) => Promise<Answer> | Answer) => (given: Given = {}) => {
  const call = (name: string, answer: object) => {
    const callback = given[name]
    if (typeof callback === 'function') (callback as Callback)(answer)
  }
  const work = new Promise<void>((resolve) => { setTimeout(resolve, 0) }).then(() => run(given))
  const settled = work.then(
    (answer) => ({ failed: false, answer: { errMsg: `${api}:ok`, ...answer } }),
    (problem: unknown) => ({ failed: true, answer: failureOf(api, problem) }),
  )
  const told = settled.then(({ failed, answer }) => {
    call(failed ? 'fail' : 'success', answer)
    call('complete', answer)
    if (failed && typeof given['fail'] !== 'function') throw answer
    return answer
  })
  // Whoever passed callbacks does not look at the promise.
  if (given['success'] !== undefined || given['fail'] !== undefined) told.catch(() => undefined)
  return told
}

const storageApi = (storage: Map<string, string>) => {
  const get = (key: string): unknown => {
    const json = storage.get(key)
    return json === undefined ? '' : JSON.parse(json)
  }
  const set = (key: string, value: unknown) => void storage.set(key, JSON.stringify(value ?? null))
  return {
    getStorageSync: get,
    setStorageSync: set,
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10_240 }),
    setStorage: asynchronous('setStorage', ({ key, data: value }) => set(String(key), value)),
    removeStorage: asynchronous('removeStorage', ({ key }) => void storage.delete(String(key))),
    getStorage: asynchronous('getStorage', ({ key }) => {
      if (!storage.has(String(key))) throw new Error('data not found')
      return { data: get(String(key)) }
    }),
  }
}

const routerApi = (router: () => Router) => ({
  navigateTo: asynchronous('navigateTo', ({ url }) => router().navigateTo(String(url))),
  redirectTo: asynchronous('redirectTo', ({ url }) => router().redirectTo(String(url))),
  reLaunch: asynchronous('reLaunch', ({ url }) => router().reLaunch(String(url))),
  switchTab: asynchronous('switchTab', ({ url }) => router().switchTab(String(url))),
  navigateBack: asynchronous('navigateBack', ({ delta }) => router().navigateBack(typeof delta === 'number' ? delta : 1)),
})

const systemApi = ({ dark, newVersion, onCall, scene }: WechatOptions) => {
  const phone = () => ({ ...PHONE, theme: dark ? 'dark' : 'light' })
  const launched = () => ({ path: '', query: {}, scene, referrerInfo: {} })
  return {
    getSystemInfoSync: phone,
    getWindowInfo: phone,
    getDeviceInfo: phone,
    getAppBaseInfo: phone,
    getSystemSetting: phone,
    getSystemInfo: asynchronous('getSystemInfo', phone),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' } }),
    getLaunchOptionsSync: launched,
    getEnterOptionsSync: launched,
    getMenuButtonBoundingClientRect: () => ({ width: 87, height: 32, top: 24, right: 368, bottom: 56, left: 281 }),
    getUpdateManager: () => ({
      onCheckForUpdate() {},
      onUpdateReady: (tell: () => void) => void (newVersion && setTimeout(tell, 0)),
      onUpdateFailed() {},
      applyUpdate: () => onCall({ api: 'applyUpdate', options: {} }),
    }),
    canIUse: () => true,
    nextTick: (run: () => void) => void Promise.resolve().then(run),
  }
}

/** WeChat tells how far it is, more than once, before it is done. */
const uploading = (upload: (given: Given) => Promise<object>) => (given: Given) => {
  let tell: ((told: { readonly progress: number }) => void) | undefined
  const { success } = given
  void upload({
    ...given,
    success: (answer: object) => {
      for (const progress of [50, 100]) tell?.({ progress })
      if (typeof success === 'function') (success as Callback)(answer)
    },
  })
  return { onProgressUpdate: (told: typeof tell) => void (tell = told), abort: () => undefined }
}

/** The `wx` of one phone: navigation, storage and system are done here, everything else is asked of `answer`. */
export const createWechat = (options: WechatOptions): Record<string, unknown> => {
  const { router, storage, answer, onCall, onTitle } = options
  const answered = (api: string) =>
    asynchronous(api, (given) => {
      const plain = Object.entries(given).filter(([, value]) => typeof value !== 'function')
      const call = { api, options: Object.fromEntries(plain) }
      onCall(call)
      return answer(call)
    })
  return {
    ...Object.fromEntries(ANSWERED.map((api) => [api, answered(api)])),
    ...Object.fromEntries(LISTENED.map((api) => [api, () => undefined])),
    ...routerApi(router),
    ...storageApi(storage),
    ...systemApi(options),
    setNavigationBarTitle: asynchronous('setNavigationBarTitle', ({ title }) => onTitle(String(title))),
    createSelectorQuery: () => {
      const { instance } = router().top().tree
      return (instance['createSelectorQuery'] as () => unknown).call(instance)
    },
    env: { USER_DATA_PATH: 'http://usr' },
    getFileSystemManager: () => ({
      readFile: answered('readFile'),
      writeFile: answered('writeFile'),
      writeFileSync: (filePath: string, written: string) => onCall({ api: 'writeFileSync', options: { filePath, written } }),
      unlinkSync: (filePath: string) => onCall({ api: 'unlinkSync', options: { filePath } }),
    }),
    createInnerAudioContext: () => ({
      src: '', obeyMuteSwitch: true,
      play() {
        onCall({ api: 'play', options: { src: this.src, obeyMuteSwitch: this.obeyMuteSwitch } })
      },
      stop: () => undefined,
    }),
    cloud: { init: () => undefined, callFunction: answered('cloud.callFunction'), uploadFile: uploading(answered('cloud.uploadFile')) },
  }
}
