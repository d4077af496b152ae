package cn.example.rating;

import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 为一件办件向省平台申请票据，Java 8 及以上。签名是同一个包里的 Sign.java。 */
public final class Ticket {
    private static final Pattern TICKET = Pattern.compile("\"ticket\"\\s*:\\s*\"([^\"]+)\"");

    public static String of(String caseNo) throws Exception {
        String path = "/v1/service-cases/" + URLEncoder.encode(caseNo, "UTF-8").replace("+", "%20") + "/tickets";
        byte[] body = "{\"channel\":\"pc\"}".getBytes(StandardCharsets.UTF_8);
        HttpURLConnection reply = Sign.call("hmac-sha256", "POST", new URL(System.getenv("HCP_ENDPOINT") + path), body);
        if (reply.getResponseCode() >= 400) throw new IllegalStateException("省平台没有发票据：" + reply.getResponseCode());
        Matcher found = TICKET.matcher(new Scanner(reply.getInputStream(), "UTF-8").useDelimiter("\\A").next());
        if (!found.find()) throw new IllegalStateException("省平台的回答里没有票据");
        return found.group(1);
    }

    /** 在命令行核对：java -cp … cn.example.rating.Ticket 办件编号 */
    public static void main(String[] args) throws Exception {
        System.out.print(of(args[0]));
    }
}
