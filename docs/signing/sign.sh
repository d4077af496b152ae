#!/bin/sh
# 好差评统一接口的签名，只用 openssl（SM3 须 1.1.1 及以上）和 curl：用来试接口、查签名。
# 参数：算法 方法 路径 正文文件 [时间 随机串]。给了时间和随机串就只打印请求头，否则发往 HCP_ENDPOINT。
set -eu
algorithm=$1 method=$2 target=$3 body=$4 time=${5:-$(date +%s)} nonce=${6:-$(openssl rand -hex 16)}
case $algorithm in hmac-sha256 | hmac-sm3) hash=${algorithm#hmac-} ;; *) exit 2 ;; esac

body_hash=$(openssl dgst "-$hash" -r "$body" | cut -d ' ' -f 1)
key=$(printf %s "$HCP_SECRET" | od -An -v -tx1 | tr -d ' \n')
signature=$(printf '%s\n%s\n%s\n%s\n%s' "$method" "$target" "$time" "$nonce" "$body_hash" |
  openssl dgst "-$hash" -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A | tr '+/' '-_' | tr -d '=')
headers="Hcp-App: $HCP_APP
Hcp-Time: $time
Hcp-Nonce: $nonce
Hcp-Signature: $algorithm=$signature"

if [ $# -gt 4 ]; then
  echo "$headers"
elif [ -s "$body" ]; then
  echo "$headers" | curl -sS -i -X "$method" -H @- -H 'Content-Type: application/json' --data-binary "@$body" "$HCP_ENDPOINT$target"
else
  echo "$headers" | curl -sS -i -X "$method" -H @- "$HCP_ENDPOINT$target"
fi
