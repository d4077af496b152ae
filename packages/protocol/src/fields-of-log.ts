/** What the fields of the log are called, beside those of everything else. */
export const FIELDS_OF_LOG = {
  crv: '曲线',
  kty: '密钥类型',
  kid: '公钥指纹',
  x: '公钥的横坐标',
  y: '公钥的纵坐标',
  root: '根散列',
  salt: '随机盐',
  size: '条数',
  signature: '签名',
  keyId: '签名公钥的指纹',
  entries: '叶散列',
  head: '签名头',
  keys: '公钥',
  records: '各条记录的证明',
  record: '记录',
} as const satisfies Readonly<Record<string, string>>;
