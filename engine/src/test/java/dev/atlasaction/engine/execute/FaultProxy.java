package dev.atlasaction.engine.execute;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** Stands between a program and a server, and cuts their connection at a chosen message. */
final class FaultProxy implements AutoCloseable {

  /** Where the message is lost. */
  enum Cut {
    /** The server never sees the request. */
    REQUEST,
    /** The server sees half of it. */
    HALF_REQUEST,
    /** The server has it all and works on it; nobody waits for the answer. */
    AFTER_REQUEST,
    /** The work is done and its answer is lost. */
    ANSWER
  }

  private final ServerSocket listener;
  private final int target;
  private final Cut cut;
  private final Predicate<String> chosen;
  private volatile boolean done;

  private FaultProxy(int target, Cut cut, Predicate<String> chosen) throws IOException {
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.target = target;
    this.cut = cut;
    this.chosen = chosen;
    Thread.ofVirtual().start(this::accept);
  }

  /** Cuts at the request with that number. */
  static FaultProxy atRequest(int target, Cut cut, int number) throws IOException {
    int[] left = {number};
    return new FaultProxy(target, cut, _ -> left[0]-- == 0);
  }

  /** Cuts at the request that has a text, after some others that have it. */
  static FaultProxy atText(int target, Cut cut, String text, int number) throws IOException {
    int[] left = {number};
    return new FaultProxy(target, cut, request -> request.contains(text) && left[0]-- == 0);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Whether the connection was cut. */
  boolean isCut() {
    return done;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      boolean[] swallow = {false};
      Thread answers = Thread.ofVirtual().start(() -> answers(server, client, swallow));
      requests(client, server, swallow);
      if (!done || cut != Cut.ANSWER) {
        server.close();
      }
      client.close();
      answers.join();
    } catch (IOException gone) {
      // Either side left.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void requests(Socket client, Socket server, boolean[] swallow) throws IOException {
    InputStream in = client.getInputStream();
    OutputStream out = server.getOutputStream();
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      boolean now = !done && chosen.test(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
      if (now) {
        synchronized (swallow) {
          swallow[0] = true;
        }
        int length =
            switch (cut) {
              case REQUEST -> 0;
              case HALF_REQUEST -> n / 2;
              case AFTER_REQUEST, ANSWER -> n;
            };
        out.write(buffer, 0, length);
        done = true;
        if (cut != Cut.ANSWER) {
          return;
        }
        continue;
      }
      out.write(buffer, 0, n);
    }
  }

  /** The first answer after the cut is not passed on; with it the connection ends. */
  private static void answers(Socket server, Socket client, boolean[] swallow) {
    try {
      InputStream in = server.getInputStream();
      OutputStream out = client.getOutputStream();
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        synchronized (swallow) {
          if (swallow[0]) {
            break;
          }
          out.write(buffer, 0, n);
        }
      }
      client.close();
      server.close();
    } catch (IOException gone) {
      // Either side left.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
