/** 地点: where something is held. What the notice leaves open is absent and shown as 待公布. */
export interface Place {
  readonly name: string
  readonly address?: string
  /** GCJ-02, as WeChat's map wants it; absent until somebody has measured it. */
  readonly point?: { readonly latitude: number; readonly longitude: number }
  /** Held online: the tool's name, as 腾讯会议. */
  readonly onlineBy?: string
  readonly demo?: true
}
