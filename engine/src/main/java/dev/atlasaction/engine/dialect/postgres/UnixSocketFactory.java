package dev.atlasaction.engine.dialect.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.Properties;
import javax.net.SocketFactory;

/** Lets the JDBC driver, which knows TCP only, talk to a Unix socket; it makes one by name. */
public final class UnixSocketFactory extends SocketFactory {

  private final String path;

  /** A factory for connections to the socket at {@code path}. */
  public UnixSocketFactory(String path) {
    this.path = path;
  }

  static void use(Properties properties, String path) {
    properties.setProperty("socketFactory", UnixSocketFactory.class.getName());
    properties.setProperty("socketFactoryArg", path);
    properties.setProperty("sslmode", "disable");
  }

  @Override
  public Socket createSocket() {
    return new UnixSocket(path);
  }

  @Override
  public Socket createSocket(String host, int port) {
    return createSocket();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    return createSocket();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    return createSocket();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    return createSocket();
  }

  /** A socket whose address is a file; options of TCP do not apply. */
  private static final class UnixSocket extends Socket {

    private final String path;
    private SocketChannel channel = unconnected();

    UnixSocket(String path) {
      this.path = path;
    }

    private static SocketChannel unconnected() {
      try {
        return SocketChannel.open(StandardProtocolFamily.UNIX);
      } catch (IOException e) {
        throw new UnsupportedOperationException("no Unix sockets on this system", e);
      }
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      channel.connect(UnixDomainSocketAddress.of(path));
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }

    @Override
    public InputStream getInputStream() {
      return Channels.newInputStream(channel);
    }

    @Override
    public OutputStream getOutputStream() {
      return Channels.newOutputStream(channel);
    }

    @Override
    public boolean isConnected() {
      return channel.isConnected();
    }

    @Override
    public boolean isClosed() {
      return !channel.isOpen();
    }

    @Override
    public void setTcpNoDelay(boolean on) {
      // TCP only.
    }

    @Override
    public void setKeepAlive(boolean on) {
      // TCP only.
    }

    @Override
    public void setSoTimeout(int timeout) {
      // Reads of a channel have no timeout.
    }

    @Override
    public int getSoTimeout() throws SocketException {
      return 0;
    }

    @Override
    public synchronized void close() throws IOException {
      channel.close();
    }
  }
}
