package io.shardline.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A platform that does nothing but send events: plain sockets, one write for each frame, as fast as they are taken or at a given
 * rate. The simulator would cost more than the gateway that is measured.
 */
@Command(name = "platform", hidden = true)
final class PlatformProcess implements Callable<Integer> {

    @Option(names = "--shards")
    private int shards = 1;

    @Option(names = "--bytes")
    private int bytes = 750;

    @Option(names = "--rate", description = "Events a second over all shards; 0 = as fast as they are taken.")
    private int rate;

    @Option(names = "--key-store", description = "Serve TLS with the key in this PKCS12 file.")
    private @Nullable Path keyStore;

    @Override
    public Integer call() throws IOException, GeneralSecurityException {
        try (ServerSocket server = Tls.serverSocket(keyStore, InetAddress.getLoopbackAddress())) {
            System.out.println(Part.READY + server.getLocalPort());
            while (!Thread.currentThread().isInterrupted()) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread.ofPlatform().daemon().start(new PlatformConnection(socket, shards, bytes, rate));
            }
        }
        return 0;
    }
}
