package io.shardline.simulator.qq.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of calls.
 *
 * @param maxBody longest body, and longest picture in a form; default 4MB
 * @param maxUpload longest body of an upload, base64 included; default 28MB
 */
@ConfigurationProperties("simulator.qq.http")
record HttpProperties(@DefaultValue("4MB") DataSize maxBody, @DefaultValue("28MB") DataSize maxUpload) {

    HttpProperties {
        require("max-body", maxBody);
        require("max-upload", maxUpload);
    }

    private static void require(String name, DataSize size) {
        if (size.toBytes() < 1 || size.toBytes() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("simulator.qq.http." + name + ": " + size + " (expected: 1B to 2GB)");
        }
    }
}
