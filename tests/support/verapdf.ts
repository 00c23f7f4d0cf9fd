import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Why the rules of PDF/UA-1 cannot be asked here, or null. */
export const withoutVeraPdf = ((): string | null => {
  for (const tool of ["java", "javac", "mvn"])
    try {
      execFileSync(tool, ["-version"], { stdio: "ignore" });
    } catch {
      return `veraPDF needs ${tool}, which is not here`;
    }
  return null;
})();

const pom = `<project><modelVersion>4.0.0</modelVersion>
<groupId>verbund</groupId><artifactId>ua1</artifactId><version>1</version>
<dependencies><dependency><groupId>org.verapdf</groupId>
<artifactId>validation-model</artifactId><version>1.30.2</version></dependency></dependencies></project>`;

/** What veraPDF says of these files: rules that are broken, and for each file how many were held against it. */
export function askVeraPdf(folder: string, files: string[]): string[] {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "pom.xml"), pom);
  const list = join(folder, "classpath.txt");
  execFileSync("mvn", ["-q", "-B", "dependency:build-classpath", `-Dmdep.outputFile=${list}`], {
    cwd: folder,
    stdio: "ignore",
  });
  const said = execFileSync(
    "java",
    ["-cp", readFileSync(list, "utf8").trim(), resolve("tests/support/Ua1.java"), ...files],
    {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  return said.split("\n").filter((line) => /^(broken|held) /.test(line));
}
