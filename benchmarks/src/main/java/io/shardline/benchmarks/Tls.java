package io.shardline.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.jspecify.annotations.Nullable;

/** A throw-away certificate for measurements over TLS. */
final class Tls {

    /** Guards nothing: the key lives as long as the benchmark. */
    static final String PASSWORD = "benchmark";

    private Tls() {}

    /** Makes a key and its certificate for the loopback address with the JDK's own tool. */
    static Path makeKeyStore(Path file) throws IOException, InterruptedException {
        int code = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "benchmark", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
                "san=dns:localhost,ip:127.0.0.1", "-validity", "2", "-storetype", "PKCS12", "-keystore",
                file.toString(),
                "-storepass", PASSWORD)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("keytool ended with " + code);
        }
        return file;
    }

    static ServerSocket serverSocket(@Nullable Path keyStore, InetAddress address)
            throws IOException, GeneralSecurityException {
        if (keyStore == null) {
            return new ServerSocket(0, 64, address);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 64, address);
    }
}
