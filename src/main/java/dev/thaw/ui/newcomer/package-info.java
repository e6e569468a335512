/// The Newcomer screen: what the trained hybrid would recommend to somebody who has just done this.
///
/// Scoring is plain Java over the stored weights, so every click is answered at once. Uses `ui.common` and
/// `experiment`'s advisor.
@NullMarked
package dev.thaw.ui.newcomer;

import org.jspecify.annotations.NullMarked;
