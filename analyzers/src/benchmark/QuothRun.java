import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.quoth.Analysis;

/** One task of the library on one text. */
public final class QuothRun {
    private QuothRun() {}

    public static void main(String[] arguments) throws Exception {
        ToIntFunction<String> work =
                switch (arguments[0]) {
                    case "quotes" -> text -> Analysis.of(text).quotes().size();
                    case "topics" -> text -> Analysis.of(text).topics().size();
                    case "sentences" -> text -> Analysis.of(text).sentences().size();
                    case "sentiment" -> QuothRun::sentiment;
                    case "everything" -> text -> Analysis.of(text).toJson().length();
                    default -> throw new IllegalArgumentException("no task " + arguments[0]);
                };
        Figures.print("quoth/" + arguments[0], Files.readString(Path.of(arguments[1])), work);
    }

    /** The whole text, every sentence and every target. */
    private static int sentiment(String text) {
        Analysis analysis = Analysis.of(text);
        analysis.sentiment();
        analysis.sentences().forEach(analysis::sentiment);
        return analysis.targets().size();
    }
}
