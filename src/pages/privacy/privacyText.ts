/** One question of the privacy notice and its answer, a paragraph each. */
interface PrivacyPart {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** 隐私说明 (个人信息保护法 17): who, what, what for, how long, and the person's rights. Changed together with what is stored. */
export const PRIVACY_TEXT: readonly PrivacyPart[] = [
  {
    title: '谁在处理您的信息',
    paragraphs: ['高平市科技活动周主办方。联系电话和邮箱在本页最下面。'],
  },
  {
    title: '收集什么，用来做什么',
    paragraphs: [
      '看活动、看科普基地，不需要登录，也不收集任何信息。',
      '报名时收集：一位联系人的姓名，用来核对预约；手机号，可以不填，只在活动有变化时打给您；各年龄段来几个人，用来留名额和安排场地。',
      '微信为您生成的编号，加密保存，用来认出哪些票是您的。',
      '不收集身份证号、出生日期、住址、照片和位置。',
    ],
  },
  {
    title: '未满 14 岁的孩子',
    paragraphs: [
      '只由大人报名，并且有大人陪同。我们只记 未满 14 岁来几个人，不记孩子的姓名和生日。',
      '不愿意网上报名的，可以打电话，或者到现场登记。',
    ],
  },
  {
    title: '怎么保存，保存多久',
    paragraphs: [
      '姓名和手机号逐项加密，存在境内的云服务器上。工作人员核验入场时只看到人数，看不到姓名和手机号。',
      '活动结束 30 天后删除。名额和入场人数只留统计数字。',
      '入场票也存一份在您的手机里，没有网也能出示；删除小程序就一起删除。',
    ],
  },
  {
    title: '给谁看',
    paragraphs: ['不卖，不用来做广告，不给别的单位。法律要求提供的除外。'],
  },
  {
    title: '您可以做什么',
    paragraphs: ['随时在“我的票”里取消预约。要查看、更正或者删除您的信息，请打下面的电话，15 个工作日内办好。'],
  },
]
