package org.tally.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** Which Tally this is: as its jar says, or {@code development} outside a jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    @Nullable String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"tally " + (version == null ? "development" : version)};
  }
}
