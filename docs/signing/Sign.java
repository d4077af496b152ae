import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.*;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 好差评统一接口的签名，Java 8 及以上。JDK 没有 SM3：用 hmac-sm3 须先注册 Bouncy Castle。 */
public final class Sign {
    static Map<String, String> sign(String algorithm, String app, String secret, String method, String target,
            byte[] body, String time, String nonce) throws GeneralSecurityException {
        boolean sm3 = algorithm.equals("hmac-sm3");
        if (!sm3 && !algorithm.equals("hmac-sha256")) throw new IllegalArgumentException(algorithm);
        StringBuilder bodyHash = new StringBuilder();
        for (byte b : MessageDigest.getInstance(sm3 ? "SM3" : "SHA-256").digest(body)) {
            bodyHash.append(String.format("%02x", b));
        }
        String text = String.join("\n", method, target, time, nonce, bodyHash);
        Mac mac = Mac.getInstance(sm3 ? "HmacSM3" : "HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
        byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Hcp-App", app);
        headers.put("Hcp-Time", time);
        headers.put("Hcp-Nonce", nonce);
        headers.put("Hcp-Signature", algorithm + "=" + Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
        return headers;
    }

    /** 签名并发送。重发时再调用一次：时间和随机串都要换新的。 */
    static HttpURLConnection call(String algorithm, String method, URL url, byte[] body) throws Exception {
        String time = String.valueOf(System.currentTimeMillis() / 1000);
        String nonce = UUID.randomUUID().toString();
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setRequestMethod(method);
        connection.setInstanceFollowRedirects(false);
        sign(algorithm, System.getenv("HCP_APP"), System.getenv("HCP_SECRET"), method, url.getFile(), body, time, nonce)
                .forEach(connection::setRequestProperty);
        if (body.length > 0) {
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            connection.getOutputStream().write(body);
        }
        return connection;
    }

    /** 参数：算法 方法 路径 正文文件 [时间 随机串]。给了时间和随机串就只打印请求头，否则发往 HCP_ENDPOINT。 */
    public static void main(String[] args) throws Exception {
        byte[] body = Files.readAllBytes(Paths.get(args[3]));
        if (args.length > 4) {
            sign(args[0], System.getenv("HCP_APP"), System.getenv("HCP_SECRET"), args[1], args[2], body, args[4], args[5])
                    .forEach((name, value) -> System.out.println(name + ": " + value));
            return;
        }
        HttpURLConnection reply = call(args[0], args[1], new URL(System.getenv("HCP_ENDPOINT") + args[2]), body);
        InputStream answer = reply.getResponseCode() < 400 ? reply.getInputStream() : reply.getErrorStream();
        System.out.println(reply.getResponseCode() + " " + new Scanner(answer, "UTF-8").useDelimiter("\\A").next());
    }
}
