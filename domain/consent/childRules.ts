/** One question of the rules and its answer, a paragraph each. */
interface RulesPart {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/**
 * 《儿童个人信息保护规则》: what a guardian agrees to before a child under 14 comes along (个人信息保护法 第三十一条; 儿童个人
 * 信息网络保护规定 第八至十条 say what has to be in it). Changed together with what is stored, and with `CHILD_RULES_VERSION`.
 */
export const CHILD_RULES: readonly RulesPart[] = [
  {
    title: '收集什么，为了什么',
    paragraphs: [
      '来几个未满 14 岁的孩子，用来留名额、安排大人陪同和保证安全。',
      '您可以把孩子存进“家人”：一个称呼（小名就行）、年龄段、和您的关系，下次报名点一下就好。不存也能报名。',
      '有的活动会问谁来接孩子，只为活动结束时核对。',
      '不收集孩子的生日、身份证号、照片、学校、住址、位置和手机号。',
    ],
  },
  {
    title: '放在哪里，怎么保护',
    paragraphs: [
      '存在境内的云服务器上。称呼和谁来接逐项加密；日志、二维码、通知消息里都没有。',
      '只有您自己能看到孩子的称呼。工作人员看到的是人数；谁来接，只有管这一场的人能看，一次看一份，谁看过都有记录。',
      '不卖，不做广告，不给别的单位。法律要求提供的除外。',
    ],
  },
  {
    title: '放多久，到期怎么办',
    paragraphs: [
      '您最后一场活动结束 30 天后自动删除；没有报过名的，从最后一次修改算起 30 天后删除。',
      '到期以后只留人数，作为数字，看不出是谁家的孩子。',
      '您同意或者撤回的记录（一个不能还原的编号、规则的版本和指纹、时间）保存三年。',
    ],
  },
  {
    title: '不同意会怎样',
    paragraphs: [
      '不影响您自己报名，也不影响看活动、看科普基地。',
      '未满 14 岁的孩子就不能在网上报名，可以打主办方的电话，或者到现场登记。',
    ],
  },
  {
    title: '看、改、删、撤回',
    paragraphs: [
      '“我的”里的“家人”：随时查看、修改、删除；全部内容在“我的信息”里看、带走。',
      '“家人”里可以撤回同意：存下的孩子、谁来接马上删除。已经约好的场次不受影响，只留人数；不想去了，请在“我的票”里取消。',
      '负责儿童个人信息保护的是主办方指定的专人，问题和投诉请打本页下面的电话，或者发邮件。',
    ],
  },
]
