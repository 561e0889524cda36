import { anyOf } from '../pattern.js';
import type { Phrasebook } from '../phrasebook.js';

const sizes = anyOf(
  '{width}',
  '{largest:一番大きい|いちばん大きい|最大|最大サイズ|原寸|原寸大|実寸|実物大|フル|フルサイズ|オリジナル}',
  '{largest:元のサイズ|元の大きさ|最高解像度}',
  '{small:小さい|小さな|小さく|小|小サイズ|スモール}',
  '{medium:中くらい|中ぐらい|普通|中|中サイズ|ミディアム}',
  '{large:大きい|大きな|大きく|大|大サイズ|ラージ}',
);
const size = `[<][サイズ|幅|大きさ][:|=|は]${sizes}[サイズ][>]`;
const photo = anyOf(
  '(プロフィール|プロフ|顔|アイコン)(写真|画像)',
  '写真|画像|フォト|ピクチャ|ピクチャー|アバター|ポートレート|アイコン|お顔|顔',
);
const details = anyOf(
  '[利用できる|使える](サイズ|大きさ)[一覧]',
  '寸法|情報|詳細|詳細情報|メタデータ|メタ情報|解像度|プロパティ',
);
const show = anyOf(
  '見せて|みせて|表示|表示して|表示する|出して|送って|ちょうだい|見たい|見たいです|教えて|探して|検索|検索して|お見せ',
  '見ることができます|見られます|見れます|あります|ある|ありません|必要|が欲しい|がほしい|欲しい|ほしい|比べて|比較して',
);
const end = `[を|は|が] [${size} [で|に]] [${show}]`;
const sized = `[[、|,|:|-] ${size} [で|に]]`;
const title = '(さん|様|さま|くん|ちゃん|氏)';
const here = '(この|私たちの|うちの|わたしたちの|当)(チーム|チャット|チャネル|グループ|会議|会話|部屋)';
const everybody = '(全員|みんな|皆さん|みなさん|皆|全メンバー|メンバー全員|メンバー)';
const all = anyOf(
  `[${here}の|${here}|チームの|チーム|グループの|ここにいる|ここの|チャットの|メンバーの|メンバー]${everybody}`,
  'ここにいる人|私たち全員|私たち|メンバー一覧',
  '[この|その](グループチャット|チャット|チャネル|会議|会話)|(この|その)グループ',
);
const subject = anyOf(
  '{width}',
  '{me:私|わたし|わたくし|僕|ぼく|俺|自分|自分自身}',
  `{everyone:${all}}`,
  '{thisTeam:[この|私たちの|わたしたちの|うちの|当]チーム}',
  'チーム {team}|{team} チーム|グループ {group}|{group} グループ|[私の|わたしの]連絡先[の|、] {contact}',
  '{who}',
);

export const japanese: Phrasebook = {
  gap: 'none',
  courtesies: ['[を]お願い[いた|致]します|[を]おねがいします|すみませんが'],
  before: [
    'こんにちは|こんばんは|おはようございます|おはよう|すみません|すいません|はじめまして|やあ|ねえ|ハロー|hi|hello|hey',
    'ちょっと',
  ],
  after: [
    '[を]お願い|ください|下さい|くださいませんか|くださいますか|くれますか|くれませんか|くれる|くれない',
    'もらえますか|もらえる|いただけますか|いただけませんか|頂けますか|ありがとうございます|ありがとう|ですか|です|か',
  ],
  and: new RegExp(
    [
      // Between two hiragana it belongs to a name (みさと, とし子) unless a title ends the one before it.
      '(?<=さん|様|さま|くん|ちゃん|氏)と|(?<!\\p{Script=Hiragana})と(?!\\p{Script=Hiragana})| と ',
      ' ?(?:および|及び|そして) ?|・(?=[\\uE000-\\uF8FF])| and ',
    ].join('|'),
    'gu',
  ),
  me: '(私|わたし|わたくし|僕|ぼく|俺|自分|自分自身)',
  afterName: title,
  help: [
    'ヘルプ|使い方[を教えて]|助けて|何ができ(る|る の|ます)|なにができ(る|る の|ます)|できること|help|説明|何を聞け(る|ます)',
    'あなたは誰|コマンド[一覧]|メニュー|スタート|開始|portrait|(どう|どうやって)使(う|うの|います)',
  ],
  signIn: ['(サインイン|ログイン)[する|して|したい|し|します]|sign in|log in|login'],
  signOut: ['(サインアウト|ログアウト|ログオフ|サインオフ)[する|して|したい|し|します]|sign out|log out|logout'],
  everyone: [
    `${all}[の ${photo}]${end}|(ここに|ここには)(は)[誰|だれ]が(いる|います)|[ここに](誰|だれ)が(いる|います|いますか)`,
    `(集合写真|グループ写真)${end}|全員分の${photo}${end}|(私たちは|誰が)誰`,
  ],
  myPhoto: [
    `(私|わたし|わたくし|僕|ぼく|俺|自分|自分自身|マイ)[の] [${size}[の]] ${photo}${end}${sized}|私は(誰|だれ)`,
  ],
  myDetails: [`(私|わたし|わたくし|僕|ぼく|俺|自分)の [${photo}の]${details}${end}`],
  details: [
    // Before those whose names could end in ど.
    `${subject} (に|の ${photo} に|の ${photo})[は] (どんな|どの|何の)サイズ[が|は](ある|あります)`,
    `${subject}[${title}] の [${photo} の] ${details}${end}`,
    `${subject}[${title}] の ${photo} [に] (について)[${show}]`,
    `${subject} の サイズ[は|を]${end}`,
  ],
  photo: [
    `${size} の ${subject}[${title}] の ${photo}${end}`,
    `${subject}[${title}] の [${size}[の]] ${photo}${end}${sized}`,
    `${photo}${end}[の]`,
    `[この]{thisTeam:チーム}${photo}${end}`,
    `${subject}[${title}](は|って|とは)(誰|だれ|どなた|どんな人|どんな顔)`,
    `${subject}[${title}] を [${size} で] ${show}`,
  ],
  bare: [
    `{who}${sized}`,
    `${size} {who}`,
    size,
    `{who} ${photo}${sized}`,
    `${photo}[:|、] {who}${sized}`,
    `[${size}[の]] {who}[さん|様][の] [${size}[の]] ${photo}${end}`,
  ],
  loose: [`${photo}[:|、] ${subject}${sized}`, `${subject}[${title}] ${photo}${end}${sized}`],
  looseDetails: [`${details}[:|、] ${subject}`],
  say: {
    photo: {
      people: '{}の写真',
      contact: '連絡先{}の写真',
      team: 'チーム{}の写真',
      group: 'グループ{}の写真',
      thisTeam: 'このチームの写真',
    },
    details: {
      people: '{}の詳細',
      contact: '連絡先{}の詳細',
      team: 'チーム{}の詳細',
      group: 'グループ{}の詳細',
      thisTeam: 'このチームの詳細',
    },
    me: '私',
    comma: '、',
    largest: '最大',
    everyone: '全員',
    help: 'ヘルプ',
    signIn: 'サインイン',
    signOut: 'サインアウト',
  },
};
