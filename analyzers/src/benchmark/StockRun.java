import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** One task of stock CoreNLP on one text. */
public final class StockRun {
    private StockRun() {}

    public static void main(String[] arguments) throws Exception {
        Properties properties = new Properties();
        properties.setProperty(
                "annotators",
                arguments[0].equals("quotes")
                        ? "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote"
                        : "tokenize,ssplit,parse,sentiment");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        Figures.print("corenlp/" + arguments[0], Files.readString(Path.of(arguments[1])), text -> {
            Annotation annotation = new Annotation(text);
            pipeline.annotate(annotation);
            return annotation.get(CoreAnnotations.SentencesAnnotation.class).size();
        });
    }
}
