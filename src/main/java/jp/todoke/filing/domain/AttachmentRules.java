package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Rule.fatal;
import static jp.todoke.filing.domain.Rule.warning;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.todoke.filing.AttachmentState;
import jp.todoke.filing.FilingContent.Attachment;
import jp.todoke.filing.StoredAttachment;
import jp.todoke.platform.files.FileNames;
import jp.todoke.platform.files.FileType;
import jp.todoke.platform.files.Flaw;
import org.jspecify.annotations.Nullable;

/** Rules on attached files. Most was looked at when a file was handed in; here the filing that names it is held to that. */
final class AttachmentRules {
    private static final long MIB = 1024L * 1024;

    static final Rule F01 = fatal("F01")
            .says(
                    "添付できるのは、名前と中身が一致する pdf, png, jpg, csv, xlsx, txt, xml のファイルです（マクロなし）。",
                    "Attachments are pdf, png, jpg, csv, xlsx, txt or xml, by name and by content alike, without macros.")
            .bad(SampleFiles.named().and("/attachments/0/fileName", "meisai.exe"))
            .good(SampleFiles.named())
            .looks((look, out) -> look.eachPart(Attachment.class, (pointer, file) -> {
                StoredAttachment stored = stored(look, file);
                boolean flawed =
                        stored != null && stored.state() == AttachmentState.REFUSED && stored.flaw() != Flaw.ENCRYPTED;
                boolean otherName = file.fileName() != null
                        && FileType.ofName(file.fileName())
                                .filter(type -> file.mediaType() == null
                                        || type.mediaType().equals(file.mediaType()))
                                .isEmpty();
                out.when(flawed || otherName, pointer + "/fileName");
            }));

    static final Rule F02 = fatal("F02")
            .says(
                    "添付は一つ10MBまで、合わせて50MB、20件までです。",
                    "Attachments are at most 10 MB each, 50 MB together, and 20 in number.")
            .bad(SampleFiles.ofSize(11 * MIB))
            .good(SampleFiles.ofSize(10 * MIB))
            .looks((look, out) -> {
                long together = 0;
                for (int i = 0; i < look.content().attachments().size(); i++) {
                    long size = size(look.content().attachments().get(i));
                    together += size;
                    out.when(size > StoredAttachment.LARGEST, "/attachments/" + i + "/size");
                }
                out.when(together > StoredAttachment.LARGEST_TOGETHER, "/attachments");
            });

    static final Rule F03 = fatal("F03")
            .says(
                    "マルウェアの検査が済み、何も検出されなかったファイルだけを添付できます。検査中のときはお待ちください。",
                    "Only files that were checked for malware without a hit can be attached. While it is being checked, please wait.")
            .bad(SampleFiles.named(AttachmentState.QUARANTINE, null))
            .good(SampleFiles.named())
            .looks((look, out) -> look.eachPart(Attachment.class, (pointer, file) -> {
                StoredAttachment stored = stored(look, file);
                if (stored != null && stored.state() == AttachmentState.INFECTED) {
                    out.at(pointer, "（検出されました。取り除いてください。）", "(Malware was found. Please remove the file.)");
                } else if (stored != null && !stored.state().settled()) {
                    out.at(pointer);
                }
            }));

    static final Rule F04 = fatal("F04")
            .says(
                    "パスワードや暗号化のかかったファイルは添付できません。解除してから添付してください。",
                    "Files with a password or encryption cannot be attached. Please remove it first.")
            .bad(SampleFiles.named(AttachmentState.REFUSED, Flaw.ENCRYPTED))
            .good(SampleFiles.named())
            .looks((look, out) -> look.eachPart(Attachment.class, (pointer, file) -> {
                StoredAttachment stored = stored(look, file);
                out.when(stored != null && stored.flaw() == Flaw.ENCRYPTED, pointer);
            }));

    static final Rule F05 = warning("F05")
            .says("同じ中身のファイルが二つ添付されています。", "The same file is attached twice.")
            .bad(SampleFiles.twice())
            .good(SampleFiles.named())
            .looks((look, out) -> {
                Set<String> seen = new HashSet<>();
                look.eachPart(
                        Attachment.class,
                        (pointer, file) -> out.when(file.sha256() != null && !seen.add(file.sha256()), pointer));
            });

    static final Rule F06 = warning("F06")
            .says(
                    "個人番号（マイナンバー）が写っていないか、書かれていないかを確かめてください。個人番号は届け出られません。",
                    "Please check that no Individual Number (My Number) is shown or written in this file. It must not be filed.")
            .bad(SampleFiles.thatMentionsMyNumber())
            .good(SampleFiles.named())
            .looks((look, out) -> look.eachPart(Attachment.class, (pointer, file) -> {
                StoredAttachment stored = stored(look, file);
                boolean mentioned = stored != null && stored.mentionsMyNumber();
                // The back of a My Number card bears the number, and nobody here reads images.
                boolean identityImage = "ID_DOC".equals(file.kind())
                        && (FileType.PNG.mediaType().equals(file.mediaType())
                                || FileType.JPG.mediaType().equals(file.mediaType())
                                || FileType.PDF.mediaType().equals(file.mediaType()));
                out.when(mentioned || identityImage, pointer);
            }));

    static final Rule F07 = fatal("F07")
            .says(
                    "ファイル名は120文字以内で、フォルダー名や見えない文字を含めないでください。",
                    "File names have at most 120 characters, no folders and no invisible characters.")
            .bad(SampleFiles.named().and("/attachments/0/fileName", "../meisai.csv"))
            .good(SampleFiles.named())
            .looks((look, out) -> look.eachPart(
                    Attachment.class,
                    (pointer, file) -> out.when(
                            file.fileName() != null && !FileNames.isGood(file.fileName()), pointer + "/fileName")));

    static final Rule F08 = fatal("F08")
            .says(
                    "添付の番号・名前・形式・大きさ・ハッシュ値・検査の結果が、この取引所から受け取ったファイルと一致しません。",
                    "Number, name, type, size, hash and check of an attachment must be those of a file received from this exchange.")
            .bad(SampleFiles.named().and("/attachments/0/sha256", "00".repeat(32)))
            .good(SampleFiles.named())
            .looks((look, out) -> look.eachPart(Attachment.class, (pointer, file) -> {
                StoredAttachment stored = stored(look, file);
                if (stored == null) {
                    out.when(file.id() != null, pointer + "/id");
                } else {
                    // Of a file that is not usable F01, F03 and F04 say what there is to say.
                    Attached.facts(stored)
                            .forEach((name, fact) -> out.when(
                                    !Objects.equals(fact, said(file, name))
                                            && !(fact == null && !stored.state().usable()),
                                    pointer + "/" + name));
                }
            }));

    static final List<Rule> ALL = List.of(F01, F02, F03, F04, F05, F06, F07, F08);

    private AttachmentRules() {}

    private static @Nullable StoredAttachment stored(Look look, Attachment file) {
        return file.id() == null ? null : look.surroundings().files().get(file.id());
    }

    private static long size(Attachment file) {
        return Reads.decimal(file.size())
                .filter(size -> Reads.decimals(size) == 0 && Reads.wholeDigits(size) <= 15)
                .map(size -> Math.max(0, size.longValue()))
                .orElse(0L);
    }

    private static @Nullable String said(Attachment file, String fact) {
        return switch (fact) {
            case "id" -> file.id();
            case "fileName" -> file.fileName();
            case "mediaType" -> file.mediaType();
            case "size" -> file.size();
            case "sha256" -> file.sha256();
            case "malwareCheck" -> file.malwareCheck();
            default -> throw new IllegalArgumentException(fact);
        };
    }
}
