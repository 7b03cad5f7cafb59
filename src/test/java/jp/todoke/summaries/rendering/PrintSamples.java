package jp.todoke.summaries.rendering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import jp.todoke.summaries.domain.PrintableDocument;

/** Prints the sample documents into a folder, to look at: {@code reports/samples/README.md} says how. */
final class PrintSamples {
    private PrintSamples() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments.length == 0 ? "target/samples" : arguments[0]));
        PdfPress press = new PdfPress();
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            for (Map.Entry<String, PrintableDocument> sample : samples(locale).entrySet()) {
                long start = System.nanoTime();
                byte[] pdf = press.print(sample.getValue(), locale);
                System.out.printf(
                        Locale.ROOT,
                        "%s-%s %d ms, %d kB%n",
                        sample.getKey(),
                        locale,
                        (System.nanoTime() - start) / 1_000_000,
                        pdf.length / 1024);
                Files.write(folder.resolve(sample.getKey() + "-" + locale + ".pdf"), pdf);
            }
        }
    }

    private static Map<String, PrintableDocument> samples(Locale locale) {
        Map<String, PrintableDocument> samples = new LinkedHashMap<>();
        samples.put("receipt", SampleDocuments.receipt(SampleDocuments.ledgerPlace()));
        samples.put("receipt-before-sealing", SampleDocuments.receipt(null));
        samples.put("filing", SampleDocuments.filing(locale, false));
        samples.put("filing-authority", SampleDocuments.filing(locale, true));
        samples.put("correction", SampleDocuments.correction(locale));
        samples.put("period", SampleDocuments.period());
        samples.put("period-empty", SampleDocuments.emptyPeriod());
        samples.put("nasty", SampleDocuments.nastyFiling());
        return samples;
    }
}
