package dev.thaw.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// A language the program speaks.
///
/// A process speaks one language, as it has one time zone: English until another one is asked for by [#speak]. That is
/// done before the first text is shown; texts that are on the screen already stay as they are.
public enum Language {
    ENGLISH(Locale.ENGLISH, "English", ", "),
    /// Two numbers beside each other are parted by a semicolon, since the comma stands for the decimals.
    GERMAN(Locale.GERMAN, "Deutsch", "; ");

    private static final AtomicReference<Language> SPOKEN = new AtomicReference<>(ENGLISH);

    private final Locale locale;
    private final String ownName;
    private final String betweenNumbers;

    Language(Locale locale, String ownName, String betweenNumbers) {
        this.locale = locale;
        this.ownName = ownName;
        this.betweenNumbers = betweenNumbers;
    }

    /// The language that is spoken.
    public static Language spoken() {
        return SPOKEN.get();
    }

    /// Makes this the language that is spoken, also by the toolkit's own controls.
    public void speak() {
        SPOKEN.set(this);
        Locale.setDefault(Locale.Category.DISPLAY, locale);
    }

    /// The language somebody chose; else that of the operating system; else English.
    ///
    /// @param chosen tag of the chosen language; blank or unknown for none
    /// @param system the operating system's
    public static Language preferred(String chosen, Locale system) {
        return find(chosen).or(() -> find(system.getLanguage())).orElse(ENGLISH);
    }

    /// The language of a tag such as `de`, if it is spoken here.
    public static Optional<Language> find(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
    }

    /// The tags of all languages, English first.
    public static List<String> tags() {
        return Arrays.stream(values()).map(Language::tag).toList();
    }

    /// Its tag as in BCP 47: `de`.
    public String tag() {
        return locale.getLanguage();
    }

    /// Its name for those who speak it: `Deutsch`.
    public String ownName() {
        return ownName;
    }

    /// How dates and numbers are formatted.
    public Locale locale() {
        return locale;
    }

    /// A number that was written with a decimal point, as this language writes it: `0.25`, `0,25`.
    public String decimal(String withPoint) {
        return this == GERMAN ? withPoint.replace('.', ',') : withPoint;
    }

    /// A number as somebody typed it, written as programs read it: with a decimal point.
    public String withPoint(String typed) {
        return this == GERMAN ? typed.replace(',', '.') : typed;
    }

    /// The numbers of a row as somebody typed it: parted by commas, semicolons or spaces, where a comma does not stand
    /// for decimals.
    public List<String> parted(String typed) {
        return List.of(typed.strip().split(this == GERMAN ? ",?[;\\s]+" : "[,;\\s]+"));
    }

    /// What parts two numbers that stand beside each other, as in `[0.1, 0.2]`.
    public String betweenNumbers() {
        return betweenNumbers;
    }
}
