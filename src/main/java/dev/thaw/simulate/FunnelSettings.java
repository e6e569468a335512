package dev.thaw.simulate;

/// From looking to buying: every step is a logistic function of the utility.
///
/// @param positionBias    examination of position k (from 1) is `k^-positionBias`
/// @param click           intercept of a click, once examined
/// @param cart            intercept of putting into the cart, once clicked
/// @param cartSlope       weight of the utility in that step
/// @param purchase        intercept of buying, once in the cart
/// @param purchaseSlope   weight of the utility in that step
/// @param readinessSpread spread of people's inclination to spend money, in the step to the cart
/// @param hesitation      what newcomers have to overcome in the step to the cart; fades with experience like `levelPull`
/// @param priceResistance mean resistance against a price above the usual one, in that step
public record FunnelSettings(double positionBias, double click, double cart, double cartSlope, double purchase,
        double purchaseSlope, double readinessSpread, double hesitation, double priceResistance) {
    public static final FunnelSettings DEFAULT = new FunnelSettings(0.7, -2.9, -4.0, 0.5, -2.2, 0.3, 0.3, 5, 0.4);

    public FunnelSettings {
        Range.of("positionBias", positionBias, 0, 5);
        Range.of("click", click, -20, 20);
        Range.of("cart", cart, -20, 20);
        Range.of("cartSlope", cartSlope, 0, 10);
        Range.of("purchase", purchase, -20, 20);
        Range.of("purchaseSlope", purchaseSlope, 0, 10);
        Range.of("readinessSpread", readinessSpread, 0, 10);
        Range.of("hesitation", hesitation, 0, 10);
        Range.of("priceResistance", priceResistance, 0, 10);
    }

    /// Chance that a slot is looked at, as long as nothing but its position is known.
    ///
    /// @param position from 1
    public double examination(int position) {
        return StrictMath.pow(position, -positionBias);
    }
}
