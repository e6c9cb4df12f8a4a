/** Renders the chart with the real Helm library and judges what comes out; the same for Compose, dashboards and alerts. */
@NullMarked
package io.shardline.chart;

import org.jspecify.annotations.NullMarked;
