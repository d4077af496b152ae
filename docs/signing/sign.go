// 好差评统一接口的签名，Go 1.16 及以上，只用标准库；HMAC-SM3 另见 sm3.go。
package main

import (
	"bytes"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

var hashes = map[string]func() hash.Hash{"hmac-sha256": sha256.New}

func sign(algorithm, app, secret, method, target string, body []byte, time, nonce string) (http.Header, error) {
	newHash, known := hashes[algorithm]
	if !known {
		return nil, fmt.Errorf("没有 %s", algorithm)
	}
	bodyHash := newHash()
	bodyHash.Write(body)
	text := strings.Join([]string{method, target, time, nonce, hex.EncodeToString(bodyHash.Sum(nil))}, "\n")
	mac := hmac.New(newHash, []byte(secret))
	mac.Write([]byte(text))
	headers := http.Header{}
	headers.Set("Hcp-App", app)
	headers.Set("Hcp-Time", time)
	headers.Set("Hcp-Nonce", nonce)
	headers.Set("Hcp-Signature", algorithm+"="+base64.RawURLEncoding.EncodeToString(mac.Sum(nil)))
	return headers, nil
}

// 签名并发送。重发时再调用一次：时间和随机串都要换新的。
func call(algorithm, method, url string, body []byte) (*http.Response, error) {
	random := make([]byte, 16)
	if _, err := rand.Read(random); err != nil {
		return nil, err
	}
	request, err := http.NewRequest(method, url, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	now := strconv.FormatInt(time.Now().Unix(), 10)
	request.Header, err = sign(algorithm, os.Getenv("HCP_APP"), os.Getenv("HCP_SECRET"), method,
		request.URL.RequestURI(), body, now, hex.EncodeToString(random))
	if err != nil {
		return nil, err
	}
	if len(body) > 0 {
		request.Header.Set("Content-Type", "application/json")
	}
	return http.DefaultClient.Do(request)
}

// 参数：算法 方法 路径 正文文件 [时间 随机串]。给了时间和随机串就只打印请求头，否则发往 HCP_ENDPOINT。
func main() {
	args := os.Args[1:]
	body, err := os.ReadFile(args[3])
	check(err)
	if len(args) > 4 {
		headers, err := sign(args[0], os.Getenv("HCP_APP"), os.Getenv("HCP_SECRET"), args[1], args[2], body, args[4], args[5])
		check(err)
		check(headers.Write(os.Stdout))
		return
	}
	reply, err := call(args[0], args[1], os.Getenv("HCP_ENDPOINT")+args[2], body)
	check(err)
	answer, err := io.ReadAll(reply.Body)
	check(err)
	fmt.Println(reply.StatusCode, string(answer))
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
