package jp.todoke.architecture.bad.filing.usecase;

import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes a PDF outside of the rendering room. */
public class BadPrinter {
    public PDDocument print() {
        return new PDDocument();
    }
}
