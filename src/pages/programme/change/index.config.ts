export default definePageConfig({ navigationBarTitleText: '改人数' })
