package org.alongside.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A cable between client and server that can break when an answer is on its way. */
final class Cable implements AutoCloseable {
  private final ServerSocket socket;
  private final int target;
  private volatile boolean breaking;

  Cable(int target) throws IOException {
    this.target = target;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The next answer is lost, and its connection with it. */
  void breakAtNextAnswer() {
    breaking = true;
  }

  private void accept() {
    try {
      while (true) {
        Socket near = socket.accept();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
        Thread.ofPlatform().daemon().start(() -> carry(near, far, false));
        Thread.ofPlatform().daemon().start(() -> carry(far, near, true));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void carry(Socket from, Socket to, boolean answers) {
    byte[] some = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int size = in.read(some); size >= 0; size = in.read(some)) {
        if (answers && breaking) {
          breaking = false;
          return;
        }
        out.write(some, 0, size);
      }
    } catch (IOException e) {
      // the other end is gone
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
