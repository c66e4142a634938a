export default definePageConfig({ navigationBarTitleText: '减少人数' })
