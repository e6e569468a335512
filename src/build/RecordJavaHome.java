import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the folder of the JDK that runs it, the one Maven's toolchain chose, into the file named by the argument.
/// The launcher reads that file when nobody told it which Java to take.
void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.getParent());
    Files.writeString(file, System.getProperty("java.home") + "\n");
}
