declare const BUILD_NAME: string
declare const SDK_NAME: string

/** Which build this is: the digest of its bundle (config/functions.mjs puts it in). */
export const BUILD = typeof BUILD_NAME === 'string' ? BUILD_NAME : 'unbuilt'

/** The cloud SDK that this build was made for. */
export const SDK_VERSION = typeof SDK_NAME === 'string' ? SDK_NAME : 'unbuilt'
