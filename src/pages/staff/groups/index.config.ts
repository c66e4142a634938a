export default definePageConfig({ navigationBarTitleText: '团体申请', enablePullDownRefresh: true })
