package installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Makes this machine's installers from the packaged product; run by `mvn -Pinstaller package`.
///
/// First the *image*: the product with a runtime of its own, JavaFX linked into it, natives laid out and classes
/// prepared ahead of time, so that an installed copy needs no JDK and unpacks nothing when it starts. Then packages of
/// it: on Linux `.deb`, `.rpm` and a portable `.tar.gz`, elsewhere what `jpackage` makes there. At last their checksums.
final class BuildInstaller {
    private BuildInstaller() {}

    /// @param arguments the product's folder, the folder for the installers, the version, the sources' folder, the
    ///                  moment of the sources in ISO 8601
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 5) {
            throw new IllegalArgumentException("needs product, target, version, sources and moment, got "
                    + arguments.length + " arguments");
        }
        Product product = new Product(Path.of(arguments[0]), Path.of(arguments[3]), arguments[2], arguments[4]);
        Path target = Path.of(arguments[1]);
        Files.createDirectories(target);
        Path image = target.resolve("image").resolve("thaw");
        Trees.delete(image);
        new Image(product, image).build();
        List<Path> packages = product.onLinux()
                ? new LinuxPackages(product, image, target).build()
                : new NativePackages(product, image, target).build();
        Checksums.write(packages, target.resolve("SHA256SUMS"));
        for (Path file : packages) {
            System.out.printf("%s: %.1f MB%n", file.getFileName(), Files.size(file) / 1e6);
        }
    }
}
