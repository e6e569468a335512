package installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The image as `.deb`, `.rpm` and `.tar.gz`.
///
/// The packages put it into `/opt/thaw` and register it where desktops look: a launcher, an icon, a type for `.thaw`
/// files, AppStream's description. They run no script of their own: the desktop's own triggers do the rest, and
/// removing a package leaves nothing but people's projects.
final class LinuxPackages {
    private static final String ID = "dev.thaw.Thaw";
    private static final int[] ICON_SIZES = {16, 32, 48, 64, 128, 256, 512};

    private final Product product;
    private final Path image;
    private final Path target;

    LinuxPackages(Product product, Path image, Path target) {
        this.product = product;
        this.image = image;
        this.target = target;
    }

    List<Path> build() throws IOException, InterruptedException {
        List<Path> packages = new ArrayList<>();
        packages.add(portable());
        Path tree = Files.createTempDirectory(target, "tree");
        try {
            stage(tree);
            packages.add(deb(tree));
            if (Command.isThere("rpmbuild")) {
                packages.add(rpm(tree));
            } else {
                System.out.println("No .rpm: rpmbuild is not installed.");
            }
        } finally {
            Trees.delete(tree);
        }
        return packages;
    }

    private Path portable() throws IOException, InterruptedException {
        Path file = target.resolve("thaw-" + product.version() + "-linux-" + product.rpmArchitecture() + ".tar.gz");
        Command.run(List.of("tar", "--create", "--file", file.toString(), "--use-compress-program=gzip -n -6", "--sort=name",
                "--owner=0", "--group=0", "--numeric-owner", "--directory", image.getParent().toString(), "thaw"), Map.of());
        return file;
    }

    /// Everything where it stands on a machine, below a folder that stands for `/`.
    private void stage(Path tree) throws IOException, InterruptedException {
        Trees.copy(image, tree.resolve("opt").resolve("thaw"));
        Path share = tree.resolve("usr").resolve("share");
        place(product.packaging("linux/" + ID + ".desktop"), share.resolve("applications").resolve(ID + ".desktop"));
        place(product.packaging("linux/" + ID + ".mime.xml"), share.resolve("mime/packages").resolve(ID + ".xml"));
        fill(product.packaging("linux/" + ID + ".metainfo.xml"),
                share.resolve("metainfo").resolve(ID + ".metainfo.xml"), Map.of());
        Path icons = share.resolve("icons").resolve("hicolor");
        place(product.asset("icon.svg"), icons.resolve("scalable/apps").resolve(ID + ".svg"));
        for (int size : ICON_SIZES) {
            place(product.asset("icons/thaw-" + size + ".png"),
                    icons.resolve(size + "x" + size).resolve("apps").resolve(ID + ".png"));
        }
        place(product.packaging("linux/copyright"), share.resolve("doc/thaw/copyright"));
        Path programs = Files.createDirectories(tree.resolve("usr").resolve("bin"));
        Files.createSymbolicLink(programs.resolve("thaw"), Path.of("/opt/thaw/bin/thaw"));
        Trees.settle(tree.resolve("usr"), Instant.parse(product.moment()));
    }

    private Path deb(Path tree) throws IOException, InterruptedException {
        long kibibytes = Trees.size(tree) / 1024;
        fill(product.packaging("linux/control"), tree.resolve("DEBIAN").resolve("control"),
                Map.of("architecture", product.debianArchitecture(), "kibibytes", Long.toString(kibibytes)));
        Path file = target.resolve("thaw_" + product.version() + "_" + product.debianArchitecture() + ".deb");
        Command.run(List.of("dpkg-deb", "--root-owner-group", "-Zxz", "-z4", "--build", tree.toString(), file.toString()),
                Map.of("SOURCE_DATE_EPOCH", Long.toString(Instant.parse(product.moment()).getEpochSecond())));
        Trees.delete(tree.resolve("DEBIAN"));
        return file;
    }

    private Path rpm(Path tree) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(target, "rpm");
        try {
            Path spec = work.resolve("thaw.spec");
            fill(product.packaging("linux/thaw.spec"), spec, Map.of("tree", tree.toAbsolutePath().toString()));
            Command.run(List.of("rpmbuild", "-bb", "--quiet", "--target", product.rpmArchitecture(), "--define",
                    "_topdir " + work.toAbsolutePath(), "--define", "_rpmdir " + work.toAbsolutePath(), "--define",
                    "_rpmfilename package.rpm", spec.toString()),
                    Map.of("SOURCE_DATE_EPOCH", Long.toString(Instant.parse(product.moment()).getEpochSecond())));
            Path file = target.resolve("thaw-" + product.version() + "-1." + product.rpmArchitecture() + ".rpm");
            Files.move(work.resolve("package.rpm"), file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } finally {
            Trees.delete(work);
        }
    }

    private static void place(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Copies a text and fills in `@version@`, `@date@` and the rest.
    private void fill(Path from, Path to, Map<String, String> values) throws IOException {
        String text = Files.readString(from).replace("@version@", product.version()).replace("@date@", product.date());
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        Files.createDirectories(to.getParent());
        Files.writeString(to, text);
    }
}
