<?php
// 好差评统一接口的签名，PHP 7.2 及以上，只用自带的扩展。

function hcp_sign($algorithm, $app, $secret, $method, $target, $body, $time, $nonce)
{
    if (!in_array($algorithm, ['hmac-sha256', 'hmac-sm3'], true)) {
        throw new InvalidArgumentException($algorithm);
    }
    $sm3 = $algorithm === 'hmac-sm3';
    $bodyHash = $sm3 ? bin2hex(hcp_sm3($body)) : hash('sha256', $body);
    $text = implode("\n", [$method, $target, $time, $nonce, $bodyHash]);
    $signature = $sm3 ? hcp_hmac_sm3($text, $secret) : hash_hmac('sha256', $text, $secret, true);
    return [
        "Hcp-App: $app",
        "Hcp-Time: $time",
        "Hcp-Nonce: $nonce",
        "Hcp-Signature: $algorithm=" . rtrim(strtr(base64_encode($signature), '+/', '-_'), '='),
    ];
}

// hash 扩展没有 SM3，openssl 扩展有（OpenSSL 1.1.1 及以上）；它不提供 HMAC，按 RFC 2104 拼成。不用国密的可以删去这两个函数。
function hcp_sm3($bytes)
{
    $hash = openssl_digest($bytes, 'sm3', true);
    if ($hash === false) {
        throw new RuntimeException('这台机器的 OpenSSL 没有 SM3');
    }
    return $hash;
}

function hcp_hmac_sm3($text, $key)
{
    $key = str_pad(strlen($key) > 64 ? hcp_sm3($key) : $key, 64, "\0");
    return hcp_sm3(($key ^ str_repeat("\x5c", 64)) . hcp_sm3(($key ^ str_repeat("\x36", 64)) . $text));
}

// 签名并发送，返回 [状态行, 回答]。重发时再调用一次：时间和随机串都要换新的。
function hcp_call($algorithm, $endpoint, $method, $target, $body)
{
    $nonce = bin2hex(random_bytes(16));
    $headers = hcp_sign($algorithm, getenv('HCP_APP'), getenv('HCP_SECRET'), $method, $target, $body, time(), $nonce);
    if ($body !== '') {
        $headers[] = 'Content-Type: application/json';
    }
    $http = ['method' => $method, 'header' => $headers, 'content' => $body, 'ignore_errors' => true, 'follow_location' => 0];
    $stream = fopen($endpoint . $target, 'r', false, stream_context_create(['http' => $http]));
    if ($stream === false) {
        throw new RuntimeException('连不上，不知道对方收到没有');
    }
    return [stream_get_meta_data($stream)['wrapper_data'][0], stream_get_contents($stream)];
}

// 参数：算法 方法 路径 正文文件 [时间 随机串]。给了时间和随机串就只打印请求头，否则发往 HCP_ENDPOINT。
if (isset($argv[4]) && realpath($argv[0]) === __FILE__) {
    list(, $algorithm, $method, $target, $file) = $argv;
    $body = file_get_contents($file);
    $lines = isset($argv[6])
        ? hcp_sign($algorithm, getenv('HCP_APP'), getenv('HCP_SECRET'), $method, $target, $body, $argv[5], $argv[6])
        : hcp_call($algorithm, getenv('HCP_ENDPOINT'), $method, $target, $body);
    echo implode("\n", $lines), "\n";
}
