package org.alongside;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line to Redis that is cut at one command of those that are about somebody: before it arrives,
 * or before its answer does. After that it is mended, or stays dead as that of a process that died.
 */
final class Wire implements AutoCloseable {
  /** What is lost. */
  enum Lost {
    COMMAND,
    ANSWER
  }

  private final ServerSocket socket;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private List<String> about = List.of();
  private int left;
  private Lost lost = Lost.COMMAND;
  private boolean dies;
  private volatile boolean cut;
  private volatile boolean dead;

  Wire(int target) throws IOException {
    this.target = target;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Cuts it at the command of this number, from now on, of those that hold one of these words. */
  synchronized void cutAt(int number, Lost what, boolean forEver, String... words) {
    about = List.of(words);
    left = number;
    lost = what;
    dies = forEver;
  }

  boolean cut() {
    return cut;
  }

  /** What happens to these bytes on their way to Redis: null for nothing. */
  private synchronized Lost fate(byte[] bytes, int size) {
    String command = new String(bytes, 0, size, ISO_8859_1);
    if (left == 0 || about.stream().noneMatch(command::contains) || --left > 0) {
      return null;
    }
    return lost;
  }

  private void accept() {
    try {
      while (true) {
        Socket near = socket.accept();
        if (dead) {
          near.close();
          continue;
        }
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(near);
        Line line = new Line(near, far);
        Thread.ofPlatform().daemon().start(line::ask);
        Thread.ofPlatform().daemon().start(line::answer);
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void cutNow() throws IOException {
    cut = true;
    if (dies) {
      dead = true;
      for (Socket each : open) {
        each.close();
      }
    }
  }

  /** One connection. */
  private final class Line {
    private final Socket near;
    private final Socket far;
    private volatile boolean losing;

    Line(Socket near, Socket far) {
      this.near = near;
      this.far = far;
    }

    void ask() {
      byte[] some = new byte[65_536];
      try (near;
          far) {
        InputStream in = near.getInputStream();
        OutputStream out = far.getOutputStream();
        for (int size = in.read(some); size >= 0; size = in.read(some)) {
          Lost fate = fate(some, size);
          if (fate == Lost.COMMAND) {
            cutNow();
            return;
          }
          losing |= fate == Lost.ANSWER;
          out.write(some, 0, size);
        }
      } catch (IOException e) {
        // the other end is gone
      }
    }

    void answer() {
      byte[] some = new byte[65_536];
      try (near;
          far) {
        InputStream in = far.getInputStream();
        OutputStream out = near.getOutputStream();
        for (int size = in.read(some); size >= 0; size = in.read(some)) {
          if (losing) {
            cutNow();
            return;
          }
          out.write(some, 0, size);
        }
      } catch (IOException e) {
        // the other end is gone
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
