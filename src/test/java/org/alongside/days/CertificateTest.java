package org.alongside.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A certificate looks as it should in every script, and holds nothing but what is on it. */
class CertificateTest {
  private static Certificate of(String language, String name) {
    boolean arabic = language.equals("ar");
    return new Certificate(
        language,
        arabic ? "شهادة" : "Certificate",
        arabic ? "تُمنح إلى" : "Given to",
        name,
        arabic ? "لإتمام هذا المسار كله." : "For going the whole way of this course.",
        arabic ? "الوقوف إلى جانب النساء" : "Standing beside women",
        arabic ? "نوفمبر 2026" : "November 2026",
        "Alongside");
  }

  private static BufferedImage picture(Certificate certificate) {
    try {
      return ImageIO.read(new ByteArrayInputStream(certificate.png()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"en,Ngozi Okafor", "uk,Олександр Коваленко", "ar,محمد الطرابلسي", "fr,Désiré Noël"})
  void thePictureIsLightEnoughToSendAndTheSameEachTime(String language, String name) {
    byte[] picture = of(language, name).png();
    assertThat(picture.length).isLessThan(200_000);
    assertThat(of(language, name).png()).isEqualTo(picture);
    assertThat(of(language, name).pdf()).isEqualTo(of(language, name).pdf());
  }

  @Test
  void theSheetHoldsOutlinesAloneAndSaysInWordsWhatIsOnIt() throws IOException {
    try (PDDocument document = Loader.loadPDF(of("ar", "أمل").pdf())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      var page = document.getPage(0);
      assertThat(page.getMediaBox().getWidth()).isGreaterThan(page.getMediaBox().getHeight());
      assertThat(page.getResources().getFontNames()).isEmpty();
      assertThat(new PDFStreamParser(page).parse())
          .filteredOn(Operator.class::isInstance)
          .extracting(operator -> ((Operator) operator).getName())
          .contains("m", "c", "f")
          .doesNotContain("BT", "Tj", "TJ", "Do");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("شهادة");
      assertThat(document.getDocumentInformation().getSubject()).contains("أمل", "نوفمبر 2026");
      assertThat(document.getDocumentInformation().getCreationDate()).isNull();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
    }
  }

  @ParameterizedTest
  @CsvSource({"en,Ngozi Okafor", "ar,محمد الطرابلسي"})
  void onPaperItLooksAsInThePicture(String language, String name) throws IOException {
    Certificate certificate = of(language, name);
    try (PDDocument document = Loader.loadPDF(certificate.pdf())) {
      BufferedImage paper = new PDFRenderer(document).renderImage(0, 2);
      BufferedImage picture = picture(certificate);
      int other = 0;
      for (int y = 0; y < paper.getHeight(); y += 3) {
        for (int x = 0; x < paper.getWidth(); x += 3) {
          other +=
              Math.abs((paper.getRGB(x, y) >> 8 & 255) - (picture.getRGB(x, y) >> 8 & 255)) / 64;
        }
      }
      assertThat(other).isLessThan(500);
    }
  }

  @Test
  void inArabicLeftAndRightAreSwapped() {
    BufferedImage english = picture(of("en", "Ana"));
    BufferedImage arabic = picture(of("ar", "Ana"));
    int last = english.getWidth() - 20;
    assertThat(english.getRGB(20, 20)).isEqualTo(Drawing.TEAL.getRGB());
    assertThat(english.getRGB(last, 20)).isEqualTo(Drawing.PAPER.getRGB());
    assertThat(arabic.getRGB(20, 20)).isEqualTo(Drawing.PAPER.getRGB());
    assertThat(arabic.getRGB(last, 20)).isEqualTo(Drawing.TEAL.getRGB());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "😀👩‍👩‍👧 \u0007\u0000",
        "\u202eAna\u202c \u2066b\u2069",
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
        "WWWWWWWW WWWWWWWW WWWWWWWW WWWWWWWW WWWW",
        "محمدمحمدمحمدمحمدمحمدمحمدمحمدمحمدمحمدمحمد",
        "A\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301na",
        "\ud83d lone \udc00",
        "名前 नाम",
        "Ana\nAna\tAna"
      })
  void noNameBreaksIt(String name) {
    for (String language : new String[] {"en", "ar"}) {
      Certificate certificate = of(language, name);
      Drawing sheet = certificate.draw();
      assertThat(sheet.inks())
          .allSatisfy(
              ink -> {
                var bounds = ink.shape().getBounds2D();
                assertThat(bounds.getMaxX()).isLessThanOrEqualTo(sheet.width() + 1);
                assertThat(bounds.getMinX()).isGreaterThanOrEqualTo(-1);
              });
      assertThat(certificate.pdf()).isNotEmpty();
    }
  }
}
