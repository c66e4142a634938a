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
      '报名时收集：一位联系人的姓名；手机号，可以不填。这两样只为活动有变化时联系您，没有别的用处。',
      '各年龄段来几个人，用来留名额和安排场地。',
      '微信为您生成的编号，加密保存，用来认出哪些票是您的。',
      '不收集身份证号、出生日期、住址、照片和位置。',
    ],
  },
  {
    title: '未满 14 岁的孩子',
    paragraphs: [
      '只由大人报名，并且有大人陪同。我们只记未满 14 岁的来几个人，不记孩子的姓名和生日。',
      '不愿意网上报名的，可以打电话，或者到现场登记。',
    ],
  },
  {
    title: '怎么保存，谁能看到',
    paragraphs: [
      '姓名和手机号逐项加密，存在境内的云服务器上。这一版没有任何页面显示它们，工作人员核验入场时只看到人数。',
      '不卖，不用来做广告，不给别的单位。法律要求提供的除外。',
    ],
  },
  {
    title: '保存多久，留下什么',
    paragraphs: [
      '取消预约，姓名和手机号马上删除；没有取消的，这一场结束 30 天后删除。',
      '删除以后留下的：各年龄段的人数、入场的时间和入口，以及一个不能还原成某个人的编号。',
    ],
  },
  {
    title: '您的手机里存了什么',
    paragraphs: [
      '没填完的报名表：报上以后就删除；没有报上的，过 24 小时，在您再打开小程序时删除。',
      '入场票，没有网也能出示；最近看过的活动（最多 40 页），没有网也能看。删除小程序，这些就一起删除。',
    ],
  },
  {
    title: '您可以做什么',
    paragraphs: [
      '要更正姓名、手机号或者人数：取消预约，再报一次。要删除：取消预约。开场以前都可以在“我的票”里取消。',
      '开场以后要删除，或者有别的问题、要投诉，请打下面的电话，或者发邮件。',
    ],
  },
]
