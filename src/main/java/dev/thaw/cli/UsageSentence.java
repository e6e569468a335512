package dev.thaw.cli;

import dev.thaw.failure.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What was wrong with the command line, in one sentence.
final class UsageSentence {
    private UsageSentence() {}

    static String of(ParameterException failure) {
        CommandLine verb = failure.getCommandLine();
        String name = verb.getCommandSpec().qualifiedName();
        // a mistyped option is also a missing one; the slip is the better news
        List<String> unmatched = verb.getUnmatchedArguments();
        if (!unmatched.isEmpty()) {
            return unmatched(verb, name, unmatched.getFirst());
        }
        return switch (failure) {
            case UnmatchedArgumentException unknown -> unmatched(verb, name, unknown.getUnmatched().getFirst());
            case OverwrittenOptionException twice -> shown(twice.getOverwritten()) + " of " + name
                    + " is given twice; give it once.";
            case MutuallyExclusiveArgsException _ -> name + " is given options that exclude each other"
                    + String.valueOf(failure.getMessage()).replaceFirst("^Error: (.*) are mutually exclusive.*", ": $1")
                    + "; give one of them.";
            case MissingParameterException missing -> missing(name, missing);
            default -> invalid(name, failure);
        };
    }

    private static String unmatched(CommandLine verb, String name, String given) {
        if (given.startsWith("-")) {
            String option = given.split("=", 2)[0];
            List<String> known = new ArrayList<>();
            verb.getCommandSpec().options().forEach(spec -> known.addAll(List.of(spec.names())));
            return name + " has no option " + option + "; " + NearestName.hint(option, known);
        }
        Collection<String> verbs = verb.getSubcommands().keySet();
        return verbs.isEmpty()
                ? name + " does not know what to do with “" + given + "”; everything it takes is an option."
                : name + " has no verb " + given + "; " + NearestName.hint(given, verbs);
    }

    private static String missing(String name, MissingParameterException failure) {
        String message = String.valueOf(failure.getMessage());
        boolean valueMissing = message.startsWith("Missing required parameter")
                || message.startsWith("Expected parameter");
        if (valueMissing) {
            return failure.getMissing().stream().map(UsageSentence::shown).collect(Collectors.joining(" and "))
                    + " of " + name + " needs a value.";
        }
        if (message.contains("specify one of these")) {
            return name + " needs one of " + failure.getMissing().stream()
                    .map(spec -> shown(spec) + " " + spec.paramLabel()).collect(Collectors.joining(", ")) + ".";
        }
        return name + " needs " + failure.getMissing().stream().map(spec -> shown(spec) + " " + spec.paramLabel())
                .collect(Collectors.joining(" and ")) + ".";
    }

    private static String invalid(String name, ParameterException failure) {
        ArgSpec spec = failure.getArgSpec();
        if (spec == null || failure.getValue() == null) {
            String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("it cannot be understood");
            return name + ": " + message + (message.endsWith(".") ? "" : ".");
        }
        Class<?> type = spec.type();
        String expected = type == int.class || type == Integer.class || type == long.class || type == Long.class
                ? "a whole number"
                : spec.paramLabel();
        return shown(spec) + " of " + name + " is “" + failure.getValue() + "”; expected " + expected + ".";
    }

    private static String shown(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
