package dev.thaw.experiment;

import dev.thaw.failure.InternalFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/// The version of Thaw that runs, as the build wrote it: the same from an IDE, a test and the product.
public final class ThawVersion {
    private static final String FILE = "version.properties";

    private ThawVersion() {}

    /// @return such as `0.1.0`
    /// @throws InternalFailure if the product was built without its version
    public static String current() {
        try (InputStream stream = ThawVersion.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new InternalFailure("This copy of Thaw was built without " + FILE + ".", null);
            }
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version");
        } catch (IOException failure) {
            throw new InternalFailure("This copy of Thaw cannot read its " + FILE + ".", failure);
        }
    }
}
