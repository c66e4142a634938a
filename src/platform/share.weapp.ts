/** What WeChat's own button does to open its list of chats; only a button can. */
export const SHARE_BUTTON: 'share' | undefined = 'share'

/** WeChat's button has done it already. */
export const shareLink = (_title: string, _address: string): Promise<'shared' | 'copied' | 'failed'> => Promise.resolve('shared')
