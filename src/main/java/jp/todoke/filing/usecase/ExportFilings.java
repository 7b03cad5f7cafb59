package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import jp.todoke.exchanges.ExchangeId;
import jp.todoke.filing.FilingFilter;
import jp.todoke.filing.persistence.FilingList;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.platform.table.CsvTable;
import jp.todoke.platform.table.TableFile;
import jp.todoke.platform.table.XlsxTable;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.text.Texts;

/** Takes the list along as a file, as it is filtered and sorted, with every row the caller may see. */
@UseCase
@ApplicationScoped
public class ExportFilings {
    @Inject
    Own own;

    @Inject
    FilingList list;

    @Inject
    CurrentAct act;

    /** What kind of file. */
    public enum Form {
        /** For Excel and for people: words, a heading that says who took it along and when. */
        XLSX,
        CSV_FOR_EXCEL,
        /** For programs: names and codes of the API, instants in UTC, nothing but the table. */
        CSV;

        TableFile begin(OutputStream out, Texts texts) throws IOException {
            return this == XLSX ? new XlsxTable(out, texts.get("filing.export.title")) : new CsvTable(out, this != CSV);
        }
    }

    /**
     * Writes the file while the database is read.
     *
     * @param locale language of the words
     */
    @Permitted(Permission.READ_OWN_FILINGS)
    public void write(FilingFilter filter, Form form, Locale locale, OutputStream out) throws IOException {
        act.tell("form", form);
        String exchange = own.exchange();
        Texts texts = Texts.of(locale);
        FilingColumn[] columns = FilingColumn.values();
        int[] rows = {0};
        try (TableFile table = form.begin(out, texts)) {
            note(table, exchange, filter, texts);
            table.columns(Arrays.stream(columns)
                    .map(column -> form == Form.CSV ? column.code() : column.heading(texts))
                    .toList());
            list.each(exchange, own.caller.get().account(), filter, said -> {
                rows[0]++;
                table.row(Arrays.stream(columns)
                        .map(column -> form == Form.CSV ? column.value(said) : column.words(said, texts))
                        .toList());
            });
        }
        act.tell("rows", rows[0]);
    }

    /** Whose list it is, who took it along and when, and whether it is all of it. */
    private void note(TableFile table, String exchange, FilingFilter filter, Texts texts) throws IOException {
        String name = own.exchanges
                .byId(new ExchangeId(exchange))
                .map(known -> texts.locale().equals(Locale.ENGLISH) ? known.nameEn() : known.nameJa())
                .orElse(exchange);
        table.note(texts.get(
                filter.narrows() ? "filing.export.note.part" : "filing.export.note",
                name,
                own.caller.get().displayName(),
                Dates.of(texts.locale()).minute(own.now())));
    }
}
