package org.alongside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.alongside.channel.telegram.fake.Chat;
import org.alongside.channel.telegram.fake.FakeTelegram;
import org.alongside.channel.telegram.fake.Rates;
import org.alongside.channel.telegram.fake.Shown;

/**
 * The bot from end to end over HTTP: the bot alone on core 0, Redis, Telegram and the learners on
 * core 1. A turn is a press: its callback answer, the edit of the old message and a new message.
 * Prints one line of Markdown for each figure.
 */
public final class LoadRun {
  private static final int LEARNERS = 200;
  private static final int WARM_SECONDS = Integer.getInteger("warm", 60);
  private static final int SECONDS = 20;
  private static final int LONE = 2_000;

  private LoadRun() {}

  public static void main(String[] args) throws Exception {
    line("Redis a learner after the welcome", "%.0f bytes", SizeRun.bytes());
    Path folder = Files.createTempDirectory("load");
    pin(ProcessHandle.current().pid(), 1);
    try (FakeTelegram telegram = FakeTelegram.start(InstantSource.system(), Rates.NONE);
        ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
        Served bot = served(folder, telegram)) {
      while (!telegram.polled()) {
        Thread.sleep(20);
      }
      long polled = System.nanoTime();
      line("Start to first poll, CPU", "%.1f s", cpuSeconds(bot.pid()));
      line("Start to first poll, wall (one core)", "%.1f s", bot.seconds(polled));
      bot.ready();
      pin(bot.redisPid(), 1);
      AtomicLong turns = new AtomicLong();
      telegram.onMessage((chat, shown) -> people.execute(() -> goOn(chat, shown, turns)));
      for (int i = 0; i < LEARNERS; i++) {
        telegram.chat(5_000 + i).says("/count");
      }
      TimeUnit.SECONDS.sleep(WARM_SECONDS);
      long before = turns.get();
      long from = System.nanoTime();
      TimeUnit.SECONDS.sleep(SECONDS);
      double rate = (turns.get() - before) / ((System.nanoTime() - from) / 1e9);
      line("Turns a second, %d learners at once".formatted(LEARNERS), "%.0f", rate);
      telegram.onMessage((chat, shown) -> {});
      TimeUnit.SECONDS.sleep(3);
      lone(telegram);
      line("Resident, -Xmx256m, after the load", "%.0f MB", residentMegabytes(bot.pid()));
    }
  }

  private static Served served(Path folder, FakeTelegram telegram) throws Exception {
    Path dialogs = CountingDialogs.in(folder);
    Map<String, String> settings = new TreeMap<>();
    settings.put("TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN);
    settings.put("ALONGSIDE_TELEGRAM_URL", telegram.url());
    settings.put("ALONGSIDE_DIALOGS", dialogs.toString());
    settings.put("ALONGSIDE_PACE", "0");
    settings.put("ALONGSIDE_FLOOD", "0");
    settings.put("ALONGSIDE_FSYNC", "everysec");
    return Served.jar(folder, settings, "-Xmx256m", "-XX:+UseSerialGC");
  }

  private static void goOn(Chat chat, Shown shown, AtomicLong turns) {
    String label = shown.labels().isEmpty() ? "" : shown.labels().getFirst();
    if (label.startsWith("More than")) {
      turns.incrementAndGet();
      chat.presses(label);
    }
  }

  /** One learner who presses as soon as she reads: from the press to the new message. */
  private static void lone(FakeTelegram telegram) throws InterruptedException {
    BlockingQueue<String> labels = new ArrayBlockingQueue<>(10);
    telegram.onMessage(
        (chat, shown) -> {
          if (!shown.labels().isEmpty()) {
            labels.add(shown.labels().getFirst());
          }
        });
    Chat chat = telegram.chat(9_999);
    chat.says("/count");
    long[] nanos = new long[LONE];
    for (int i = 0; i < LONE; i++) {
      String label = labels.poll(30, TimeUnit.SECONDS);
      if (label == null) {
        throw new IllegalStateException("no reply: " + chat.transcript());
      }
      long from = System.nanoTime();
      chat.presses(label);
      while (labels.isEmpty()) {
        Thread.sleep(0, 200_000);
      }
      nanos[i] = System.nanoTime() - from;
    }
    Arrays.sort(nanos);
    line("A lone learner's reply, median", "%.1f ms", nanos[LONE / 2] / 1e6);
    line("A lone learner's reply, p99", "%.1f ms", nanos[LONE * 99 / 100] / 1e6);
  }

  private static void pin(long pid, int core) throws IOException, InterruptedException {
    new ProcessBuilder("taskset", "-a", "-cp", Integer.toString(core), Long.toString(pid))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static double cpuSeconds(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
  }

  private static double residentMegabytes(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
            .filter(l -> l.startsWith("VmRSS"))
            .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
            .sum()
        / 1024.0;
  }

  private static void line(String what, String format, double figure) {
    System.out.println("| " + what + " | " + format.formatted(figure) + " |");
  }
}
