package org.alongside;

import picocli.CommandLine;

/** The version that the build wrote into the jar. */
public final class Version implements CommandLine.IVersionProvider {
  /** The version in words; a class path that is not a jar has none. */
  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return "Alongside " + (version == null ? "(development)" : version);
  }

  @Override
  public String[] getVersion() {
    return new String[] {text()};
  }
}
