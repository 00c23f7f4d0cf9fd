#!/usr/bin/env bash
# Good guess: pdfkit's `subset: 'PDF/UA'` with `tagged: true`, an embedded font,
#   title and language gives a PDF that keeps PDF/UA-1, whatever the text says.
# Truth (pdfkit 0.20.2, veraPDF 1.30.2): "Muller" passes every rule, "Müller" does
#   not. Where a subset is asked for, pdfkit lists the glyphs of each font
#   (CIDSet, which is for PDF/A-1). The list holds the letters that were written,
#   not the parts that the subset font brings along for composed ones (u and the
#   dots of ü), and a CIDSet that is not complete breaks ISO 14289-1, 7.21.4.2.
# Who gets hurt: whoever writes accessible PDFs in a language with umlauts or
#   accents and tested with plain letters.
set -euo pipefail
work=$(mktemp -d); chmod 755 "$work"; trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-audit --no-fund --silent pdfkit@0.20.2 @fontsource/instrument-sans@5.3.0

cat > write.js <<'JS'
import { createWriteStream, readFileSync } from "node:fs";
import { once } from "node:events";
import PDFDocument from "pdfkit";

const font = "node_modules/@fontsource/instrument-sans/files/instrument-sans-latin-400-normal.woff";
for (const [file, text] of [["plain.pdf", "Muller"], ["umlaut.pdf", "Müller"]]) {
  const doc = new PDFDocument({
    pdfVersion: "1.7", subset: "PDF/UA", tagged: true, lang: "de", displayTitle: true,
    info: { Title: "Name" }, font: readFileSync(font),
  });
  const out = doc.pipe(createWriteStream(file));
  const whole = doc.struct("Document");
  doc.addStructure(whole);
  whole.add(doc.struct("P", () => doc.text(text)));
  whole.end();
  doc.end();
  await once(out, "finish");
}
JS
node write.js

cat > pom.xml <<'XML'
<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies><dependency><groupId>org.verapdf</groupId>
<artifactId>validation-model</artifactId><version>1.30.2</version></dependency></dependencies></project>
XML
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath.txt > maven.log || { cat maven.log; exit 1; }

cat > Ask.java <<'JAVA'
import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

public class Ask {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (String file : files)
      try (var parser =
          Foundries.defaultInstance().createParser(new FileInputStream(file), PDFAFlavour.PDFUA_1)) {
        var result = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false).validate(parser);
        System.out.print(file + " compliant " + result.isCompliant());
        for (var broken : result.getTestAssertions()) System.out.print(" breaks " + broken.getRuleId().getClause());
        System.out.println();
      }
  }
}
JAVA
echo "pdfkit $(node -p "JSON.parse(require('fs').readFileSync('node_modules/pdfkit/package.json')).version" 2>/dev/null || sed -n 's/.*"version": "\(.*\)".*/\1/p' node_modules/pdfkit/package.json | head -1), veraPDF 1.30.2, $(java -version 2>&1 | head -1)"
java -cp "$(cat classpath.txt)" Ask.java plain.pdf umlaut.pdf 2> java.log | grep compliant | tee said.txt
grep -q '^plain.pdf compliant true$' said.txt
grep -q '^umlaut.pdf compliant false breaks 7.21.4.2$' said.txt
