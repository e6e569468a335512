package dev.thaw.cli;

import dev.thaw.failure.BadInputException;
import dev.thaw.failure.NearestName;
import dev.thaw.language.Language;
import picocli.CommandLine.Option;

/// The `--language` option of what people look at; without it a command speaks English, whatever the machine does.
final class LanguageOption {
    @Option(names = "--language", paramLabel = "en|de", description = "The language of its texts and numbers; default: en.")
    private String tag = Language.ENGLISH.tag();

    /// Makes that language the one that is spoken.
    void speak() {
        Language.find(tag).orElseThrow(() -> new BadInputException(
                "--language " + tag + " is not spoken here; " + NearestName.hint(tag, Language.tags()))).speak();
    }
}
