/// How good the hybrid is: its figures against every baseline on real data, over several seeds, with the bar it has to
/// clear and whether it does; and what quality costs in training time.
///
/// [dev.thaw.bench.quality.QualityStudy] runs the product's own experiment once a seed,
/// [dev.thaw.bench.quality.SeededCurves] joins the seeds person by person, [dev.thaw.bench.quality.AcceptanceBar] holds
/// the criteria; the rest is Markdown and JSON. May use every room it measures, none of which knows of it.
@NullMarked
package dev.thaw.bench.quality;

import org.jspecify.annotations.NullMarked;
