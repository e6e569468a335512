package dev.thaw.recommend.hybrid;

/// The sizes of everything in the towers' graph.
///
/// @param items              item table including "never seen"
/// @param users              user table including "never seen"
/// @param contentSize        width of the space where people and items meet in the content tower
/// @param identities         whether each item has an embedding of its own in the content tower (not in pure mode)
/// @param hiddenUnits        width of the item side's hidden layer
/// @param features           item features including "no feature"
/// @param userAttributes     user features, 0 where the data has none
/// @param popularityFeatures popularity features of an item at a moment
/// @param collaborativeSize  width of the collaborative rows without bias
/// @param columns            `1 + negatives`
record TowerShape(int items, int users, int contentSize, boolean identities, int hiddenUnits, int features,
        int userAttributes,
        int popularityFeatures, int collaborativeSize, int columns) {}
