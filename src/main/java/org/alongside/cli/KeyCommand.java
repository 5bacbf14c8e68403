package org.alongside.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.alongside.ExitCodes;
import org.alongside.store.KeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The service key in an operator's hands: making it before the first start, and changing it. */
@Command(
    name = "key",
    description = "Makes the key that seals what is stored, or changes it.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(make | rotate)")
public final class KeyCommand {
  @Command(
      mixinStandardHelpOptions = true,
      description = "Makes a key in a new file, which only its owner can read.")
  int make(@Parameters(paramLabel = "FILE") Path file) {
    try {
      KeyFile.generate().write(file);
      System.out.println("The key is in " + file + ". Keep a copy of it elsewhere.");
      return 0;
    } catch (FileAlreadyExistsException e) {
      return refuse("There is a key in " + file + " already; 'key rotate' changes it.");
    } catch (IOException e) {
      return refuse("The key file " + file + " cannot be written: " + e);
    }
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Adds a new key to the file, which seals from now on; the old ones still open.")
  int rotate(@Parameters(paramLabel = "FILE") Path file) {
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try {
      KeyFile rotated = KeyFile.read(file).rotated();
      Files.deleteIfExists(next);
      rotated.write(next);
      keepOwner(file, next);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
      System.out.println("A new key is in " + file + ", the old ones too. Restart the bot.");
      return 0;
    } catch (IllegalStateException e) {
      return refuse(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return refuse("The key file " + file + " cannot be changed: " + e);
    }
  }

  /** Root changes what belongs to the user that the bot runs as. */
  private static void keepOwner(Path from, Path to) throws IOException {
    if (from.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      for (Map.Entry<String, Object> of : Files.readAttributes(from, "unix:uid,gid").entrySet()) {
        Files.setAttribute(to, "unix:" + of.getKey(), of.getValue());
      }
    }
  }

  private static int refuse(String why) {
    System.err.println(why);
    return ExitCodes.WRONG_USE;
  }
}
