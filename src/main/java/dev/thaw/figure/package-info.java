/// What a run found out, drawn and said: `RunResult` → [dev.thaw.figure.Figure] → JFreeChart, SVG, PNG, PDF, CSV.
///
/// A figure is built once, as a value, by [dev.thaw.figure.Figures]; [dev.thaw.figure.FigureChart] draws it in a
/// [dev.thaw.figure.FigureTheme], [dev.thaw.figure.FigureExport] writes it to files, and
/// [dev.thaw.figure.finding.Findings] says in sentences what the numbers hold and no more. JFreeChart, Batik and PDFBox live
/// here; JavaFX does not. May use `experiment` and everything below it.
@NullMarked
package dev.thaw.figure;

import org.jspecify.annotations.NullMarked;
