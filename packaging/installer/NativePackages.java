package installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The image as the system's own package, made by `jpackage`: `.msi` on Windows, `.dmg` on macOS.
///
/// `jpackage` brings launchers of its own. They take their options from here, as `bin/thaw` has them; on Windows, where
/// a program has either a window or a console, the command line is a second one, `thaw-cli`.
final class NativePackages {
    /// Names the product for ever: the next version replaces this one instead of standing beside it.
    private static final String UPGRADE_UUID = "5d0b2c7e-0f0c-4c55-9d3a-6f3f6a5d7c11";
    private static final List<String> OPTIONS = List.of("-XX:MaxRAMPercentage=60",
            "--enable-native-access=ALL-UNNAMED,javafx.graphics", "--sun-misc-unsafe-memory-access=allow",
            "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED", "-Djava.awt.headless=true",
            "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Djava.library.path=$APPDIR/native",
            "-Dorg.bytedeco.javacpp.pathsFirst=true", "-Dorg.sqlite.lib.path=$APPDIR/native",
            "-Dthaw.installation=$APPDIR");

    private final Product product;
    private final Path image;
    private final Path target;

    NativePackages(Product product, Path image, Path target) {
        this.product = product;
        this.image = image;
        this.target = target;
    }

    List<Path> build() throws IOException, InterruptedException {
        String type = product.onWindows() ? "msi" : "dmg";
        Path work = Files.createTempDirectory(target, "jpackage");
        try {
            Path input = work.resolve("input");
            Trees.copy(image.resolve("lib"), input);
            Trees.copy(image.resolve("sample-data"), input.resolve("sample-data"));
            Trees.copy(image.resolve("legal"), input.resolve("legal"));
            Files.deleteIfExists(input.resolve("thaw.aot"));
            Command.run(command(type, input, work).toArray(String[]::new));
        } finally {
            Trees.delete(work);
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("." + type)).sorted().toList();
        }
    }

    private List<String> command(String type, Path input, Path work) throws IOException {
        List<String> command = new ArrayList<>(List.of(Command.ofTheJdk("jpackage"), "--type", type, "--name", "Thaw",
                "--app-version", version(), "--vendor", "Thaw", "--description",
                "Workbench for cold start in recommenders", "--input", input.toString(), "--main-jar", "thaw.jar",
                "--main-class", "dev.thaw.Thaw", "--runtime-image", image.resolve("runtime").toString(), "--dest",
                target.toString(), "--icon",
                product.asset(product.onWindows() ? "icon.ico" : "icon.icns").toString(), "--file-associations",
                association(work).toString()));
        for (String option : OPTIONS) {
            command.addAll(List.of("--java-options", option));
        }
        if (product.onWindows()) {
            Path console = Files.writeString(work.resolve("thaw-cli.properties"), "win-console=true\nwin-menu=false\n");
            command.addAll(List.of("--win-per-user-install", "--win-upgrade-uuid", UPGRADE_UUID, "--win-menu",
                    "--add-launcher", "thaw-cli=" + console));
        } else {
            command.addAll(List.of("--mac-package-identifier", "dev.thaw.Thaw"));
        }
        return command;
    }

    /// macOS wants a first number above 0.
    private String version() {
        return product.onWindows() || !product.version().startsWith("0.") ? product.version() : "1" + product.version().substring(1);
    }

    private Path association(Path work) throws IOException {
        return Files.writeString(work.resolve("thaw-file.properties"), """
                extension=thaw
                mime-type=application/x-thaw-project
                description=Thaw project
                """);
    }
}
