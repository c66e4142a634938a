/** What WeChat's own button does to open its list of chats; only a button can. */
export const SHARE_BUTTON: 'share' | undefined = 'share'

/** WeChat's button has done it already. */
export const shareLink = (_title: string, _address: string): Promise<'shared' | 'copied' | 'failed'> => Promise.resolve('shared')

/** WeChat's pages have no links; a chat's card, or a mini-program code, opens one. */
export const linkTo = (_address: string): string | undefined => undefined
