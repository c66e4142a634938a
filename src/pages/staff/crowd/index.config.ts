export default definePageConfig({ navigationBarTitleText: '现在人多不多', enablePullDownRefresh: true })
