using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

/// <summary>好差评统一接口的签名，.NET Framework 4.6.1 及以上、.NET 6 及以上。</summary>
public static class HcpSign
{
    public static Dictionary<string, string> Sign(string algorithm, string app, string secret, string method, string target,
        byte[] body, string time, string nonce)
    {
        Func<byte[], byte[]> hash;
        Func<byte[], byte[], byte[]> hmac;
        switch (algorithm)
        {
            case "hmac-sha256": hash = SHA256.Create().ComputeHash; hmac = (key, data) => new HMACSHA256(key).ComputeHash(data); break;
            case "hmac-sm3": hash = Sm3.Hash; hmac = Sm3.Hmac; break; // .NET 没有 SM3，见 Sm3.cs；不用国密的删去这一行
            default: throw new ArgumentException(algorithm);
        }
        string bodyHash = BitConverter.ToString(hash(body)).Replace("-", "").ToLowerInvariant();
        string text = string.Join("\n", method, target, time, nonce, bodyHash);
        byte[] signature = hmac(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text));
        return new Dictionary<string, string>
        {
            ["Hcp-App"] = app,
            ["Hcp-Time"] = time,
            ["Hcp-Nonce"] = nonce,
            ["Hcp-Signature"] = algorithm + "=" + Convert.ToBase64String(signature).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
        };
    }

    /// <summary>签名并发送。重发时再调用一次：时间和随机串都要换新的，请求对象也不能重用。</summary>
    public static Task<HttpResponseMessage> Call(HttpClient http, string algorithm, string method, Uri uri, byte[] body)
    {
        string time = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString();
        string nonce = Guid.NewGuid().ToString("N");
        var request = new HttpRequestMessage(new HttpMethod(method), uri);
        // Uri 可能改写过地址（如把 %e6 改成 %E6），所以从 Uri 取出要签的地址。
        foreach (var header in Sign(algorithm, Environment.GetEnvironmentVariable("HCP_APP"),
            Environment.GetEnvironmentVariable("HCP_SECRET"), method, uri.PathAndQuery, body, time, nonce))
        {
            request.Headers.Add(header.Key, header.Value);
        }
        if (body.Length > 0)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }
        return http.SendAsync(request);
    }

    /// <summary>参数：算法 方法 路径 正文文件 [时间 随机串]。给了时间和随机串就只打印请求头，否则发往 HCP_ENDPOINT。</summary>
    public static void Main(string[] args)
    {
        byte[] body = File.ReadAllBytes(args[3]);
        if (args.Length > 4)
        {
            foreach (var header in Sign(args[0], Environment.GetEnvironmentVariable("HCP_APP"),
                Environment.GetEnvironmentVariable("HCP_SECRET"), args[1], args[2], body, args[4], args[5]))
            {
                Console.WriteLine(header.Key + ": " + header.Value);
            }
            return;
        }
        var uri = new Uri(Environment.GetEnvironmentVariable("HCP_ENDPOINT") + args[2]);
        var reply = Call(new HttpClient(), args[0], args[1], uri, body).Result;
        Console.WriteLine((int)reply.StatusCode + " " + reply.Content.ReadAsStringAsync().Result);
    }
}
