import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Prints each rule of PDF/UA-1 that a file breaks, and how many it was held against. */
public class Ua1 {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (String file : files) {
      try (PDFAParser parser =
          Foundries.defaultInstance().createParser(new FileInputStream(file), PDFAFlavour.PDFUA_1)) {
        ValidationResult result =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false).validate(parser);
        for (TestAssertion broken : result.getTestAssertions())
          System.out.println("broken " + broken.getRuleId().getClause() + " " + broken.getMessage());
        System.out.println("held " + result.isCompliant() + " " + result.getTotalAssertions());
      }
    }
  }
}
