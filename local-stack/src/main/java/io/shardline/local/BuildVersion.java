package io.shardline.local;

import picocli.CommandLine.IVersionProvider;

/** The version that this was built as. */
final class BuildVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = BuildVersion.class.getPackage().getImplementationVersion();
        return new String[]{"shardline " + (version == null ? "(not packaged)" : version)};
    }
}
