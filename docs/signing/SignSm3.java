import java.security.Security;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** 注册 Bouncy Castle（bcprov）后，Sign 就能用 hmac-sm3。真实系统在启动时注册一次。 */
public final class SignSm3 {
    public static void main(String[] args) throws Exception {
        Security.addProvider(new BouncyCastleProvider());
        Sign.main(args);
    }
}
