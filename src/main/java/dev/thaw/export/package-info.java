/// A trained hybrid for use outside of Thaw: a folder with the model, its vectors and all that is needed to call it.
///
/// [dev.thaw.export.ModelExport] writes it. May use everything up to `experiment`; the model's graph itself is the
/// business of `recommend.hybrid`, where TensorFlow lives.
@NullMarked
package dev.thaw.export;

import org.jspecify.annotations.NullMarked;
