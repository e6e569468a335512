package installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The product as it stands on a machine: `bin`, `lib`, `runtime`, `sample-data`, `legal`.
final class Image {
    /// Modules of the JDK that the product and its libraries use; the whole JDK is three times as large.
    private static final List<String> MODULES = List.of("java.base", "java.desktop", "java.logging", "java.management",
            "java.naming", "java.prefs", "java.sql", "java.xml", "jdk.charsets", "jdk.localedata", "jdk.unsupported",
            "jdk.zipfs", "javafx.controls");
    private static final String LOCALES = "en,de,es";
    /// Where the natives of this kind of machine lie in sqlite-jdbc's jar.
    private static final String SQLITE = "org/sqlite/native/";

    private final Product product;
    private final Path image;

    Image(Product product, Path image) {
        this.product = product;
        this.image = image;
    }

    void build() throws IOException, InterruptedException {
        for (String part : List.of("bin", "sample-data")) {
            Trees.copy(product.folder().resolve(part), image.resolve(part));
        }
        layOutLibraries();
        linkRuntime();
        gatherLicences();
        Trees.settle(image, Instant.parse(product.moment()));
        prepareClasses();
    }

    /// Jars as they are, but natives as files: nothing is left to unpack at the first start.
    private void layOutLibraries() throws IOException, InterruptedException {
        Path lib = Files.createDirectories(image.resolve("lib"));
        Path natives = Files.createDirectories(lib.resolve("native"));
        try (Stream<Path> jars = Files.list(product.folder().resolve("lib"))) {
            for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                if (!extractNatives(jar, natives)) {
                    Files.copy(jar, lib.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        if (product.onLinux() && Command.isThere("strip")) {
            // TensorFlow comes with its debugging symbols, a quarter of its size
            try (Stream<Path> files = Files.list(natives)) {
                for (Path file : files.toList()) {
                    Command.run("strip", "--strip-unneeded", file.toString());
                }
            }
        }
    }

    /// Takes the natives of this machine out of a jar.
    ///
    /// @return whether the jar holds nothing else that is needed
    private boolean extractNatives(Path jar, Path natives) throws IOException {
        boolean sqlite = jar.getFileName().toString().startsWith("sqlite-jdbc");
        int found = 0;
        int classes = 0;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName();
                classes += name.endsWith(".class") ? 1 : 0;
                boolean wanted = Product.isNative(name) && (!sqlite || name.startsWith(SQLITE + sqliteFolder()));
                if (wanted) {
                    Path file = natives.resolve(name.substring(name.lastIndexOf('/') + 1));
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                    }
                    found++;
                }
            }
        }
        return found > 0 && classes == 0;
    }

    private String sqliteFolder() {
        String system = product.onLinux() ? "Linux" : product.onWindows() ? "Windows" : "Mac";
        return system + (product.platform().endsWith("aarch64") ? "/aarch64/" : "/x86_64/");
    }

    /// A runtime of the JDK's modules and JavaFX's: Maven's jars hold classes and natives together, a module for linking
    /// wants them apart.
    private void linkRuntime() throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("thaw-runtime");
        try {
            Path modules = Files.createDirectories(work.resolve("modules"));
            try (Stream<Path> jars = Files.list(product.folder().resolve("lib").resolve("javafx"))) {
                for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                    makeModule(jar, work, modules);
                }
            }
            Command.run(Command.ofTheJdk("jlink"), "--module-path", modules.toString(), "--add-modules",
                    String.join(",", MODULES), "--include-locales=" + LOCALES, "--strip-debug", "--no-header-files",
                    "--no-man-pages", "--generate-cds-archive", "--output", image.resolve("runtime").toString());
        } finally {
            Trees.delete(work);
        }
    }

    private void makeModule(Path jar, Path work, Path modules) throws IOException, InterruptedException {
        String file = jar.getFileName().toString();
        String name = file.substring(0, file.indexOf('-', "javafx-".length())).replace('-', '.').toLowerCase(Locale.ROOT);
        Path classes = Files.createDirectories(work.resolve(name).resolve("classes"));
        Path natives = Files.createDirectories(work.resolve(name).resolve("natives"));
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    Path home = Product.isNative(entry.getName()) ? natives : classes;
                    Path out = home.resolve(entry.getName());
                    Files.createDirectories(out.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, out);
                    }
                }
            }
        }
        Command.run(Command.ofTheJdk("jmod"), "create", "--class-path", classes.toString(), "--libs",
                natives.toString(), "--target-platform", product.platform(),
                modules.resolve(name + ".jmod").toString());
    }

    /// The licences and notices that libraries carry, a folder a library, beside the list of all of them.
    private void gatherLicences() throws IOException {
        Path legal = Files.createDirectories(image.resolve("legal"));
        Path list = product.folder().resolveSibling("generated-sources").resolve("license").resolve("THIRD-PARTY.txt");
        if (Files.exists(list)) {
            Files.copy(list, legal.resolve("THIRD-PARTY.txt"));
        }
        Path bom = product.folder().resolveSibling("bom.json");
        if (Files.exists(bom)) {
            Files.copy(bom, legal.resolve("sbom.cyclonedx.json"));
        }
        try (Stream<Path> jars = Files.walk(product.folder().resolve("lib"), FileVisitOption.FOLLOW_LINKS)) {
            for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                copyLicences(jar, legal.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", "")));
            }
        }
    }

    private static void copyLicences(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (!entry.isDirectory() && name.matches("(?i)(.*licen[sc]e.*|notice|copying|copyright)(\\.txt|\\.md)?")) {
                    Files.createDirectories(folder);
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    /// Draws two screens once and keeps what Java learned by that: loaded and linked classes come from one file then.
    private void prepareClasses() throws IOException, InterruptedException {
        if (product.onWindows()) {
            return; // jpackage's launchers read their options from a file of their own; there the cache is not in it yet
        }
        Path cache = image.resolve("lib").resolve("thaw.aot");
        Path picture = Files.createTempFile("thaw", ".png");
        Path home = Files.createTempDirectory("thaw-home");
        try {
            List<String> options = new ArrayList<>(List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot=error",
                    "-Xlog:cds=error", "-Dthaw.home=" + home));
            Command.run(List.of(image.resolve("bin").resolve("thaw").toString(), "screenshot", "--screen", "insights",
                    "--out", picture.toString()), Map.of("THAW_JAVA_OPTIONS", String.join(" ", options)));
        } finally {
            Files.deleteIfExists(picture);
            Trees.delete(home);
        }
    }
}
