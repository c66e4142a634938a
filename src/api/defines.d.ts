/** Put in by the build (config/index.ts). Empty: WeChat's cloud. */
declare const LOCAL_HOST_URL: string
/** Empty: the app's default cloud environment. */
declare const CLOUD_ENV_ID: string
/** The version of package.json. */
declare const APP_VERSION: string
