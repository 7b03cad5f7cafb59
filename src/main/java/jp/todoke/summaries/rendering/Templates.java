package jp.todoke.summaries.rendering;

import java.util.Locale;
import jp.todoke.platform.text.Texts;
import jp.todoke.summaries.domain.FilingDocument;
import jp.todoke.summaries.domain.PeriodSummary;
import jp.todoke.summaries.domain.PrintableDocument;
import jp.todoke.summaries.domain.ReceiptDocument;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The XHTML templates of {@code reports/templates}, filled. Content only ever is a value of an expression that is escaped; the templates
 * use no unescaped output and no expression is made from content (a test reads them for that).
 */
final class Templates {
    private final TemplateEngine engine = new TemplateEngine();

    Templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix("reports/templates/");
        resolver.setSuffix(".xhtml");
        // Not XML: that mode drops control characters without a word; PrintedPage shows them.
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        StandardDialect dialect = new StandardDialect();
        // No template holds a script. Thymeleaf's own serializer would search the server for Jackson modules, which are
        // of
        // another class loader than ours.
        dialect.setJavaScriptSerializer((value, writer) -> {
            throw new IllegalStateException("a template holds no script");
        });
        engine.setDialect(dialect);
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(new PortalTexts());
    }

    String fill(PrintableDocument document, Locale language) {
        Context context = new Context(language);
        context.setVariable("document", document);
        context.setVariable("words", new Words(language));
        return engine.process(template(document), context);
    }

    private static String template(PrintableDocument document) {
        if (document instanceof FilingDocument) {
            return "filing";
        } else if (document instanceof ReceiptDocument) {
            return "receipt";
        } else if (document instanceof PeriodSummary) {
            return "period";
        }
        throw new IllegalArgumentException("no template for " + document.getClass());
    }

    /** {@code #{key}} in a template is a text of the portal; an unknown key is a fault of the template and stops the printing. */
    private static final class PortalTexts extends AbstractMessageResolver {
        @Override
        public String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            Texts texts = Texts.of(context.getLocale());
            if (!texts.has(key)) {
                throw new IllegalStateException("no text for " + key);
            }
            return texts.get(key, parameters == null ? new Object[0] : parameters);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            throw new IllegalStateException("no text for " + key);
        }
    }
}
