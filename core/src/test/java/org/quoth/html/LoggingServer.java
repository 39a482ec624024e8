package org.quoth.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Serves one page, whatever is asked for, and remembers what was asked for. */
final class LoggingServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile byte[] page = new byte[0];

    LoggingServer() throws IOException {
        Thread thread = new Thread(this::serve, "logging-server");
        thread.setDaemon(true);
        thread.start();
    }

    void show(String html) {
        page = html.getBytes(StandardCharsets.UTF_8);
        requests.clear();
    }

    String url(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                answer(client);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** A browser also opens connections on which it never asks anything. */
    private void answer(Socket client) throws IOException {
        client.setSoTimeout(2_000);
        try {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = in.readLine();
            if (line == null || line.isEmpty()) {
                return;
            }
            requests.add(line.replaceFirst(" HTTP/.*", ""));
            while (line != null && !line.isEmpty()) {
                line = in.readLine();
            }
            String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + page.length
                    + "\r\nConnection: close\r\n\r\n";
            OutputStream out = client.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(page);
            out.flush();
        } catch (java.net.SocketException | java.net.SocketTimeoutException gone) {
            // Nothing was asked, or nobody waits for the answer.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
